import Documents

/// Brings text to the normal form on which words and patterns are matched: full-width Chinese punctuation, half-width
/// letters and digits, no spaces around Han characters, one LF between paragraphs, bracketed numbers spelt out.
struct Folding {
  private let source: EditableText
  private var builder: EditableText.Builder
  private var previous: UInt32 = 0x0A
  private var pendingSpace: Int?
  private var isInStraightQuotes = false

  static func fold(_ text: inout EditableText) {
    var folding = Folding(text)
    folding.run()
    text.adopt(folding.builder)
  }

  private init(_ text: EditableText) {
    source = text
    builder = EditableText.Builder(capacity: text.bytes.count)
  }

  private mutating func run() {
    let bytes = source.bytes
    var offset = 0
    while offset < bytes.count {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      take(value, offset..<(offset + length))
      offset += length
    }
  }

  private mutating func take(_ value: UInt32, _ range: Range<Int>) {
    if Scalar.isInvisible(value) { return }
    if Scalar.isSpace(value) {
      pendingSpace = pendingSpace ?? range.lowerBound
      return
    }
    if value == 0x0A { isInStraightQuotes = false }
    flushSpace(before: value, at: range.lowerBound)
    emit(value, range)
  }

  /// A space survives only between two Latin words.
  private mutating func flushSpace(before value: UInt32, at offset: Int) {
    guard let start = pendingSpace else { return }
    pendingSpace = nil
    if Self.isLatin(previous), Self.isLatin(value) {
      builder.replace(start..<offset, with: [0x20], in: source)
    }
  }

  private mutating func emit(_ value: UInt32, _ range: Range<Int>) {
    if let replacement = replacement(for: value, range) {
      builder.replace(range, with: Array(replacement.utf8), in: source)
      previous = replacement.unicodeScalars.last?.value ?? previous
    } else {
      builder.copy(range, of: source)
      previous = value
    }
  }

  private mutating func replacement(for value: UInt32, _ range: Range<Int>) -> String? {
    switch value {
    case 0x28: return "（"
    case 0x29: return "）"
    case 0x2C, 0x3B, 0x3A, 0x3F, 0x21, 0x2E: return wideMark(value, range)
    case 0x22: return straightQuote()
    case 0xFF0C, 0xFF1B, 0xFF1A, 0xFF1F, 0xFF01, 0xFF08, 0xFF09, 0xFF5E: return nil
    case 0xFF01...0xFF5D: return String(UnicodeScalar(value - 0xFEE0) ?? " ")
    case 0x3220...0x3229: return "（" + Self.hanDigits[Int(value - 0x3220)] + "）"
    case 0x2474...0x2487: return "（\(value - 0x2474 + 1)）"
    default: return nil
    }
  }

  private static let hanDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Half-width marks become full-width next to Chinese; a full stop only at the end of a Chinese sentence, so that
  /// `3.2` and `1.` stay.
  private mutating func wideMark(_ value: UInt32, _ range: Range<Int>) -> String? {
    let isAfterChinese = Self.isChinese(previous)
    let next = nextVisible(after: range.upperBound)
    let isBeforeChinese = next.map(Self.isChinese) ?? false
    if value == 0x2E {
      guard isAfterChinese, previous != 0x3002, next == nil || next == 0x0A || isBeforeChinese else { return nil }
    } else {
      guard isAfterChinese || isBeforeChinese else { return nil }
    }
    switch value {
    case 0x2C: return "，"
    case 0x3B: return "；"
    case 0x3A: return "："
    case 0x3F: return "？"
    case 0x21: return "！"
    default: return "。"
    }
  }

  private mutating func straightQuote() -> String {
    isInStraightQuotes.toggle()
    return isInStraightQuotes ? "“" : "”"
  }

  private func nextVisible(after offset: Int) -> UInt32? {
    var position = offset
    while position < source.bytes.count {
      let (value, length) = UTF8Text.scalar(in: source.bytes, at: position)
      if !Scalar.isSpace(value), !Scalar.isInvisible(value) { return value }
      position += length
    }
    return nil
  }

  private static func isChinese(_ value: UInt32) -> Bool {
    Scalar.isHan(value) || Scalar.isWidePunctuation(value)
  }

  private static func isLatin(_ value: UInt32) -> Bool {
    value > 0x20 && value < 0x250
  }
}
