import Documents

/// Words that Markdown makes bold.
enum BoldWords {
  /// In bytes.
  private static let longest = 240

  /// `**…**` inside a line, marks included; empty when rows of stars stand for something else.
  static func pairs(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var open: Int?
    var offset = range.lowerBound
    while offset + 1 < range.upperBound {
      guard bytes[offset] == 0x2A, bytes[offset + 1] == 0x2A else {
        offset += 1
        continue
      }
      var end = offset
      while end < range.upperBound, bytes[end] == 0x2A { end += 1 }
      if end - offset > 3 { return [] }
      if let start = open, isBold(bytes, start..<offset) {
        result.append(start..<(offset + 2))
        open = nil
      } else {
        open = offset
      }
      offset = end
    }
    return result
  }

  /// `**市和**县` are blanks, not bold words.
  private static func isBold(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let words = (range.lowerBound + 2)..<range.upperBound
    guard (6...longest).contains(words.count) else { return false }
    let first = UTF8Text.scalar(in: bytes, at: words.lowerBound).value
    guard !first.isSpace, Count.han(bytes, words) >= 2 else { return false }
    guard let before = UTF8Text.scalar(in: bytes, before: range.lowerBound), before.isHan else { return true }
    return !followsBlank(first)
  }

  /// 市 县 区 局 镇 乡 村 校 院 省 年 月 日 同
  private static func followsBlank(_ value: Unicode.Scalar) -> Bool {
    switch value {
    case "市", "县", "区", "局", "镇", "乡", "村", "校", "院", "省", "年", "月", "日", "同":
      true
    default: false
    }
  }
}
