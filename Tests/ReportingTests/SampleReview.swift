import Analysis
import Checking
import Documents
import RuleFiles

/// The reviews that every reporter is tested with.
enum SampleReview: String, CaseIterable {
  case clean, one, many, undecided, waived

  static let pack = PackName(id: "mass-line-personal", name: "群众路线-个人")
  static let hash = "0123456789abcdef"

  var review: Review {
    switch self {
    case .clean: Self.judged([], verdict: .pass)
    case .one: Self.judged([Self.replaced], verdict: .pass)
    case .many: Self.manyFindings
    case .undecided: Self.withoutVerdict
    case .waived: Self.withWaivers
    }
  }

  /// A run over all samples in which one file could not be read.
  static var run: ReviewRun {
    ReviewRun(
      reviews: allCases.map(\.review),
      failures: [
        .init(path: "材料/旧稿.doc", error: .reading(.oldBinaryFormat)),
        .init(path: "材料/缺.docx", error: .file(code: 2)),
      ], rulebookHash: hash)
  }

  private static func judged(_ findings: [Finding], verdict: Verdict) -> Review {
    Review(
      draft: SampleDraft.make(), pack: pack, findings: findings, topThree: findings.prefix(3).map(\.id),
      verdict: verdict)
  }

  private static var manyFindings: Review {
    var review = judged([missing, share, suspected, replaced, numbering], verdict: .rewrite)
    review.draft = SampleDraft.make(notes: [
      .trackedChangesAccepted(insertions: 3, deletions: 2), .hasComments(1),
    ])
    return review
  }

  private static var withoutVerdict: Review {
    var review = judged([], verdict: .undecided)
    review.draft.kind.doubt = .uncertain
    review.pack = nil
    review.undecided = .kindUncertain
    return review
  }

  private static var withWaivers: Review {
    var review = judged([replaced], verdict: .pass)
    let file = Location(file: "材料/稿.豁免.yml", line: 3, column: 3)
    let byReviewer = Waiver(
      rule: "E-01", reason: "通知要求一并述职", person: "王建", date: "2023-01-06", scope: .draft, source: .file(file))
    review.waived = [WaivedFinding(finding: share, waiver: byReviewer)]
    let remark = Waiver(rule: "S-01", reason: "另附", scope: .draft, source: .remark(TextRange(0, 9)))
    let comment = Waiver(rule: "", reason: "不必", person: "赵某", scope: .draft, source: .comment(TextRange(0, 9)))
    review.notes = [
      .waiver(WaiverNotice(waiver: remark, problem: .needsReviewer, line: 1)),
      .waiver(WaiverNotice(waiver: comment, problem: .noRule, line: 1)),
      .waiver(WaiverNotice(waiver: byReviewer, problem: .elsewhere([share.location, nil]), line: nil)),
      .waiverFile(Mistake(location: file, problem: .missingKey("理由"))),
      .missingCompanion(.opinions, rules: ["P-10A"]),
      .unusableCompanion(.lastYear, path: "去年/稿.docx", .unreadable(.file(code: 2))),
    ]
    if let deadline = CalendarDay("2023-01-10") {
      review.notes.append(.deadline(deadline, asOf: CalendarDay("2023-01-06")))
    }
    review.settingsPath = "材料/shenyue.yml"
    return review
  }

  private static let missing = Finding(
    id: "s01-1", rule: "S-01", title: "缺少必备部分", severity: .reject, confidence: 1, message: "缺少“典型案例剖析”部分。",
    advice: "请补写一个部分，题为“典型案例剖析”。", basis: "2023年通知")

  private static let share = Finding(
    id: "e01-1", rule: "E-01", title: "成绩不超过三分之一", severity: .must, confidence: 0.95,
    message: "成绩部分约占35.2%，超过三分之一。请压减成绩，把篇幅留给问题、原因和措施。", advice: "需要压减约6字。", basis: "002：写成绩不超过1/3",
    quote: "一年来，我带领办公室完成各类文稿 120 篇，督办事项 46 件，机关运转有序，",
    range: SampleDraft.original("一年来，我带领办公室完成各类文稿 120 篇，督办事项 46 件，机关运转有序，"),
    location: .init(part: 2, paragraph: 5, line: 5, column: 1),
    measured: .init(name: "share", value: 76, of: 216, limit: 1.0 / 3))

  private static let suspected = Finding(
    id: "p05-1", rule: "P-05", title: "不说别人的问题", severity: .should, confidence: 0.5, isSuspected: true,
    message: "疑似把别人的问题写成自己的检查。请写本人的表现。", advice: "把“有的同志”换成“我”，写自己做过的事。", basis: "见自己，不见别人",
    quote: "有的同志下基层走马观花", range: SampleDraft.original("有的同志下基层走马观花"),
    location: .init(part: 3, paragraph: 8, line: 8, column: 10),
    related: [.init(range: SampleDraft.original("例如，去年 6 月"), message: "上一条写的是本人，可照此写。")])

  private static let replaced = Finding(
    id: "t03-1", rule: "T-03", title: "规范表述", severity: .info, confidence: 1, message: "表述不规范。", advice: "",
    basis: "用语表", quote: "急难愁盼", range: SampleDraft.original("急难愁盼"),
    location: .init(part: 3, paragraph: 8, line: 8, column: 25), replacement: "急难愁盼问题", count: 2)

  private static let numbering = Finding(
    id: "f01-1", rule: "F-01", title: "层次序号", severity: .info, confidence: 0.9, message: "此处应有序号。",
    advice: "请加序号。", basis: "GB/T 9704",
    range: TextRange(SampleDraft.original("理想信念").start, SampleDraft.original("理想信念").start),
    location: .init(part: 4, paragraph: 10, line: 10, column: 1))
}
