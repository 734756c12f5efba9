import Documents

/// Finds tables of a plain text whose columns are parted by tabs or by bars (|), one row a line; their cells become paragraphs
/// of tables.
struct TypedTables {
  private static let leastColumns = 3
  private static let leastRows = 3
  /// Cells of a line, and of a whole text: each becomes a paragraph, and no ledger has nearly as many.
  private static let mostColumns = 40
  private static let mostCells = 50_000

  private let bytes: [UInt8]
  private let hasBars: Bool
  private(set) var edits: [EditableText.Edit] = []
  private(set) var formats: [MarkdownMarks.LineFormat] = []

  /// - Parameter first: Number of the first table found here.
  init(_ text: EditableText, lines: [Line], first: Int) {
    bytes = text.bytes
    hasBars = bytes.contains(0x7C) || bytes.contains("｜", in: bytes.indices)
    guard hasBars || bytes.contains(0x09) else { return }
    var run = Run()
    var table = first
    for line in lines where !line.isBlank {
      let row = Row(line, bytes, hasBars: hasBars)
      if Self.leastColumns...Self.mostColumns ~= row.cells.count, formats.count < Self.mostCells {
        if !run.goesOn(with: row) { take(&run, &table) }
        run.append(row)
      } else if run.title == nil, run.rows > 0, line.length <= Self.longestTitle {
        run.title = line
      } else {
        take(&run, &table)
      }
    }
    take(&run, &table)
  }

  /// Characters of a line between rows that says what those below it are (（二）限期整改).
  private static let longestTitle = 20

  /// A line with its cells.
  private struct Row {
    let line: Line
    let cells: [Range<Int>]
    /// Parted by bars, not by tabs.
    let isBarred: Bool

    init(title line: Line) {
      self.line = line
      cells = [line.range]
      isBarred = false
    }

    init(_ line: Line, _ bytes: [UInt8], hasBars: Bool) {
      self.line = line
      let bars = hasBars ? Self.bars(in: line.range, bytes) : []
      isBarred = bars.count > 1
      cells = isBarred ? Self.cells(in: line.range, between: bars, bytes) : Self.cells(in: line.range, bytes)
    }

    /// Tabs in front of the first word part nothing.
    private static func cells(in line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
      let tabs = (TypedTables.firstWord(in: line, bytes)..<line.upperBound).filter { bytes[$0] == 0x09 }
      return zip([line.lowerBound] + tabs.map { $0 + 1 }, tabs + [line.upperBound]).map { $0..<$1 }
    }

    /// What stands outside bars at both ends of the line is nothing.
    private static func cells(in line: Range<Int>, between bars: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
      let starts = [line.lowerBound] + bars.map(\.upperBound)
      let cells = zip(starts, bars.map(\.lowerBound) + [line.upperBound]).map { $0..<$1 }
      return cells.enumerated().filter { index, cell in
        (1..<(cells.count - 1)).contains(index) || TypedTables.firstWord(in: cell, bytes) < cell.upperBound
      }.map(\.element)
    }

    private static func bars(in line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
      var bars: [Range<Int>] = []
      var offset = line.lowerBound
      while offset < line.upperBound {
        let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
        if value == "|" || value == "｜" { bars.append(offset..<(offset + length)) }
        offset += length
      }
      return bars
    }
  }

  /// The lines of a table as far as read.
  private struct Run {
    private(set) var lines: [Row] = []
    private(set) var rows = 0
    /// Of the rows to come, when rows come.
    var title: Line?

    /// Rows between bars are all as wide, and rows below a title as those above it.
    func goesOn(with row: Row) -> Bool {
      guard let last = lines.last else { return true }
      return last.isBarred == row.isBarred && (title == nil && !row.isBarred || last.cells.count == row.cells.count)
    }

    mutating func append(_ row: Row) {
      lines += [title.map { Row(title: $0) }, row].compactMap { $0 }
      title = nil
      rows += 1
    }
  }

  private mutating func take(_ run: inout Run, _ table: inout Int) {
    defer { run = Run() }
    guard run.rows >= Self.leastRows else { return }
    for (number, row) in run.lines.enumerated() { divide(row, number, table: table) }
    table += 1
  }

  /// Cells are parted by the ends of paragraphs; an empty cell leaves no paragraph but keeps its place.
  private mutating func divide(_ row: Row, _ number: Int, table: Int) {
    let (first, last) = (row.cells[0], row.cells[row.cells.count - 1])
    if first.lowerBound > row.line.range.lowerBound {
      edits.append(.init(range: row.line.range.lowerBound..<first.lowerBound, replacement: []))
    }
    for (column, cell) in row.cells.enumerated() {
      if column > 0 {
        edits.append(.init(range: row.cells[column - 1].upperBound..<cell.lowerBound, replacement: [0x0A]))
      }
      let words = Self.firstWord(in: cell, bytes)
      guard words < cell.upperBound else { continue }
      formats.append(.init(start: words, cell: (row: number, column: column, table: table)))
    }
    if last.upperBound < row.line.range.upperBound {
      edits.append(.init(range: last.upperBound..<row.line.range.upperBound, replacement: []))
    }
  }

  private static func firstWord(in range: Range<Int>, _ bytes: [UInt8]) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      guard value.isSpace || value.isInvisible else { break }
      offset += length
    }
    return offset
  }
}
