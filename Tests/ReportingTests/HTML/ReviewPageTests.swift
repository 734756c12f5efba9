import Analysis
import Checking
import Documents
import Testing

@testable import Reporting

@Suite("The page of a draft")
struct ReviewPageTests {
  @Test("every sample reads as the golden file does", arguments: SampleReview.allCases)
  func golden(sample: SampleReview) throws {
    let page = PageCheck(ReviewPage(sample.review, .sample()).bytes())
    try page.holds()
    try Golden.expect(Array(page.markup.utf8), "page-\(sample.rawValue)-zh.html")
  }

  @Test("the frame words are English on request")
  func english() throws {
    let page = PageCheck(ReviewPage(SampleReview.many.review, .sample(.en)).bytes())
    try page.holds()
    #expect(page.markup.contains("lang=\"en\"") && page.markup.contains("Findings (5)"))
  }

  @Test("a page loads nothing and obeys only its own style and script")
  func policy() throws {
    let page = PageCheck(ReviewPage(SampleReview.many.review, .sample()).bytes())
    let policy = try #require(page.values(of: "content").first)
    #expect(
      policy == "default-src 'none'; style-src 'sha256-…'; script-src 'sha256-…'; base-uri 'none'; form-action 'none'")
  }

  @Test("hostile names, quotes, messages and comments stay text")
  func hostile() throws {
    let evil = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>\u{0}&#x3c;"
    var review = SampleReview.many.review
    review.draft.document.source.path = evil
    review.pack = PackName(id: "x", name: evil)
    for index in review.findings.indices {
      review.findings[index].title = evil
      review.findings[index].message = evil
      review.findings[index].advice = evil
      review.findings[index].quote = evil
      review.findings[index].replacement = evil
      review.findings[index].related = [.init(range: SampleDraft.original("张某"), message: evil)]
    }
    review.draft.document.comments = [
      Comment(id: 0, author: evil, date: evil, text: evil, range: SampleDraft.original("张某"))
    ]
    let page = PageCheck(ReviewPage(review, .sample()).bytes())
    try page.holds()
    #expect(!page.markup.contains("<img") && !page.markup.contains("<script"))
  }

  @Test("comments that the draft came with are listed, replies and what is done told apart")
  func comments() throws {
    var review = SampleReview.clean.review
    review.draft.document.comments = [
      Comment(id: 3, author: "李某", date: "2026-01-10T08:00:00Z", text: "事例太少", range: SampleDraft.original("学习不深入")),
      Comment(id: 4, author: "张某", text: "已改", parent: 3, isResolved: true),
    ]
    let page = PageCheck(ReviewPage(review, .sample()).bytes())
    try page.holds()
    #expect(page.markup.contains("稿中已有的批注（2）") && page.markup.contains("李某 · 2026-01-10"))
    #expect(page.markup.contains("comment reply") && page.markup.contains("已解决"))
    #expect(page.markup.contains("<mark class=\"com\" data-to=\"c1\">学习不深入</mark>"))
  }

  @Test("findings milder than the level chosen are left out")
  func level() {
    var settings = ReportSettings.sample()
    settings.level = .must
    let page = PageCheck(ReviewPage(SampleReview.many.review, settings).bytes())
    #expect(page.markup.contains("修改意见（2）") && !page.markup.contains("P-05"))
  }
}
