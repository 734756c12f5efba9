import Documents

/// The words of a line that may be a heading, told from the marks around them and from the text behind them.
struct HeadingWords {
  let clean: CleanText
  let lexicon: HeadingLexicon

  private var bytes: [UInt8] { clean.text.bytes }

  private static let longestColonLine = 32

  /// A line of its own that holds a colon and no sentence: 照镜子：三个月里看见的自己.
  func ownLine(_ range: CleanRange) -> CleanRange? {
    let title = trimmed(range)
    guard Count.han(bytes, title.start..<title.end) <= Self.longestColonLine, !endsSentence(range) else { return nil }
    let first = firstStretch(of: range)
    guard first.end < title.end, UTF8Text.scalar(in: bytes, at: first.end).value == 0xFF1A else { return nil }
    guard !bytes.contains(0x3002, in: title.start..<title.end), !bytes.contains(0xFF1B, in: title.start..<title.end),
      lexicon.label(first, in: clean) == nil
    else { return nil }
    return title
  }

  /// Up to the first mark that can end a run-in heading, the mark left out.
  func firstStretch(of range: CleanRange) -> CleanRange {
    var offset = range.start
    var depth = 0
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value == 0x201C || value == 0x300A || value == 0xFF08 { depth += 1 }
      if value == 0x201D || value == 0x300B || value == 0xFF09 { depth -= 1 }
      if depth <= 0, Scalar.endsSentence(value) || value == 0xFF1A || value == 0xFF1B { break }
      offset += length
    }
    return CleanRange(range.start, offset)
  }

  /// Without the marks that end a line.
  func trimmed(_ range: CleanRange) -> CleanRange {
    var end = range.end
    while end > range.start, let value = UTF8Text.scalar(in: bytes, before: end),
      Scalar.endsSentence(value) || value == 0xFF1A || value == 0xFF1B
    {
      end -= value < 0x80 ? 1 : 3
    }
    return CleanRange(range.start, end)
  }

  /// Without a mark in front that only catches the eye: ◆ ● ■ ★ ▲ ※ ◎ ▶ — and the like.
  func withoutBullet(_ range: CleanRange) -> CleanRange {
    var start = range.start
    while start < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: start)
      guard (0x25A0...0x27BF).contains(value) || value == 0x203B || value == 0x00B7 || value == 0x2022 else { break }
      start += length
    }
    return CleanRange(start, range.end)
  }

  /// 【存在问题】 in front of the text that it names.
  func bracketed(_ range: CleanRange) -> CleanRange? {
    let words = EnumeratorParser.bracketedWords(in: bytes, range.start..<range.end)
    return words.map { CleanRange(range.start, $0.end + 3) }
  }

  /// 【存在问题】 and （原因分析） without their brackets.
  func unwrapped(_ range: CleanRange) -> CleanRange {
    guard range.count > 6 else { return range }
    let first = UTF8Text.scalar(in: bytes, at: range.start).value
    let last = UTF8Text.scalar(in: bytes, before: range.end)
    let isWrapped =
      first == 0x3010 && last == 0x3011 || first == 0xFF08 && last == 0xFF09 || first == 0x201C && last == 0x201D
    guard isWrapped, first != 0x201C || !bytes.contains(0x201D, in: range.start..<(range.end - 3)) else { return range }
    return CleanRange(range.start + 3, range.end - 3)
  }

  func endsSentence(_ range: CleanRange) -> Bool {
    UTF8Text.scalar(in: bytes, before: range.end).map { Scalar.endsSentence($0) } ?? false
  }

  /// 反复讨论，认为有以下四条原因： leads on to a list and is no heading.
  func announces(_ range: CleanRange) -> Bool {
    UTF8Text.scalar(in: bytes, before: range.end) == 0xFF1A && containsComma(range)
  }

  func containsComma(_ range: CleanRange) -> Bool {
    bytes.contains(0xFF0C, in: range.start..<range.end)
  }
}
