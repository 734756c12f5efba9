import OpenXML
import Testing

@testable import Reporting

@Suite("Workbooks")
struct WorkbookWriterTests {
  private static let date = "2026-01-15T00:00:00Z"

  private func workbook(_ cells: [SheetCell], columns: [SheetColumn] = [SheetColumn("甲")]) throws -> [UInt8] {
    let writer = try WorkbookWriter(date: Self.date, language: .zh)
    try writer.add(Sheet(layout: SheetLayout(name: "表", columns: columns), rows: cells.map { [$0] }))
    return try writer.finish().all()
  }

  private func texts(_ cells: [SheetCell]) throws -> [String] {
    var reading = try SheetReading(try workbook(cells))
    return try reading.rows(1).dropFirst().map { $0.first?.text ?? "" }
  }

  @Test("text stays text, whatever it looks like")
  func formulas() throws {
    let hostile = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "{=A1}", "12", "2026-01-15", "1/3"]
    var reading = try SheetReading(try workbook(hostile.map { .text($0) }))
    let cells = try reading.rows(1).dropFirst().map { $0[0] }
    #expect(cells.map(\.kind) == Array(repeating: "inlineStr", count: hostile.count))
    #expect(cells.map(\.text) == hostile.map { $0.replacing("\t", with: " ") })
    #expect(try !reading.xml("xl/worksheets/sheet1.xml").contains("<f>"))
    // Of the text format, so that they stay text when somebody edits the cell.
    #expect(try reading.xml("xl/styles.xml").contains("numFmtId=\"49\""))
  }

  static let characters: [(String, String)] = [
    ("甲\u{0}乙", "甲\u{FFFD}乙"), ("甲\u{1}乙\u{B}", "甲\u{FFFD}乙\u{FFFD}"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("<&>\"'", "<&>\"'"), ("甲\r\n乙", "甲\n乙"), ("_x0041_", "_x005F_x0041_"), ("_x004_", "_x004_"),
    ("甲\u{202E}乙", "甲乙"), ("😀", "😀"), (" 甲 ", " 甲 "),
  ]

  @Test("what XML or spreadsheets cannot hold is replaced", arguments: characters)
  func replaced(given: String, shown: String) throws {
    #expect(try texts([.text(given)]) == [shown])
  }

  @Test("a cell holds at most 32,767 UTF-16 units")
  func longest() throws {
    let whole = String(repeating: "长", count: 32_766)
    #expect(try texts([.text(whole)]) == [whole])
    #expect(try texts([.text(whole + "长长长")]) == [whole + "…"])
    let pairs = try texts([.text(String(repeating: "😀", count: 20_000))])
    #expect(pairs[0].utf16.count == 32_767 && pairs[0].hasSuffix("😀…"))
  }

  @Test("numbers are numbers, and what is no number is empty")
  func numbers() throws {
    var reading = try SheetReading(
      try workbook([.number(3_456), .share(0.352), .number(.nan), .share(.infinity), .number(2.5), .empty]))
    let rows = try reading.rows(1).dropFirst()
    #expect(rows.map { $0.map(\.text) } == [["3456"], ["0.352"], [], [], ["2.5"], []])
    #expect(rows.joined().map(\.kind) == ["", "", ""])
  }

  @Test("a link opens the file, whatever its name")
  func links() throws {
    var reading = try SheetReading(
      try workbook([
        .link("稿", target: "一 组/张#三?100%.审阅.docx"), .link("太长", target: String(repeating: "长", count: 400)),
      ]))
    #expect(try reading.lines(1) == ["A1 甲", "A2 稿", "A3 太长"])
    let relationships = try reading.xml("xl/worksheets/_rels/sheet1.xml.rels")
    #expect(relationships.contains("%E4%B8%80%20%E7%BB%84/%E5%BC%A0%23%E4%B8%89%3F100%25.%E5%AE%A1%E9%98%85.docx"))
    #expect(relationships.split(separator: "<Relationship ").count == 2)
  }

  @Test("a sheet is ready to be filtered and printed")
  func layout() throws {
    let columns = [
      SheetColumn("甲", tints: ["差": .bad, "好": .good]), SheetColumn("很长的列名"), SheetColumn("丙", widest: 20),
    ]
    let writer = try WorkbookWriter(date: Self.date, language: .zh)
    let layout = SheetLayout(name: "表", columns: columns, frozenColumns: 1, printedColumns: 2)
    try writer.add(Sheet(layout: layout, rows: [[.text("好"), .number(1), .text(String(repeating: "长", count: 25))]]))
    var reading = try SheetReading(try writer.finish().all())
    let xml = try reading.xml("xl/worksheets/sheet1.xml")
    #expect(xml.contains("xSplit=\"1\" ySplit=\"1\"") && xml.contains("state=\"frozen\""))
    #expect(xml.contains("<autoFilter ref=\"A1:C2\"/>"))
    #expect(
      xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\"") && xml.contains("fitToHeight=\"0\""))
    #expect(xml.contains("<formula>\"差\"</formula>") && xml.contains("<formula>\"好\"</formula>"))
    // Three lines of 20 columns.
    #expect(xml.contains("<row r=\"2\" ht=\"43.5\" customHeight=\"1\""))
    let workbook = try reading.xml("xl/workbook.xml")
    #expect(workbook.contains("!$A$1:$B$2<") && workbook.contains("!$1:$1<"))
  }

  @Test("equal rows and dates give equal bytes; the date is stated")
  func reproducible() throws {
    let first = try workbook([.text("甲"), .number(1)])
    #expect(try workbook([.text("甲"), .number(1)]) == first)
    var reading = try SheetReading(first)
    #expect(try reading.xml("docProps/core.xml").contains("2026-01-15T00:00:00Z</dcterms:created>"))
  }

  @Test(
    "days are counted from 1970",
    arguments: [
      ("1970-01-01", 0), ("2000-02-29", 951_782_400), ("2026-01-15T09:30:00Z", 1_768_435_200), ("昨天", 315_532_800),
      ("2026-13-01", 315_532_800),
    ])
  func dates(text: String, seconds: Int) {
    #expect(CreationDate.seconds(text) == seconds)
  }

  @Test("a workbook without sheets or rows is one nevertheless")
  func empty() throws {
    var reading = try SheetReading(try workbook([]))
    #expect(try reading.lines(1) == ["A1 甲"])
    let writer = try WorkbookWriter(date: "", language: .en)
    #expect(try !writer.finish().all().isEmpty)
  }
}
