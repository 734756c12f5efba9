import Documents

/// Finds tables of a plain text whose columns are parted by tabs or by bars (|), one row a line; their cells become paragraphs
/// of tables.
struct TypedTables {
  /// Lines of figures may be parted like rows; three of them are a table, and two that begin with a bar.
  private static let leastRows = 3
  private static let leastFramedRows = 2
  /// Cells of a whole text: each becomes a paragraph, and no ledger has nearly as many.
  private static let mostCells = 50_000
  /// Characters of a line between rows that says what those below it are (（二）限期整改).
  private static let longestTitle = 20

  private let bytes: [UInt8]
  /// One row in bars is a table then.
  private let isMarkdown: Bool
  private(set) var edits: [EditableText.Edit] = []
  private(set) var formats: [LineFormat] = []
  /// Number of the next table.
  private var table: Int

  /// - Parameter first: Number of the first table found here.
  init(_ text: EditableText, lines: [Line], isMarkdown: Bool, first: Int) {
    bytes = text.bytes
    self.isMarkdown = isMarkdown
    table = first
    let hasBars = bytes.contains(0x7C) || bytes.contains("｜", in: bytes.indices)
    guard hasBars || bytes.contains(0x09) else { return }
    var run = TypedRows()
    for line in lines where !line.isBlank {
      let row = TypedRow(line, bytes, hasBars: hasBars)
      if row.isWideEnough, formats.count + run.cells + row.cells.count <= Self.mostCells {
        if !run.goesOn(with: row) { take(&run) }
        run.append(row)
      } else if run.title == nil, run.count > 0, !(isMarkdown && run.isFramed), line.length <= Self.longestTitle {
        run.title = line
      } else {
        take(&run)
      }
    }
    take(&run)
  }

  private mutating func take(_ run: inout TypedRows) {
    defer { run = TypedRows() }
    let least = run.isFramed ? isMarkdown ? 1 : Self.leastFramedRows : Self.leastRows
    guard run.count >= least else { return }
    for (number, row) in run.rows.enumerated() { divide(row, number) }
    table += 1
  }

  /// Cells are parted by the ends of paragraphs; an empty cell leaves no paragraph but keeps its place.
  private mutating func divide(_ row: TypedRow, _ number: Int) {
    let (first, last) = (row.cells[0], row.cells[row.cells.count - 1])
    if first.lowerBound > row.line.range.lowerBound {
      edits.append(.init(range: row.line.range.lowerBound..<first.lowerBound, replacement: []))
    }
    for (column, cell) in row.cells.enumerated() {
      if column > 0 {
        edits.append(.init(range: row.cells[column - 1].upperBound..<cell.lowerBound, replacement: [0x0A]))
      }
      let words = bytes.firstWord(in: cell)
      guard words < cell.upperBound else { continue }
      formats.append(LineFormat(start: words, cell: (row: number, column: column, table: table)))
    }
    if last.upperBound < row.line.range.upperBound {
      edits.append(.init(range: last.upperBound..<row.line.range.upperBound, replacement: []))
    }
  }
}

/// The lines of a table as far as read.
private struct TypedRows {
  /// Titles between rows among them.
  private(set) var rows: [TypedRow] = []
  /// Rows without titles.
  private(set) var count = 0
  private(set) var cells = 0
  /// Of the rows to come, when rows come.
  var title: Line?

  /// All rows begin with a bar.
  var isFramed: Bool { rows.first?.isFramed ?? false }

  /// Rows that begin with a bar belong together whatever their width. Others between bars are all as wide, and rows below a
  /// title as those above it.
  func goesOn(with row: TypedRow) -> Bool {
    guard let last = rows.last else { return true }
    guard last.isBarred == row.isBarred, last.isFramed == row.isFramed else { return false }
    return title == nil && (row.isFramed || !row.isBarred) || last.cells.count == row.cells.count
  }

  mutating func append(_ row: TypedRow) {
    if let title { rows.append(TypedRow(title: title)) }
    rows.append(row)
    title = nil
    count += 1
    cells += row.cells.count
  }
}
