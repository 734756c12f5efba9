import Checking
import Testing

@testable import Reporting

@Suite("CSV")
struct CSVFieldTests {
  static let fields: [(SheetCell, String)] = [
    (.empty, ""), (.text("甲"), "甲"), (.text("甲,乙"), "\"甲,乙\""), (.text("他说\"好\""), "\"他说\"\"好\"\"\""),
    (.text("甲\n乙"), "\"甲\n乙\""), (.text(" 甲"), "\" 甲\""), (.text("=1+1"), "'=1+1"), (.text("-1"), "'-1"),
    (.text("+1"), "'+1"), (.text("@甲"), "'@甲"), (.text("\t=1"), "' =1"),
    (.text("　=1"), "'　=1"), (.text("＝1+1"), "'＝1+1"), (.text("—甲"), "—甲"), (.text("_x0041_"), "_x0041_"),
    (.number(12), "12"), (.number(-3), "-3"), (.number(2.5), "2.5"), (.number(.nan), ""), (.share(0.352), "0.352"),
    (.link("甲", target: "乙"), "甲"),
  ]

  @Test("fields are quoted where they must be, and never taken for formulas", arguments: fields)
  func field(cell: SheetCell, field: String) {
    #expect(CSVField.of(cell) == field)
  }

  @Test("every line has as many fields, and lines end as RFC 4180 says")
  func lines() {
    var settings = ReportSettings.sample()
    let bytes = CSVReporter(settings: settings).report(SampleReview.run)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    settings.marksByteOrder = false
    let text = String(decoding: CSVReporter(settings: settings).report(SampleReview.run), as: UTF8.self)
    #expect(text.hasPrefix("稿件,"))
    let lines = text.split(separator: "\r\n")
    // The head, findings, drafts without any, files that could not be read.
    let rows = SampleReview.run.reviews.reduce(0) { $0 + max(1, $1.findings.count + $1.waived.count) }
    #expect(lines.count == 1 + rows + SampleReview.run.failures.count)
    #expect(text.unicodeScalars.count { $0 == "\n" } == text.unicodeScalars.count { $0 == "\r" })
    let widths = Set(lines.map { line in Self.fieldCount(String(line)) })
    #expect(widths.count == 1)
  }

  private static func fieldCount(_ line: String) -> Int {
    var isQuoted = false
    return 1
      + line.unicodeScalars.count { scalar in
        if scalar == "\"" { isQuoted.toggle() }
        return scalar == "," && !isQuoted
      }
  }
}
