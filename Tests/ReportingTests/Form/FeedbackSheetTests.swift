import Analysis
import Checking
import Documents
import OpenXML
import RuleFiles
import TestSupport
import Testing

@testable import Reporting

@Suite("The feedback form")
struct FeedbackSheetTests {
  /// The shipped wording, changed.
  private static func load(_ change: (String) -> String = { $0 }) -> (FeedbackWording?, [Mistake]) {
    let log = MistakeLog()
    var folder = Repository.ruleFolder
    for index in folder.files.indices where folder.files[index].path == FeedbackWording.path {
      folder.files[index].text = change(folder.files[index].text)
    }
    return (FeedbackWording.load(folder, log), log.mistakes)
  }

  private static func wording() throws -> FeedbackWording { try #require(load().0) }

  private func settings() -> ReportSettings {
    var settings = ReportSettings.sample()
    settings.signature.author = "王明"
    return settings
  }

  @Test("every sample reads as the golden file does", arguments: SampleReview.allCases)
  func golden(sample: SampleReview) throws {
    let lines = FeedbackSheet.lines(sample.review, settings(), try Self.wording())
    try Golden.expect(Array((lines.joined(separator: "\n") + "\n").utf8), "form-\(sample.rawValue).txt")
  }

  @Test("the file is a Word document that reads back, with page numbers on both sides")
  func document() throws {
    let bytes = try FeedbackSheet.bytes(SampleReview.many.review, settings(), try Self.wording())
    let document = try DocumentReading.read(bytes, path: "反馈.docx")
    #expect(document.text.string.contains("审阅反馈意见\n"))
    #expect(document.sections.first?.topMargin == 2098 && document.sections.first?.leftMargin == 1587)
    #expect(document.paragraphs.count { $0.container == .footer } == 2)
    #expect(try FeedbackSheet.bytes(SampleReview.many.review, settings(), try Self.wording()) == bytes)
  }

  @Test("however much there is to say, it fits two pages and tells how much is left")
  func length() throws {
    var review = SampleReview.many.review
    let model = try #require(review.findings.first { $0.range != nil })
    review.findings = (0..<300).map { index in
      var finding = model
      finding.id = "x\(index)"
      finding.rule = ["P-02", "P-07", "M-02", "T-03", "E-01", "S-0\(index)"][index % 6]
      finding.severity = Severity.allCases[1 + index % 3]
      finding.message = String(repeating: "问题写得太长，", count: 1 + index % 9) + "请压缩。"
      return finding
    }
    let lines = FeedbackSheet.lines(review, settings(), try Self.wording())
    #expect(lines.reduce(0) { $0 + PaperMeasure.lines($1) } <= 2 * PaperMeasure.linesOnPage)
    #expect(lines.contains { $0.hasPrefix("其余") && $0.contains("见随附的批注稿") })
  }

  @Test("where much must be followed all of it is told, some of it without advice")
  func grave() throws {
    var review = SampleReview.many.review
    let model = try #require(review.findings.first { $0.range != nil })
    review.findings = (0..<27).map { index in
      var finding = model
      (finding.id, finding.rule) = ("x\(index)", index < 7 ? "P-1\(index)" : "T-03")
      finding.severity = index < 7 ? .must : .should
      finding.message = index < 7 ? "第\(index)个问题没有写具体。" : "“台帐”应为“台账”。"
      finding.advice = String(repeating: "请逐条补写时间、经过和后果，", count: 4) + "再报。"
      return finding
    }
    let lines = FeedbackSheet.lines(review, settings(), try Self.wording())
    for index in 0..<7 { #expect(lines.contains { $0.contains("第\(index)个问题没有写具体。") }) }
    #expect(lines.contains { $0.contains("第0个问题没有写具体。请逐条补写") })
    #expect(lines.reduce(0) { $0 + PaperMeasure.lines($1) } <= 2 * PaperMeasure.linesOnPage)
  }

  @Test("the date for the next draft is the user's, else the meeting's, else some days")
  func deadline() throws {
    let wording = try Self.wording()
    var review = SampleReview.many.review
    #expect(FeedbackSheet.lines(review, settings(), wording).contains { $0.contains("7个工作日内重报") })
    let day = try #require(CalendarDay("2026-02-03"))
    review.notes = [.deadline(day, asOf: nil)]
    #expect(FeedbackSheet.lines(review, settings(), wording).contains { $0.contains("于2026年2月3日前重报") })
    var own = settings()
    own.signature.deadline = CalendarDay("2026-01-20")
    #expect(FeedbackSheet.lines(review, own, wording).contains { $0.contains("于2026年1月20日前重报") })
  }

  @Test("what was copied from others is not praised")
  func copied() throws {
    let wording = try Self.wording()
    var review = SampleReview.many.review
    var copied = try #require(review.findings.first)
    (copied.id, copied.rule, copied.title, copied.severity) = ("O-01-1", "O-01", "雷同", .reject)
    review.findings = [copied]
    let lines = FeedbackSheet.lines(review, settings(), wording)
    #expect(lines.contains { $0.contains("主要是雷同") })
    #expect(!lines.contains { $0.contains("请保持") })
  }

  @Test("a part in which something else has to be changed is not praised")
  func touched() throws {
    let wording = try Self.wording()
    var review = SampleReview.many.review
    let causes = try #require(review.draft.parts.firstIndex { $0.roles == [.causes] })
    let cause = try #require(review.draft.causes.first)
    review.draft.causes = [cause, cause, cause]
    review.findings = []
    #expect(FeedbackSheet.lines(review, settings(), wording).contains { $0.contains("原因剖析较深") })
    var short = try #require(SampleReview.many.review.findings.first)
    (short.id, short.rule, short.severity) = ("S-02-1", "S-02", .should)
    short.location = Finding.Location(part: causes, paragraph: 1, line: 1, column: 1)
    review.findings = [short]
    #expect(FeedbackSheet.lines(review, settings(), wording).contains { $0.contains("原因剖析基本到位") })
  }

  @Test("counts of none and of all are said in words, and one severity without its count")
  func words() throws {
    let wording = try Self.wording()
    let lines = FeedbackSheet.lines(SampleReview.many.review, settings(), wording)
    #expect(!lines.contains { $0.contains("0条") })
  }

  @Test("mistakes in the wording are found, all at once")
  func mistakes() {
    let problems = Self.load {
      $0.replacing("{problemItems}，", with: "{problem}，").replacing("several:", with: "severals:")
    }.1.map(\.problem)
    #expect(problems.contains { if case .unknownField("problem", _) = $0 { true } else { false } })
    #expect(problems.contains(.missingKey("several")))
    #expect(Self.load().1.isEmpty)
  }
}
