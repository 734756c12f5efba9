import Documents

/// Finds tables of a plain text whose columns are parted by tabs, one row a line; their cells become paragraphs of tables.
struct TabTables {
  /// Tabs in each row at least.
  private static let leastTabs = 2
  private static let leastRows = 3

  private let bytes: [UInt8]
  private(set) var edits: [EditableText.Edit] = []
  private(set) var formats: [MarkdownMarks.LineFormat] = []

  /// - Parameter first: Number of the first table found here.
  init(_ text: EditableText, lines: [Line], first: Int) {
    bytes = text.bytes
    guard bytes.contains(0x09) else { return }
    var run = Run()
    var table = first
    for line in lines where !line.isBlank {
      let columns = tabs(in: line).count
      if columns >= Self.leastTabs {
        if run.title != nil, columns != run.columns { take(&run, &table) }
        run.append(line, columns: columns)
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

  /// The lines of a table as far as read.
  private struct Run {
    private(set) var lines: [Line] = []
    private(set) var rows = 0
    private(set) var columns = 0
    /// Of the rows to come, when rows come.
    var title: Line?

    mutating func append(_ line: Line, columns: Int) {
      lines += [title, line].compactMap { $0 }
      title = nil
      rows += 1
      self.columns = columns
    }
  }

  private mutating func take(_ run: inout Run, _ table: inout Int) {
    defer { run = Run() }
    guard run.rows >= Self.leastRows else { return }
    for (row, line) in run.lines.enumerated() { divide(line, row: row, table: table) }
    table += 1
  }

  /// Tabs between words, those in front of the first word left out.
  private func tabs(in line: Line) -> [Int] {
    let start = firstWord(from: line.range.lowerBound, to: line.range.upperBound)
    return (start..<line.range.upperBound).filter { bytes[$0] == 0x09 }
  }

  /// Each tab ends a cell; an empty cell leaves no paragraph but keeps its place.
  private mutating func divide(_ line: Line, row: Int, table: Int) {
    let tabs = tabs(in: line)
    let starts = [line.range.lowerBound] + tabs.map { $0 + 1 }
    let ends = tabs + [line.range.upperBound]
    for (column, cell) in zip(starts, ends).enumerated() {
      if column > 0 { edits.append(.init(range: (cell.0 - 1)..<cell.0, replacement: [0x0A])) }
      let words = firstWord(from: cell.0, to: cell.1)
      guard words < cell.1 else { continue }
      formats.append(.init(start: words, cell: (row: row, column: column, table: table)))
    }
  }

  private func firstWord(from start: Int, to limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      guard value.isSpace || value.isInvisible else { break }
      offset += length
    }
    return offset
  }
}
