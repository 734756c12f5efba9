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

  private static let leastBullets = 3
  private static let leastEmoji = 2

  private let bytes: [UInt8]
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
    guard lines.contains(where: { Self.mayHoldMarks($0, bytes) }) else { return }
    isMarkdown = usesMarkdown(lines)
    hasEmojiBullets = isMarkdown || lines.count(where: { $0.first.map(Emoji.isEmoji) ?? false }) >= Self.leastEmoji
    guard hasEmojiBullets else { return }
    for line in lines where !line.isBlank { read(line) }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    places.sort { $0.lowerBound < $1.lowerBound }
  }

  // MARK: Is it Markdown at all

  private static func mayHoldMarks(_ line: Line, _ bytes: [UInt8]) -> Bool {
    switch line.first {
    case 0x23, 0x2A, 0x3E, 0x60, 0x7C, 0x2D, 0x2B, 0x2022, 0x5F: true
    default: line.first.map(Emoji.isEmoji) ?? false || bytes[line.range].contains(0x2A)
    }
  }

  /// A heading, a fence, bold words or a table, or several lines that begin with the same bullet.
  private func usesMarkdown(_ lines: [Line]) -> Bool {
    var bullets = 0
    for line in lines where !line.isBlank {
      let start = firstWord(line)
      if headingMark(start, line) != nil || bytes[start...].starts(with: Array("```".utf8)) || isTableRule(line) {
        return true
      }
      if bulletMark(start, line) != nil { bullets += 1 }
      if !BoldWords.pairs(in: bytes, start..<line.range.upperBound).isEmpty { return true }
    }
    return bullets >= Self.leastBullets
  }

  // MARK: Lines

  private mutating func read(_ line: Line) {
    var start = firstWord(line)
    var format = LineFormat(start: start)
    if isMarkdown {
      if isFence(start, line) { return remove(start..<line.range.upperBound) }
      if let cells = tableCells(line) { return readTable(cells, line) }
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
      format.isBold = first.upperBound >= endOfWords(line)
      format.boldPrefix = first.count - 4
    }
    format.start = start
    if format.outlineLevel != nil || format.boldPrefix > 0 { formats.append(format) }
  }

  /// Quote marks, a heading mark or a bullet in front of the words; returns where the words begin.
  private mutating func takeOpening(_ start: Int, _ line: Line, _ format: inout LineFormat) -> Int {
    var start = start
    while start < line.range.upperBound, bytes[start] == 0x3E, !bytes[start..<line.range.upperBound].contains(0x3C) {
      let end = skipSpaces(from: start + 1, to: line.range.upperBound)
      remove(start..<end)
      start = end
    }
    if let mark = headingMark(start, line) {
      format.outlineLevel = min(9, bytes[mark].count { $0 == 0x23 })
      remove(mark)
      return mark.upperBound
    }
    guard let mark = bulletMark(start, line) else { return start }
    remove(mark)
    return mark.upperBound
  }

  private mutating func remove(_ range: Range<Int>, replacement: [UInt8] = []) {
    guard !range.isEmpty else { return }
    edits.append(.init(range: range, replacement: replacement))
    places.append(range)
  }

  // MARK: Marks

  private func firstWord(_ line: Line) -> Int { skipSpaces(from: line.range.lowerBound, to: line.range.upperBound) }

  private func skipSpaces(from start: Int, to limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      guard Scalar.isSpace(value) || Scalar.isInvisible(value) else { break }
      offset += length
    }
    return offset
  }

  private func endOfWords(_ line: Line) -> Int {
    var end = line.range.upperBound
    while end > line.range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// `##` with what separates it from the words.
  private func headingMark(_ start: Int, _ line: Line) -> Range<Int>? {
    var end = start
    while end < line.range.upperBound, bytes[end] == 0x23 { end += 1 }
    guard (1...6).contains(end - start) else { return nil }
    let words = skipSpaces(from: end, to: line.range.upperBound)
    guard words < line.range.upperBound else { return nil }
    // A tag such as #学习# is closed by a second mark
    guard words > end || !bytes[words..<line.range.upperBound].contains(0x23) else { return nil }
    return start..<words
  }

  private func bulletMark(_ start: Int, _ line: Line) -> Range<Int>? {
    guard start < line.range.upperBound else { return nil }
    let (value, length) = UTF8Text.scalar(in: bytes, at: start)
    guard value == 0x2D || value == 0x2A || value == 0x2B || value == 0x2022 else { return nil }
    let words = skipSpaces(from: start + length, to: line.range.upperBound)
    guard words > start + length, words < line.range.upperBound else { return nil }
    return start..<words
  }

  private func isFence(_ start: Int, _ line: Line) -> Bool {
    bytes[start..<line.range.upperBound].starts(with: Array("```".utf8))
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
      let end = skipSpaces(from: Emoji.end(of: bytes, from: offset, to: range.upperBound), to: range.upperBound)
      remove(offset..<end, replacement: isKeycap(offset..<end) ? [0x2E] : [])
      if offset == first { first = end }
      offset = end
    }
    return first
  }

  /// The frame around a digit (1️⃣): the digit stays and gets a full stop.
  private func isKeycap(_ range: Range<Int>) -> Bool {
    guard let before = UTF8Text.scalar(in: bytes, before: range.lowerBound), Scalar.isDigit(before) else {
      return false
    }
    return bytes.contains(0x20E3, in: range)
  }

  // MARK: Tables

  private func tableCells(_ line: Line) -> [Range<Int>]? {
    guard line.first == 0x7C else { return nil }
    let start = firstWord(line)
    let bars = (start..<endOfWords(line)).filter { bytes[$0] == 0x7C }
    guard bars.count >= 2 else { return nil }
    return zip(bars, bars.dropFirst() + (bars.last == endOfWords(line) - 1 ? [] : [endOfWords(line)])).map {
      ($0 + 1)..<$1
    }
  }

  private func isTableRule(_ line: Line) -> Bool {
    guard line.first == 0x7C, line.length >= 5 else { return false }
    return bytes[line.range].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 <= 0x20 }
  }

  /// Cells become paragraphs of their own; the rule between head and rows goes.
  private mutating func readTable(_ cells: [Range<Int>], _ line: Line) {
    let start = firstWord(line)
    if isTableRule(line) { return remove(start..<line.range.upperBound) }
    if row == 0 { table = max(table, 0) }
    for (column, cell) in cells.enumerated() {
      edits.append(.init(range: (cell.lowerBound - 1)..<cell.lowerBound, replacement: column == 0 ? [] : [0x0A]))
      let words = skipSpaces(from: cell.lowerBound, to: cell.upperBound)
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
