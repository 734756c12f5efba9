import Checking
import Testing

@testable import Reporting

@Suite("The ledger")
struct LedgerTests {
  private static let date = "2026-01-15T00:00:00Z"

  static func bytes(_ language: Language = .zh, adding sheets: [Sheet] = []) throws -> [UInt8] {
    let settings = ReportSettings.sample(language)
    var ledger = try Ledger(settings: settings, date: date)
    var totals = RunTotals(rulebookHash: SampleReview.hash)
    for review in SampleReview.run.reviews {
      ledger.add(LedgerEntry(review, copy: "甲/张某.审阅.docx", settings: settings))
      totals.add(review)
    }
    for failure in SampleReview.run.failures {
      ledger.add(LedgerEntry(failure, settings: settings))
      totals.add(failure)
    }
    return try ledger.finish(totals, adding: sheets).all()
  }

  @Test("it reads as the golden file does", arguments: Language.allCases)
  func golden(language: Language) throws {
    var reading = try SheetReading(try Self.bytes(language))
    let text = try (1...3).map { try reading.lines($0).joined(separator: "\n") }.joined(separator: "\n\n")
    try Golden.expect(Array((text + "\n").utf8), "ledger-\(language.rawValue).txt")
  }

  @Test("callers add sheets of their own behind it")
  func moreSheets() throws {
    let sheet = Sheet(
      layout: SheetLayout(name: "未交", columns: [SheetColumn("单位"), SheetColumn("姓名")]),
      rows: [[.text("办公室"), .text("李某")], [.text("财务科")]])
    var reading = try SheetReading(try Self.bytes(adding: [sheet]))
    #expect(try reading.lines(4) == ["A1 单位 | B1 姓名", "A2 办公室 | B2 李某", "A3 财务科"])
    #expect(try reading.xml("xl/workbook.xml").contains("name=\"未交\""))
  }

  @Test("a run that knows of rounds says which each draft is")
  func rounds() throws {
    let settings = ReportSettings.sample()
    var ledger = try Ledger(settings: settings, date: Self.date, hasRounds: true)
    let review = try #require(SampleReview.run.reviews.first)
    for number in 0..<2 {
      ledger.add(LedgerEntry(review, settings: settings), round: RoundStanding(number: number, of: 2))
    }
    ledger.add(LedgerEntry(review, settings: settings))
    var reading = try SheetReading(try ledger.finish(RunTotals()).all())
    let lines = try reading.lines(1)
    #expect(lines[0].contains("E1 文种 | F1 稿次 | G1 结论"))
    #expect(lines[1].contains("F2 第1稿（已有新稿）"))
    #expect(lines[2].contains("F3 第2稿"))
    #expect(!lines[3].contains("F4"))
  }

  @Test("equal runs give equal bytes")
  func reproducible() throws {
    #expect(try Self.bytes() == Self.bytes())
  }
}
