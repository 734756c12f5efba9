import Checking
import Testing

@testable import Reporting

@Suite("The page that lists all drafts")
struct IndexReporterTests {
  @Test("a run of all samples reads as the golden file does")
  func golden() throws {
    var settings = ReportSettings.sample()
    settings.pages = ["材料/张某.docx": "材料/张 某.审阅.html"]
    let page = PageCheck(IndexReporter(settings: settings).report(SampleReview.run))
    try page.holds()
    try Golden.expect(Array(page.markup.utf8), "index-zh.html")
  }

  @Test("rounds say which they are; those with a newer one are hidden until asked for")
  func rounds() throws {
    var settings = ReportSettings.sample()
    settings.hasEarlierRounds = true
    let reporter = IndexReporter(settings: settings)
    let review = try #require(SampleReview.run.reviews.first)
    let entry = IndexEntry(review, settings: settings)
    func row(_ round: RoundStanding?) -> String { String(decoding: reporter.entry(entry, round: round), as: UTF8.self) }
    #expect(row(RoundStanding(number: 0, of: 2)).contains("第1稿（已有新稿）"))
    #expect(row(RoundStanding(number: 0, of: 2)).contains(" earlier\""))
    #expect(row(RoundStanding(number: 1, of: 2)).contains("第2稿<"))
    #expect(!row(RoundStanding(number: 1, of: 2)).contains(" earlier\""))
    #expect(row(nil) == String(decoding: reporter.entry(review), as: UTF8.self))
    #expect(String(decoding: reporter.opening, as: UTF8.self).contains("id=\"v-earlier\""))
    var totals = RunTotals()
    totals.add(review)
    totals.addEarlierRound()
    #expect(String(decoding: reporter.closing(totals), as: UTF8.self).contains("共审阅 1 份（另有前几稿 1 份，不计在内）"))
  }
}
