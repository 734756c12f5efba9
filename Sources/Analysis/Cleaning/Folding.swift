import Documents

/// Brings text to the normal form on which words and patterns are matched: full-width Chinese punctuation, half-width
/// letters and digits, no spaces around Han characters, one LF between paragraphs, bracketed numbers spelt out.
struct Folding {
  private let source: EditableText
  private var builder: EditableText.Builder
  private var previous: Unicode.Scalar = "\n"
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

  private mutating func take(_ value: Unicode.Scalar, _ range: Range<Int>) {
    if value.isInvisible { return }
    if value.isSpace {
      pendingSpace = pendingSpace ?? range.lowerBound
      return
    }
    if value == "\n" { isInStraightQuotes = false }
    flushSpace(before: value, at: range.lowerBound)
    emit(value, range)
  }

  /// A space survives only between two Latin words.
  private mutating func flushSpace(before value: Unicode.Scalar, at offset: Int) {
    guard let start = pendingSpace else { return }
    pendingSpace = nil
    if Self.isLatin(previous), Self.isLatin(value) {
      builder.replace(start..<offset, with: [0x20], in: source)
    }
  }

  private mutating func emit(_ value: Unicode.Scalar, _ range: Range<Int>) {
    if let replacement = replacement(for: value, range) {
      builder.replace(range, with: Array(replacement.utf8), in: source)
      previous = replacement.unicodeScalars.last ?? previous
    } else {
      builder.copy(range, of: source)
      previous = value
    }
  }

  private mutating func replacement(for value: Unicode.Scalar, _ range: Range<Int>) -> String? {
    switch value {
    case "(": return "（"
    case ")": return "）"
    case ",", ";", ":", "?", "!", ".": return wideMark(value, range)
    case "\"": return straightQuote()
    case "，", "；", "：", "？", "！", "（", "）", "～": return nil
    case "\u{FF01}"..."\u{FF5D}": return String(Unicode.Scalar(value.value - Self.fullWidthShift) ?? " ")
    case "㈠"..."㈩": return "（" + Self.hanDigits[value.distance(from: "㈠")] + "）"
    case "⑴"..."⒇": return "（\(value.distance(from: "⑴") + 1)）"
    default: return nil
    }
  }

  /// From ! to ！.
  private static let fullWidthShift: UInt32 = 0xFEE0
  private static let hanDigits = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  /// Half-width marks become full-width next to Chinese; a full stop only at the end of a Chinese sentence, so that
  /// `3.2` and `1.` stay.
  private mutating func wideMark(_ value: Unicode.Scalar, _ range: Range<Int>) -> String? {
    let isAfterChinese = Self.isChinese(previous)
    let next = nextVisible(after: range.upperBound)
    let isBeforeChinese = next.map(Self.isChinese) ?? false
    if value == "." {
      guard isAfterChinese, previous != "。", next == nil || next == "\n" || isBeforeChinese else { return nil }
    } else {
      guard isAfterChinese || isBeforeChinese else { return nil }
    }
    switch value {
    case ",": return "，"
    case ";": return "；"
    case ":": return "："
    case "?": return "？"
    case "!": return "！"
    default: return "。"
    }
  }

  private mutating func straightQuote() -> String {
    isInStraightQuotes.toggle()
    return isInStraightQuotes ? "“" : "”"
  }

  private func nextVisible(after offset: Int) -> Unicode.Scalar? {
    var position = offset
    while position < source.bytes.count {
      let (value, length) = UTF8Text.scalar(in: source.bytes, at: position)
      if !value.isSpace, !value.isInvisible { return value }
      position += length
    }
    return nil
  }

  private static func isChinese(_ value: Unicode.Scalar) -> Bool {
    value.isHan || value.isWidePunctuation
  }

  private static func isLatin(_ value: Unicode.Scalar) -> Bool {
    value > " " && value < "ɐ"
  }
}
