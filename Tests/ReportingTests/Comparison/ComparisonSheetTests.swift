import Checking
import Rounds
import Testing

@testable import Reporting

@Suite("The workbook of a comparison")
struct ComparisonSheetTests {
  private func workbook() throws -> [UInt8] {
    let reviews = [SampleReview.many.review, SampleReview.one.review, SampleReview.clean.review]
    let comparison = Comparison(reviews.map(\.draft), doneWords: []) { _, facts in reviews[facts.round - 1] }
    return try ComparisonReport(comparison, rulebookHash: SampleReview.hash, .sample()).workbook()
  }

  @Test("it tells a round a row and a finding a row")
  func golden() throws {
    var reading = try SheetReading(try workbook())
    let lines = try reading.lines(1) + [""] + reading.lines(2)
    try Golden.expect(Array((lines.joined(separator: "\n") + "\n").utf8), "comparison-sheets.txt")
  }

  @Test("the same comparison gives the same bytes")
  func deterministic() throws {
    #expect(try workbook() == workbook())
  }
}
