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
    guard first.end < title.end, UTF8Text.scalar(in: bytes, at: first.end).value == "：" else { return nil }
    guard !bytes.contains("。", in: title.start..<title.end), !bytes.contains("；", in: title.start..<title.end),
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
      if value == "“" || value == "《" || value == "（" { depth += 1 }
      if value == "”" || value == "》" || value == "）" { depth -= 1 }
      if depth <= 0, value.endsSentence || value == "：" || value == "；" { break }
      offset += length
    }
    return CleanRange(range.start, offset)
  }

  /// Without the marks that end a line.
  func trimmed(_ range: CleanRange) -> CleanRange {
    var end = range.end
    while end > range.start, let value = UTF8Text.scalar(in: bytes, before: end),
      value.endsSentence || value == "：" || value == "；"
    {
      end -= value < "\u{80}" ? 1 : 3
    }
    return CleanRange(range.start, end)
  }

  /// Without a mark in front that only catches the eye: ◆ ● ■ ★ ▲ ※ ◎ ▶ — and the like.
  func withoutBullet(_ range: CleanRange) -> CleanRange {
    var start = range.start
    while start < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: start)
      guard ("\u{25A0}"..."\u{27BF}").contains(value) || value == "※" || value == "·" || value == "•" else { break }
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
      first == "【" && last == "】" || first == "（" && last == "）" || first == "“" && last == "”"
    guard isWrapped, first != "“" || !bytes.contains("”", in: range.start..<(range.end - 3)) else { return range }
    return CleanRange(range.start + 3, range.end - 3)
  }

  func endsSentence(_ range: CleanRange) -> Bool {
    UTF8Text.scalar(in: bytes, before: range.end).map { $0.endsSentence } ?? false
  }

  /// 反复讨论，认为有以下四条原因： leads on to a list and is no heading.
  func announces(_ range: CleanRange) -> Bool {
    UTF8Text.scalar(in: bytes, before: range.end) == "：" && containsComma(range)
  }

  func containsComma(_ range: CleanRange) -> Bool {
    bytes.contains("，", in: range.start..<range.end)
  }
}
