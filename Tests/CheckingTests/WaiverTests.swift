import Analysis
import Documents
import Foundation
import RuleFiles
import Testing

@testable import Checking

@Suite("Waivers")
struct WaiverTests {
  private static let title = "2022年度民主生活会个人对照检查材料"
  private static let body = [
    "根据上级统一部署，我认真学习文件，广泛征求意见，现对照检查如下。",
    "一、履职情况",
    "一年来，我带领办公室完成各类文稿一百二十篇，督办事项四十六件，多次受到上级表扬，各项工作走在全局前列，得到领导充分肯定，台帐齐全。",
    "二、存在的主要问题",
    "（一）学习不深入。去年六月的集中学习我两次请假，上级布署的笔记是事后补抄的，讨论时只念了提纲。",
    "（二）调查研究不够。全年只到两个社区去过，每次不到半天，台帐是补的，对群众急难愁盼了解不多。",
    "三、原因分析",
    "理想信念有所松动，宗旨意识淡薄，总觉得业务才是硬任务，放松了党性锻炼和世界观改造。",
    "四、整改措施",
    "（一）每周三晚上集中学习两小时，由办公室主任登记，今年十二月底前检查笔记。",
    "（二）每月到社区调研两天，由我带队，年底前走遍十二个社区并写出报告。",
  ]

  private func review(
    _ lines: [String], comments: [(on: String, by: String, says: String)] = [], reviewers: [String] = [],
    others: [Waiver] = []
  ) throws -> Review {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    var document = try DocumentReading.read(Array((lines.joined(separator: "\n") + "\n").utf8), path: "稿.txt")
    document.comments = comments.enumerated().map { index, comment in
      let text = document.text.string
      let range = text.range(of: comment.on).map { range in
        TextRange(
          text.utf8.distance(from: text.startIndex, to: range.lowerBound),
          text.utf8.distance(from: text.startIndex, to: range.upperBound))
      }
      return Comment(id: index, author: comment.by, date: "2022-12-20T08:00:00Z", text: comment.says, range: range)
    }
    let draft = Analyser(vocabulary: rulebook.vocabulary).draft(
      from: document, options: AnalysisOptions(kind: "self-exam-personal"))
    return try #require(Checker(rulebook)).check(draft).waiving(
      others, rulebook, policy: WaiverPolicy(reviewers: reviewers))
  }

  private static func with(_ remark: String, after line: Int) -> [String] {
    var lines = [title] + body
    lines.insert(remark, at: line)
    return lines
  }

  private func problems(_ review: Review) -> [WaiverNotice.Problem] {
    review.notes.compactMap { if case .waiver(let notice) = $0 { notice.problem } else { nil } }
  }

  // MARK: Comments

  @Test("a comment on a passage waives what stands in it and nothing else")
  func passage() throws {
    let review = try review(
      [Self.title] + Self.body, comments: [("上级布署的笔记", "赵某", "不查 T-03：原文如此")])
    #expect(review.waived.map(\.finding.quote) == ["布署"])
    #expect(review.waived.first?.waiver.person == "赵某")
    #expect(review.waived.first?.waiver.date == "2022-12-20")
    #expect(review.findings.contains { $0.rule == "T-03" && $0.quote == "台帐" })
    #expect(problems(review).isEmpty)
  }

  @Test("a comment that covers some of the equal places covers the finding not")
  func partly() throws {
    let review = try review([Self.title] + Self.body, comments: [("台帐是补的", "赵某", "不查 T-03：原文如此")])
    #expect(review.waived.isEmpty)
    #expect(problems(review) == [.partly(covered: 1, of: 2)])
  }

  @Test("comments on all places together do")
  func together() throws {
    let review = try review(
      [Self.title] + Self.body,
      comments: [("台帐是补的", "赵某", "不查 T-03：原文如此"), ("台帐齐全", "赵某", "不查 T-03：原文如此")])
    #expect(review.waived.map(\.finding.quote) == ["台帐"])
    #expect(problems(review).isEmpty)
  }

  @Test("a comment on the title waives in the whole draft, several rules at once")
  func title() throws {
    let review = try review([Self.title] + Self.body, comments: [("2022年度", "赵某", "不查 T-03、E-07：试写稿\n篇幅从简")])
    #expect(Set(review.waived.map(\.finding.rule)) == ["T-03", "E-07"])
    #expect(review.waived.first?.waiver.reason == "试写稿篇幅从简")
    #expect(!review.findings.contains { $0.rule == "T-03" || $0.rule == "E-07" })
  }

  @Test("an answer to a comment of a review is a waiver only when it says so")
  func answers() throws {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    var review = try review([Self.title] + Self.body)
    let spot = try #require(review.findings.first { $0.quote == "布署" }?.range)
    func waived(_ answer: String, isResolved: Bool) -> [String] {
      review.draft.document.comments = [
        Comment(id: 1, author: "审阅", text: "T-03 错别字（建议修改）\n应为“部署”。", range: spot, isResolved: isResolved),
        Comment(id: 2, author: "赵某", text: answer, range: nil, parent: 1),
      ]
      return review.waiving([], rulebook, policy: WaiverPolicy()).waived.map(\.finding.quote)
    }
    #expect(waived("已改", isResolved: true) == [])
    #expect(waived("不改了", isResolved: true) == [])
    #expect(waived("不查：原文如此", isResolved: false) == ["布署"])
    #expect(waived("不查 T-03：原文如此", isResolved: false) == ["布署"])
  }

  @Test("what sends a draft back only a reviewer can waive, and the verdict rests on what remains")
  func reviewers() throws {
    let comment = (on: "履职情况", by: "王 建", says: "不查 E-01：通知要求一并述职")
    let refused = try review([Self.title] + Self.body, comments: [comment])
    #expect(refused.waived.isEmpty && problems(refused) == [.needsReviewer])
    #expect(refused.findings.contains { $0.rule == "E-01" })
    let waived = try review([Self.title] + Self.body, comments: [comment], reviewers: ["王建"])
    #expect(waived.waived.map(\.finding.rule) == ["E-01"])
    #expect(!waived.topThree.contains { $0.hasPrefix("E-01") })
    #expect(waived.verdict == Verdict(gravest: waived.findings.map(\.severity).max()))
    #expect(problems(waived).isEmpty)
  }

  // MARK: Remarks in the text

  @Test("a remark is neither counted nor judged")
  func notCounted() throws {
    let plain = try review([Self.title] + Self.body)
    let remarked = try review(Self.with("〔不查 S-99：布署台帐，我认为这一条不适用〕", after: 6))
    #expect(remarked.draft.lengths == plain.draft.lengths)
    #expect(remarked.findings.map(\.id) == plain.findings.map(\.id))
    #expect(remarked.findings.map(\.message) == plain.findings.map(\.message))
    #expect(problems(remarked) == [.unknownRule(candidates: [])])
  }

  @Test(
    "on a line of its own it is about the paragraph before, at the title and at the end about the whole draft",
    arguments: [
      (6, ["布署"]), (1, ["布署", "台帐"]), (12, ["布署", "台帐"]), (9, []),
    ])
  func scope(line: Int, waived: [String]) throws {
    for remark in ["〔不查 T-03：原文如此〕", "【不查T-03:原文如此】", "[ 不查 t-03：原文如此 ]"] {
      let review = try review(Self.with(remark, after: line))
      #expect(Set(review.waived.map(\.finding.quote)) == Set(waived))
      #expect(problems(review).isEmpty == !waived.isEmpty)
    }
  }

  @Test("behind words it is about their paragraph")
  func behindWords() throws {
    var lines = [Self.title] + Self.body
    lines[5] += "〔不查 T-03：原文如此〕"
    let review = try review(lines)
    #expect(review.waived.map(\.finding.quote) == ["布署"])
  }

  @Test("one broken by a line end is read whole")
  func broken() throws {
    let review = try review(Self.with("〔不查 T-03：原文\n如此〕", after: 6))
    #expect(review.waived.map(\.finding.quote) == ["布署"])
  }

  @Test("a reviewer signs it at its end")
  func signed() throws {
    let lines = Self.with("〔不查 E-01：通知要求一并述职（王建）〕", after: 1)
    #expect(try review(lines).waived.isEmpty)
    #expect(try review(lines, reviewers: ["王建"]).waived.map(\.waiver.person) == ["王建"])
  }

  @Test(
    "one that says too little does not count, and it is said why",
    arguments: [
      ("〔不查 T-03〕", WaiverNotice.Problem.noReason), ("〔不查 T-03：无〕", .noReason), ("〔不查：原文如此〕", .noRule),
      ("〔不查这个〕", .noRule), ("〔不查 P-06：本条是引文〕", .unused),
    ])
  func faulty(remark: String, problem: WaiverNotice.Problem) throws {
    let review = try review(Self.with(remark, after: 1))
    #expect(review.waived.isEmpty)
    #expect(problems(review) == [problem])
  }

  // MARK: Files

  private func file(_ text: String) throws -> (waivers: [Waiver], mistakes: [String]) {
    let rulebook = try #require(ShippedRules.loaded.rulebook)
    let log = MistakeLog()
    let waivers = WaiverFile.waivers(.init(path: "稿.豁免.yml", text: text), rulebook, log: log)
    return (waivers, log.mistakes.map { "\($0.location.line):\($0.location.column) \($0.problem)" })
  }

  @Test("a file names rules, reason, person, date and words")
  func file() throws {
    let read = try file("- {规则: [t-03, 成绩偏多], 理由: 原文如此, 豁免人: 王建, 日期: 2022年12月20日, 原文: 上级布署}\n")
    #expect(read.mistakes == [])
    #expect(read.waivers.map(\.rule) == ["T-03", "E-01"])
    #expect(read.waivers.first?.date == "2022-12-20")
    let review = try review([Self.title] + Self.body, others: read.waivers)
    #expect(review.waived.map(\.finding.quote) == ["布署"])
    #expect(try file("rule: T-03\nreason: 原文如此\n").waivers.map(\.scope) == [.draft])
    #expect(try file("豁免:\n  - {规则: T-03, 理由: 原文如此}\n").waivers.count == 1)
  }

  @Test(
    "every mistake has its place, and the other entries count",
    arguments: [
      ("- {规则: T-99, 理由: 原文如此}", "1:8 unknownValue"), ("- {规则: T-03}", "1:3 missingKey(\"理由\")"),
      ("- {规则: T-03, 理由: 原文如此, 日期: 明天}", "wrongType(expected: RuleFiles.ExpectedType.date"),
      ("- {规则: T-03, 理由: 原文如此, 人: 王建}", "unknownKey(\"人\", accepted: [\"规则\", \"理由\", \"豁免人\""),
      ("- 不查", "1:3 wrongType(expected: RuleFiles.ExpectedType.mapping"), ("- {规则: [}", "syntax"),
      ("", "1:1 emptyFile"),
    ])
  func mistakes(text: String, mistake: String) throws {
    let read = try file(text + "\n")
    #expect(read.waivers.isEmpty)
    #expect(try #require(read.mistakes.first).contains(mistake))
    guard text.hasPrefix("- {规则: T-") else { return }
    #expect(try file(text + "\n- {规则: T-03, 理由: 原文如此}\n").waivers.count == 1)
  }

  @Test("words that are not in the draft are said to be missing")
  func quoteMissing() throws {
    let waiver = Waiver(
      rule: "T-03", reason: "原文如此", scope: .quote("没有这句话"), source: .file(.init(file: "稿.豁免.yml", line: 1, column: 1)))
    #expect(problems(try review([Self.title] + Self.body, others: [waiver])) == [.quoteNotFound])
  }
}
