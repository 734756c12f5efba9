import Analysis
import Checking
import Documents
import Testing

@testable import Reporting

@Suite("Comments on a draft")
struct ReviewCommentsTests {
  private func comments(_ sample: SampleReview, _ language: Language = .zh) -> [DOCXComment] {
    ReviewComments(sample.review, .sample(language)).comments()
  }

  private func text(_ comment: DOCXComment) -> [String] {
    comment.paragraphs.map { $0.map(\.text).joined() }
  }

  @Test("the first comment gives the verdict and what concerns the whole draft, on the title")
  func summary() throws {
    let summary = try #require(comments(.many).first)
    #expect(summary.range == SampleDraft.original("个人对照检查材料"))
    #expect(
      text(summary) == [
        "审阅结论：退回重写", "先改：1. 缺少必备部分；2. 成绩不超过三分之一；3. 不说别人的问题", "退回重写 1、必须修改 1、建议修改 1、提示 2",
        "问题 2 条（3 个表现） · 原因 1 条 · 措施 1 条 · 有措施对应的问题 1/2", "【退回重写】缺少必备部分", "缺少“典型案例剖析”部分。",
        "怎么改：请补写一个部分，题为“典型案例剖析”。", "s01-1 · 依据：2023年通知", "规则包：群众路线-个人",
      ])
  }

  @Test("every finding is a comment on its words, in the order of the text")
  func findings() {
    let comments = comments(.many).dropFirst()
    #expect(comments.map(\.range.start) == comments.map(\.range.start).sorted())
    let heads = comments.map { text($0)[0] }
    #expect(
      heads == ["【必须修改】成绩不超过三分之一", "不说别人的问题", "【建议修改】不说别人的问题", "【提示】规范表述（共2处）", "【提示】层次序号"])
    #expect(comments.first.map { $0.range } == SampleDraft.original("一年来，我带领办公室完成各类文稿 120 篇，督办事项 46 件，机关运转有序，"))
  }

  @Test("other places of a finding get a remark of their own")
  func related() throws {
    let remark = try #require(comments(.many).first { text($0).contains("上一条写的是本人，可照此写。") })
    #expect(remark.range == SampleDraft.original("例如，去年 6 月"))
  }

  @Test("the same place is marked once, and not too many are")
  func manyPlaces() throws {
    var review = SampleReview.one.review
    let place = SampleDraft.original("张某")
    review.findings[0].related = (0..<40).map { index in
      .init(range: TextRange(place.start, place.end + (index / 2) * 3), message: "也是")
    }
    let comments = ReviewComments(review, .sample()).comments()
    #expect(comments.count == 2 + 12)
    #expect(Set(comments.dropFirst(1).map(\.range)).count == 13)
  }

  @Test("many places that their words tell apart are named in the comment itself")
  func namedPlaces() throws {
    var review = SampleReview.one.review
    let words = ["张某", "机关运转有序", "去年 6 月", "例如"]
    review.findings[0].related = words.map { .init(range: SampleDraft.original($0), message: "也是") }
    let comments = ReviewComments(review, .sample()).comments()
    #expect(comments.count == 2)
    #expect(text(comments[1]).contains("同样的还有4处：“张某”“机关运转有序”“去年 6 月”“例如”"))
    review.findings[0].related.removeLast()
    #expect(ReviewComments(review, .sample()).comments().count == 2 + 3)
  }

  @Test("a place without a message of its own bears the title alone")
  func noMessage() {
    var review = SampleReview.one.review
    review.findings[0].related = [.init(range: SampleDraft.original("张某"), message: "")]
    let remark = ReviewComments(review, .sample()).comments().first { $0.range == SampleDraft.original("张某") }
    #expect(remark.map(text) == [review.findings[0].title, review.findings[0].id])
  }

  @Test("a draft without verdict gets the reason")
  func undecided() {
    let comments = comments(.undecided)
    #expect(comments.count == 1)
    #expect(text(comments[0])[1].hasPrefix("拿不准是哪种材料"))
  }

  @Test("what is proposed instead stands in the comment")
  func replacement() {
    #expect(comments(.one).flatMap { text($0) }.contains("改为：“急难愁盼问题”"))
    #expect(comments(.one, .en).flatMap { text($0) }.contains("Replace by: “急难愁盼问题”"))
  }
}
