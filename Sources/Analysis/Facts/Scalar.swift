import Documents

/// What a code point is, for counting and segmenting Chinese text.
public enum Scalar {
  /// Unicode script Han as domain.md 1 counts it, and the ideographic zero.
  public static func isHan(_ value: UInt32) -> Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) || value == 0x3007
      || (0xF900...0xFAFF).contains(value) || (0x20000...0x3134F).contains(value)
  }

  /// CJK and full-width punctuation, quotation marks, dashes and ellipsis.
  static func isWidePunctuation(_ value: UInt32) -> Bool {
    (0x3001...0x303F).contains(value) && value != 0x3007 || (0xFF01...0xFF65).contains(value)
      || (0x2010...0x2027).contains(value) || (0xFE30...0xFE6F).contains(value) || value == 0x00B7
  }

  static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

  /// White space and characters without width that only layout needs.
  static func isSpace(_ value: UInt32) -> Bool {
    value == 0x20 || value == 0x09 || value == 0xA0 || value == 0x3000 || (0x2000...0x200A).contains(value)
  }

  static func isInvisible(_ value: UInt32) -> Bool {
    (0x200B...0x200F).contains(value) || value == 0xFEFF || value == 0x2060 || value == 0xAD
  }

  /// 。！？ and their half-width forms: where a sentence ends.
  static func endsSentence(_ value: UInt32) -> Bool {
    value == 0x3002 || value == 0xFF01 || value == 0xFF1F || value == 0x21 || value == 0x3F
  }

  /// ，；：。！？: where a clause ends.
  public static func isClauseMark(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0xFF1B, 0xFF1A, 0x3002, 0xFF01, 0xFF1F: true
    default: false
    }
  }

  /// Marks after which a line may well be complete: sentence ends, ；：and closing quotes or brackets.
  static func endsLine(_ value: UInt32) -> Bool {
    endsSentence(value) || value == 0xFF1B || value == 0xFF1A || value == 0x3B || value == 0x3A || value == 0x201D
      || value == 0xFF09 || value == 0x29 || value == 0x2026
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
      if Scalar.isHan(value) { count += 1 }
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
      if Scalar.isHan(value) || Scalar.isWidePunctuation(value) {
        count += 1
        isInRun = false
      } else if value > 0x20, !Scalar.isSpace(value), !Scalar.isInvisible(value) {
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
      if value != 0x0A, !Scalar.isSpace(value), !Scalar.isInvisible(value) {
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
  func contains(_ scalar: UInt32, in range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = UTF8Text.scalar(in: self, at: offset)
      if value == scalar { return true }
      offset += length
    }
    return false
  }
}
