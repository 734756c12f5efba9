import Documents

/// What a code point is, for counting and segmenting Chinese text.
extension Unicode.Scalar {
  /// Unicode script Han as domain.md 1 counts it, and the ideographic zero.
  public var isHan: Bool {
    switch self {
    case "\u{4E00}"..."\u{9FFF}", "\u{3400}"..."\u{4DBF}", "〇", "\u{F900}"..."\u{FAFF}", "\u{20000}"..."\u{3134F}": true
    default: false
    }
  }

  /// CJK and full-width punctuation, quotation marks, dashes and ellipsis.
  var isWidePunctuation: Bool {
    switch self {
    case "〇": false
    case "\u{3001}"..."\u{303F}", "\u{FF01}"..."\u{FF65}", "\u{2010}"..."\u{2027}", "\u{FE30}"..."\u{FE6F}", "·": true
    default: false
    }
  }

  public var isASCIIDigit: Bool { "0"..."9" ~= self }

  /// White space and characters without width that only layout needs.
  var isSpace: Bool {
    switch self {
    case " ", "\t", "\u{A0}", "\u{3000}", "\u{2000}"..."\u{200A}": true
    default: false
    }
  }

  var isInvisible: Bool {
    switch self {
    case "\u{200B}"..."\u{200F}", "\u{FEFF}", "\u{2060}", "\u{AD}": true
    default: false
    }
  }

  /// Where a sentence ends.
  var endsSentence: Bool {
    switch self {
    case "。", "！", "？", "!", "?": true
    default: false
    }
  }

  /// Where a clause ends.
  public var isClauseMark: Bool {
    switch self {
    case "，", "；", "：", "。", "！", "？": true
    default: false
    }
  }

  /// Marks after which a line may well be complete.
  var endsLine: Bool {
    switch self {
    case "；", "：", ";", ":", "”", "）", ")", "…": true
    default: endsSentence
    }
  }
}

/// Counting, in one pass over the bytes.
enum Count {
  /// Han characters (domain.md 1, `H`).
  static func han(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    var count = 0
    while offset < range.upperBound {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value.isHan { count += 1 }
      offset += length
    }
    return count
  }

  /// 字 as a word processor shows them: each Han character and full-width mark 1, each run of Latin letters and digits 1
  /// (domain.md 1, `W`).
  static func words(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var offset = range.lowerBound
    var count = 0
    var isInRun = false
    while offset < range.upperBound {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      if value.isHan || value.isWidePunctuation {
        count += 1
        isInRun = false
      } else if value > " ", !value.isSpace, !value.isInvisible {
        if !isInRun { count += 1 }
        isInRun = true
      } else {
        isInRun = false
      }
    }
    return count
  }
}

extension [UInt8] {
  /// A stretch of valid UTF-8 without white space and line ends.
  func withoutSpaces(_ range: CleanRange) -> [UInt8] {
    var result: [UInt8] = []
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: self, at: offset)
      if value != "\n", !value.isSpace, !value.isInvisible {
        result += self[offset..<(offset + length)]
      }
      offset += length
    }
    return result
  }

  /// The lines of a stretch, ends left out.
  func lines(of range: CleanRange) -> [CleanRange] {
    var result: [CleanRange] = []
    var start = range.start
    for offset in range.start..<range.end where self[offset] == 0x0A {
      if offset > start { result.append(CleanRange(start, offset)) }
      start = offset + 1
    }
    if start < range.end { result.append(CleanRange(start, range.end)) }
    return result
  }

  /// True when a code point occurs in a range of valid UTF-8.
  func contains(_ scalar: Unicode.Scalar, in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = UTF8Text.scalar(in: self, at: offset)
      if value == scalar { return true }
      offset += length
    }
    return false
  }
}
