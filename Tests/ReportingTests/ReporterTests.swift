import Analysis
import Checking
import Documents
import Testing

@testable import Reporting

@Suite("Every reporter renders the same samples")
struct ReporterTests {
  @Test(
    "a run of all samples reads as the golden file does",
    arguments: ["terminal", "line", "json", "jsonl", "csv", "markdown", "sarif"],
    Language.allCases)
  func wholeRun(name: String, language: Language) throws {
    let format = try #require(Reporters.all.first { $0.name == name })
    let bytes = format.make(.sample(language)).report(SampleReview.run)
    try Golden.expect(bytes, "check-\(language.rawValue).\(format.fileExtension)")
  }

  @Test("a wide coloured terminal shows more of the line")
  func wideColor() throws {
    let reporter = TerminalReporter(settings: .sample(width: 120, usesColor: true))
    try Golden.expect(reporter.entry(SampleReview.many.review), "check-wide-color.txt")
  }

  @Test("what was understood reads as the golden file does", arguments: ["terminal", "json"], Language.allCases)
  func understood(name: String, language: Language) throws {
    let format = try #require(Reporters.forDrafts.first { $0.name == name })
    let show = format.make(.sample(language))
    var totals = RunTotals()
    totals.addDraft()
    let draft = SampleDraft.make(notes: [.decodedFrom(encoding: "gb18030")])
    try Golden.expect(
      show.opening + show.entry(draft) + show.closing(totals), "show-\(language.rawValue).\(format.fileExtension)")
  }

  @Test("an empty run is still a report")
  func emptyRun() {
    let run = ReviewRun(reviews: [], failures: [], rulebookHash: "00")
    let json = String(decoding: JSONReporter.reviews(.sample()).report(run), as: UTF8.self)
    #expect(
      json
        == "{\"drafts\":[\n\n],\"failures\":[],\"rulebook\":{\"hash\":\"00\",\"pack\":null},\"schema\":\"shenyue.review/1\"}\n"
    )
    #expect(TerminalReporter(settings: .sample()).report(run).isEmpty)
  }

  @Test("findings below the level chosen are not shown")
  func level() {
    var settings = ReportSettings.sample()
    settings.level = .must
    let text = String(decoding: TerminalReporter(settings: settings).entry(SampleReview.many.review), as: UTF8.self)
    #expect(text.contains("E-01") && !text.contains("P-05") && !text.contains("T-03"))
  }
}
