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
}
