import Documents

/// What Markdown writes in front of words and around them, line by line.
struct MarkdownSyntax {
  let bytes: [UInt8]

  private static let leastBullets = 3

  func mayHoldMarks(_ line: Line) -> Bool {
    switch line.first {
    case "#", "*", ">", "`", "|", "-", "+", "•", "_": true
    default: line.first.map(Emoji.isEmoji) ?? false || bytes[line.range].contains(0x2A)
    }
  }

  /// A heading, a fence, bold words or a table, or several lines that begin with the same bullet.
  func usesMarkdown(_ lines: [Line]) -> Bool {
    var bullets = 0
    for line in lines where !line.isBlank {
      let start = bytes.firstWord(in: line.range)
      if headingMark(start, line) != nil || bytes[start...].starts(with: Array("```".utf8)) || isTableRule(line) {
        return true
      }
      if bulletMark(start, line) != nil { bullets += 1 }
      if !BoldWords.pairs(in: bytes, start..<line.range.upperBound).isEmpty { return true }
    }
    return bullets >= Self.leastBullets
  }

  // MARK: Places

  func endOfWords(_ line: Line) -> Int {
    var end = line.range.upperBound
    while end > line.range.lowerBound, bytes[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// `##` with what separates it from the words.
  func headingMark(_ start: Int, _ line: Line) -> Range<Int>? {
    var end = start
    while end < line.range.upperBound, bytes[end] == 0x23 { end += 1 }
    guard (1...6).contains(end - start) else { return nil }
    let words = bytes.firstWord(in: end..<line.range.upperBound)
    guard words < line.range.upperBound else { return nil }
    // A tag such as #学习# is closed by a second mark
    guard words > end || !bytes[words..<line.range.upperBound].contains(0x23) else { return nil }
    return start..<words
  }

  func bulletMark(_ start: Int, _ line: Line) -> Range<Int>? {
    guard start < line.range.upperBound else { return nil }
    let (value, length) = UTF8Text.scalar(in: bytes, at: start)
    guard value == "-" || value == "*" || value == "+" || value == "•" else { return nil }
    let words = bytes.firstWord(in: (start + length)..<line.range.upperBound)
    guard words > start + length, words < line.range.upperBound else { return nil }
    return start..<words
  }

  func isFence(_ start: Int, _ line: Line) -> Bool {
    bytes[start..<line.range.upperBound].starts(with: Array("```".utf8))
  }

  /// `|---|---|`, with or without the bars at both ends.
  func isTableRule(_ line: Line) -> Bool {
    guard line.length >= 5, bytes[line.range].contains(0x7C) else { return false }
    return bytes[line.range].allSatisfy { $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0 <= 0x20 }
  }
}
