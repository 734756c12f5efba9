import Documents

/// Finds the marks of Markdown and the emoji of writing assistants; what they say about a line becomes its format, so that
/// a heading under them is still seen (domain.md 10.1).
struct MarkdownMarks {
  /// Artefact id under which the marks are reported.
  static let id = "chatbot-residue"

  /// What the marks of one line say, by the offset of its first word.
  struct LineFormat {
    var start: Int
    var outlineLevel: Int?
    var isBold = false
    /// UTF-8 length of the words that were bold at the start.
    var boldPrefix = 0
    var cell: (row: Int, column: Int, table: Int)?
  }

  private static let leastEmoji = 2
  /// Cells of all tables: each becomes a paragraph, and no ledger has nearly as many.
  private static let mostCells = 50_000

  private let bytes: [UInt8]
  private let syntax: MarkdownSyntax
  private(set) var edits: [EditableText.Edit] = []
  /// Marks to report, in the current text.
  private(set) var places: [Range<Int>] = []
  private(set) var formats: [LineFormat] = []
  private var table = -1
  private var row = 0
  private var isMarkdown = false
  private var hasEmojiBullets = false

  init(_ text: EditableText, lines: [Line]) {
    bytes = text.bytes
    syntax = MarkdownSyntax(bytes: bytes)
    guard lines.contains(where: syntax.mayHoldMarks) else { return }
    isMarkdown = syntax.usesMarkdown(lines)
    hasEmojiBullets = isMarkdown || lines.count(where: { $0.first.map(Emoji.isEmoji) ?? false }) >= Self.leastEmoji
    guard hasEmojiBullets else { return }
    for line in lines where !line.isBlank { read(line) }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    places.sort { $0.lowerBound < $1.lowerBound }
  }

  // MARK: Lines

  private mutating func read(_ line: Line) {
    var start = syntax.firstWord(line)
    var format = LineFormat(start: start)
    if isMarkdown {
      if syntax.isFence(start, line) { return remove(start..<line.range.upperBound) }
      if let cells = syntax.tableCells(line), formats.count < Self.mostCells { return readTable(cells, line) }
      table += row > 0 ? 1 : 0
      row = 0
      start = takeOpening(start, line, &format)
    }
    start = takeEmoji(in: start..<line.range.upperBound, from: start)
    let pairs = isMarkdown ? BoldWords.pairs(in: bytes, start..<line.range.upperBound) : []
    for pair in pairs {
      remove(pair.lowerBound..<(pair.lowerBound + 2))
      remove((pair.upperBound - 2)..<pair.upperBound)
    }
    if let first = pairs.first, first.lowerBound == start {
      start += 2
      format.isBold = first.upperBound >= syntax.endOfWords(line)
      format.boldPrefix = first.count - 4
    }
    format.start = start
    if format.outlineLevel != nil || format.boldPrefix > 0 { formats.append(format) }
  }

  /// Quote marks, a heading mark or a bullet in front of the words; returns where the words begin.
  private mutating func takeOpening(_ start: Int, _ line: Line, _ format: inout LineFormat) -> Int {
    var start = start
    while start < line.range.upperBound, bytes[start] == 0x3E, !bytes[start..<line.range.upperBound].contains(0x3C) {
      let end = syntax.skipSpaces(from: start + 1, to: line.range.upperBound)
      remove(start..<end)
      start = end
    }
    if let mark = syntax.headingMark(start, line) {
      format.outlineLevel = min(9, bytes[mark].count { $0 == 0x23 })
      remove(mark)
      return mark.upperBound
    }
    guard let mark = syntax.bulletMark(start, line) else { return start }
    remove(mark)
    return mark.upperBound
  }

  private mutating func remove(_ range: Range<Int>, replacement: [UInt8] = []) {
    guard !range.isEmpty else { return }
    edits.append(.init(range: range, replacement: replacement))
    places.append(range)
  }

  // MARK: Emoji

  /// Takes emoji out of a line; returns where the words begin.
  private mutating func takeEmoji(in range: Range<Int>, from start: Int) -> Int {
    var first = start
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard bytes[offset] >= 0xE2, Emoji.isEmoji(UTF8Text.scalar(in: bytes, at: offset).value) else {
        offset += 1
        continue
      }
      let end = syntax.skipSpaces(from: Emoji.end(of: bytes, from: offset, to: range.upperBound), to: range.upperBound)
      remove(offset..<end, replacement: isKeycap(offset..<end) ? [0x2E] : [])
      if offset == first { first = end }
      offset = end
    }
    return first
  }

  /// The frame around a digit (1️⃣): the digit stays and gets a full stop.
  private func isKeycap(_ range: Range<Int>) -> Bool {
    guard let before = UTF8Text.scalar(in: bytes, before: range.lowerBound), before.isASCIIDigit else {
      return false
    }
    return bytes.contains("\u{20E3}", in: range)
  }

  // MARK: Tables

  /// Cells become paragraphs of their own; the rule between head and rows goes.
  private mutating func readTable(_ cells: [Range<Int>], _ line: Line) {
    let start = syntax.firstWord(line)
    if syntax.isTableRule(line) { return remove(start..<line.range.upperBound) }
    if row == 0 { table = max(table, 0) }
    for (column, cell) in cells.enumerated() {
      edits.append(.init(range: (cell.lowerBound - 1)..<cell.lowerBound, replacement: column == 0 ? [] : [0x0A]))
      let words = syntax.skipSpaces(from: cell.lowerBound, to: cell.upperBound)
      if words < cell.upperBound {
        formats.append(LineFormat(start: words, cell: (row: row, column: column, table: table)))
      }
    }
    if let last = cells.last, last.upperBound < line.range.upperBound {
      edits.append(.init(range: last.upperBound..<line.range.upperBound, replacement: []))
    }
    places.append(start..<(start + 1))
    row += 1
  }
}
