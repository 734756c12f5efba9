import Analysis
import Documents

/// A table of a draft, put together again from the paragraphs of its cells.
struct DraftTable {
  typealias Cell = CleanRange

  /// Row 0 holds the heads of the columns.
  private(set) var rows: [[Int: Cell]] = []

  /// The tables of a draft with at least two rows, in order.
  static func all(in draft: Draft) -> [DraftTable] {
    var tables: [Int: DraftTable] = [:]
    for paragraph in draft.paragraphs {
      guard case .tableCell(let table, let row, let column) = paragraph.container else { continue }
      tables[table, default: DraftTable()].add(paragraph.range, row, column)
    }
    for span in draft.document.cellSpans { tables[span.table]?.merge(span) }
    return tables.sorted { $0.key < $1.key }.map(\.value).filter { $0.rows.count > 1 }
  }

  private mutating func add(_ range: Cell, _ row: Int, _ column: Int) {
    while rows.count <= row { rows.append([:]) }
    let start = rows[row][column]?.start ?? range.start
    rows[row][column] = Cell(start, range.end)
  }

  /// What stands in a merged cell holds for all rows and columns that it spans. The rows above are merged already.
  private mutating func merge(_ span: CellSpan) {
    guard rows.indices.contains(span.row), span.column < Self.mostColumns else { return }
    if span.continuesAbove, span.row > 0 { rows[span.row][span.column] = rows[span.row - 1][span.column] }
    guard let cell = rows[span.row][span.column] else { return }
    for next in stride(from: span.column + 1, to: min(span.column + span.columns, Self.mostColumns), by: 1) {
      rows[span.row][next] = cell
    }
  }

  /// Further columns hold nothing that a reader of tables looks for, and a hostile file could name thousands for each cell.
  private static let mostColumns = 16

  /// The first column whose head holds one of the words.
  func column(headed words: [String], in draft: Draft) -> Int? {
    rows[0].sorted { $0.key < $1.key }.first { cell in
      let head = draft.clean.string(in: cell.value)
      return words.contains(where: head.contains)
    }?.key
  }

  /// Rows below the heads that hold text in at least two cells.
  func body(of draft: Draft) -> [[Int: Cell]] {
    rows.dropFirst().filter { row in Set(row.values.filter { !draft.isBlank($0) }).count > 1 }
  }
}

extension Draft {
  /// True when a stretch holds no letter, digit or Han character.
  func isBlank(_ range: CleanRange) -> Bool {
    !clean.string(in: range).unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
