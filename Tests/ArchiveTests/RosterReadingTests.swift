import Archive
import Checking
import Foundation
import OpenXML
import RuleFiles
import TestSupport
import Testing

@Suite("Rosters as they are written")
struct RosterReadingTests {
  private let words: RosterWords

  init() throws {
    let log = MistakeLog()
    let kinds = [
      "self-exam-personal", "self-exam-team", "duty-report", "integrity-report", "self-check", "rectification-plan",
      "rectification-ledger", "summary-report", "campaign-plan", "meeting-plan", "meeting-report", "analysis-report",
      "speech", "reflection", "criticism-list", "opinion-list",
    ]
    words = try #require(RosterWords.load(Repository.ruleFolder, kinds: kinds, log: log))
    #expect(log.mistakes.isEmpty)
  }

  private func read(_ text: String) throws -> (Roster?, [Roster.Mistake]) {
    Roster.read(
      try CSVTable(Array(text.utf8)).rows, words, usual: [Roster.Due(name: "对照检查材料", kinds: ["self-exam-personal"])])
  }

  private func lines(_ text: String) throws -> [String] {
    let (roster, mistakes) = try read(text)
    #expect(mistakes.isEmpty)
    return (roster?.entries ?? []).map { entry in
      let due = entry.due.map { "\($0.name)=\($0.kinds.joined(separator: "/"))" }.joined(separator: " ")
      return "\(entry.line) \(entry.unit)|\(entry.person)|\(entry.role)|\(due)|\(entry.deadline?.text ?? "")"
    }
  }

  static let written: [(String, [String])] = [
    ("姓名\n张三\n李四\n", ["2 |张三||对照检查材料=self-exam-personal|", "3 |李四||对照检查材料=self-exam-personal|"]),
    (
      "部门,姓 名,职务（级）,应交材料,报送时限\n财务科,张　三,科长,对照检查材料、述职报告,2026-01-10\n",
      ["2 财务科|张三|科长|对照检查材料=self-exam-personal 述职报告=duty-report|2026-01-10"]
    ),
    // Merged cells, a title above, a unit's own line, an empty line, a serial number.
    (
      "某局材料报送名册,,\n单位,姓名,材料\n水利局,班子,\"对照检查材料\n整改方案\"\n,张三,剖析材料\n,,\n林业局,李四,述廉报告\n",
      [
        "3 水利局|||对照检查材料=self-exam-team 整改方案=rectification-plan|", "5 水利局|张三||剖析材料=self-exam-personal|",
        "7 林业局|李四||述廉报告=integrity-report|",
      ]
    ),
    (
      "序号,支部,党员姓名,对照检查材料,整改清单,备注,截止日期\n1,一支部,王五,√,,新任,46032\n2,,赵六,×,1,,\n",
      ["2 一支部|王五||对照检查材料=self-exam-personal|2026-01-10", "3 一支部|赵六||整改清单=rectification-ledger|"]
    ),
    // One line a material.
    ("单位\t姓名\t材料\n甲局\t张三\t对照检查材料\n甲局\t张三\t述职报告\n", ["2 甲局|张三||对照检查材料=self-exam-personal 述职报告=duty-report|"]),
    ("单位名称,材料\n甲局,实施方案\n", ["2 甲局|||实施方案=campaign-plan|"]),
  ]

  @Test("what rosters say", arguments: written)
  func said(text: String, expected: [String]) throws {
    #expect(try lines(text) == expected)
  }

  static let wrong: [(String, [Roster.Mistake])] = [
    ("", [.empty]), ("姓名,职务\n", [.empty]),
    ("项目,金额\n甲,1\n", [.noHeads(accepted: ["单位", "部门", "支部", "姓名", "名字", "人员"])]),
    ("姓名,单位,部门\n张三,甲,乙\n", [.doubleHead(line: 1, head: "部门")]),
    ("单位,姓名,职务\n,,科长\n", [.nobody(line: 2)]),
    ("单位,姓名,对照检查材料\n甲局,张三,待定\n", [.unclearMark(line: 2, head: "对照检查材料", text: "待定")]),
    ("单位,姓名,期限\n甲局,张三,月底\n", [.notADay(line: 2, text: "月底")]),
    ("单位,姓名\n甲局,张三\n乙局,张三\n甲局,张三\n", [.doubleEntry(line: 4, first: 2)]),
  ]

  @Test("what is wrong is told with its line, all at once", arguments: wrong)
  func mistakes(text: String, expected: [Roster.Mistake]) throws {
    let (roster, mistakes) = try read(text)
    #expect(roster == nil)
    #expect(mistakes == expected)
  }

  @Test("an unknown material is told with those that are known")
  func unknownMaterial() throws {
    let (_, mistakes) = try read("姓名,应交材料\n张三,对照检察材料\n李四,检讨书\n")
    #expect(mistakes.map(\.line) == [2, 3])
    guard case .unknownMaterial(_, "对照检察材料", let accepted) = mistakes.first else {
      Issue.record("\(mistakes)")
      return
    }
    #expect(accepted.contains("对照检查材料"))
  }

  // MARK: Workbooks

  private static func workbook(_ rows: String, shared: String = "", state: String = "") -> [UInt8] {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    return ZipFile([
      ZipEntry(
        "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"),
      ZipEntry(
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"xl/book.xml\"/></Relationships>"
      ),
      ZipEntry(
        "xl/book.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"旧\" sheetId=\"1\" state=\"hidden\" r:id=\"x\"/><sheet name=\"名册\" sheetId=\"2\"\(state) r:id=\"y\"/></sheets></workbook>"
      ),
      ZipEntry(
        "xl/_rels/book.xml.rels",
        "<Relationships xmlns=\"\(package)\"><Relationship Id=\"x\" Type=\"\(office)/worksheet\" Target=\"worksheets/old.xml\"/><Relationship Id=\"y\" Type=\"\(office)/worksheet\" Target=\"/xl/worksheets/new.xml\"/>"
          + "<Relationship Id=\"s\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
      ),
      ZipEntry("xl/worksheets/old.xml", "<worksheet xmlns=\"\(main)\"><sheetData/></worksheet>"),
      ZipEntry("xl/worksheets/new.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(rows)</sheetData></worksheet>"),
      ZipEntry("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(shared)</sst>"),
    ]).bytes()
  }

  @Test("the first visible sheet is read: shared, rich, inline and computed texts, gaps kept")
  func sheet() throws {
    let rows =
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>姓名</t></is></c></row>"
      + "<row r=\"3\"><c r=\"B3\"/></row>"
      + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>1</v></c><c r=\"C5\" t=\"str\"><f>B5</f><v>张 三</v></c><c r=\"AA5\"><v>46032</v></c></row>"
    let shared =
      "<si><t>单位</t></si><si><r><t>水利</t></r><r><rPr/><t>局</t></r><rPh sb=\"0\" eb=\"1\"><t>shui</t></rPh></si>"
    let table = try SheetTable(Self.workbook(rows, shared: shared)).rows
    #expect(table.map(\.line) == [2, 5])
    #expect(table[0].cells == ["单位", "", "姓名"])
    #expect(table[1].cells.count == 27)
    #expect(Array(table[1].cells.prefix(3)) == ["水利局", "", "张 三"])
    #expect(table[1].cells.last == "46032")
  }

  @Test("damage is an error or an empty table, never a crash")
  func damaged() {
    let rows = "<row r=\"x\"><c r=\"ZZZZ9\" t=\"s\"><v>-5</v></c><c t=\"s\"><v>99999999999999999999</v></c></row>"
    #expect((try? SheetTable(Self.workbook(rows)).rows) == [])
    let beyond = "<row r=\"\(Int.max)\"><c><v>1</v></c></row><row><c><v>2</v></c></row>"
    #expect((try? SheetTable(Self.workbook(beyond)).rows.map(\.line)) == [1, 2])
    #expect(throws: OpenXMLError.self) { try SheetTable([0x50, 0x4B, 3, 4]) }
    var random = SeededRandom(seed: 5)
    let bytes = Self.workbook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    for _ in 0..<60 {
      var copy = bytes
      for _ in 0..<3 { copy[Int.random(in: copy.indices, using: &random)] = UInt8.random(in: 0...255, using: &random) }
      _ = try? SheetTable(copy)
    }
  }

  @Test("days are counted over months, leap years and centuries")
  func days() throws {
    let start = try #require(CalendarDay(year: 1899, month: 12, day: 30))
    for (serial, text) in [(46_032, "2026-01-10"), (45_351, "2024-02-29"), (61, "1900-03-01"), (0, "1899-12-30")] {
      #expect(start.adding(days: serial)?.text == text)
    }
    for days in stride(from: -500_000, to: 2_000_000, by: 997) {
      if let day = start.adding(days: days) { #expect(start.days(to: day) == days) }
    }
    #expect(start.adding(days: Int.max) == nil)
    #expect(start.adding(days: -1_000_000) == nil)
  }
}
