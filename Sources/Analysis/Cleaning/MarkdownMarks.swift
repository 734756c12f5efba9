import Documents

/// Finds the marks of Markdown and the emoji of writing assistants; what they say about a line becomes its format, so that
/// a heading under them is still seen (domain.md 10.1). The rule under the heads of a table goes; `TypedTables` reads the rows.
struct MarkdownMarks {
  /// Artefact id under which the marks are reported.
  static let id = "chatbot-residue"

  private static let leastEmoji = 2

  private let bytes: [UInt8]
  private let syntax: MarkdownSyntax
  private(set) var edits: [EditableText.Edit] = []
  /// Marks to report, in the current text.
  private(set) var places: [Range<Int>] = []
  private(set) var formats: [LineFormat] = []
  private(set) var isMarkdown = false
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
    var start = bytes.firstWord(in: line.range)
    var format = LineFormat(start: start)
    if isMarkdown {
      if syntax.isFence(start, line) { return remove(start..<line.range.upperBound) }
      if syntax.isTableRule(line) { return remove(start..<line.range.upperBound) }
      if line.isRow, line.first == "|" { places.append(start..<(start + 1)) }
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
      let end = bytes.firstWord(in: (start + 1)..<line.range.upperBound)
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
      let end = bytes.firstWord(in: Emoji.end(of: bytes, from: offset, to: range.upperBound)..<range.upperBound)
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
}
