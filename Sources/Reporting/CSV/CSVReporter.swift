import Checking

/// A table as comma-separated values (RFC 4180), a finding a row; a draft without findings and a file that could not be
/// read have a row too, so that nothing is missing.
///
/// Spreadsheet programs take cells that begin with `=` and the like for formulas, even from CSV; such text gets an
/// apostrophe before it. A byte order mark tells Excel that the text is UTF-8.
struct CSVReporter: Reporter {
  private static let lineEnd = Array("\r\n".utf8)

  private let settings: ReportSettings
  private let columns: [TableColumn<FindingRow>]

  init(settings: ReportSettings) {
    self.settings = settings
    let positions = [
      TableColumn<FindingRow>(settings.language.pick("起", "start")) { $0.range.map { .count($0[0]) } ?? .empty },
      TableColumn<FindingRow>(settings.language.pick("止", "end")) { $0.range.map { .count($0[1]) } ?? .empty },
    ]
    columns = FindingColumns(settings: settings).all + positions
  }

  var opening: [UInt8] {
    let mark: [UInt8] = settings.marksByteOrder ? [0xEF, 0xBB, 0xBF] : []
    return mark + line(columns.map { .text($0.column.title) })
  }

  var separator: [UInt8] { [] }

  func entry(_ review: Review) -> [UInt8] {
    let rows = FindingRow.rows(review)
    let shown = rows.isEmpty ? [FindingRow(review: review, finding: nil, range: nil)] : rows
    return shown.flatMap { row in line(columns.map { $0.cell(row) }) }
  }

  func closing(_ totals: RunTotals) -> [UInt8] {
    let titles = columns.map(\.column.title)
    let verdict = titles.firstIndex(of: settings.language.pick("结论", "verdict"))
    let message = titles.firstIndex(of: settings.language.pick("问题", "message"))
    return totals.failures.flatMap { failure in
      line(
        titles.indices.map { index in
          switch index {
          case 0: .text(failure.path)
          case verdict: .text(settings.language.pick("读不了", "not read"))
          case message: .text(failure.error.message(settings.language))
          default: .empty
          }
        })
    }
  }

  private func line(_ cells: [SheetCell]) -> [UInt8] {
    Array(cells.map { CSVField.of($0) }.joined(separator: ",").utf8) + Self.lineEnd
  }
}
