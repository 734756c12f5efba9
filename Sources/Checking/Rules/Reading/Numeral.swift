/// Whole numbers as drafts write them: 12, 十二, 一百二十, 两 (domain.md 1).
enum Numeral {
  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "○": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  private static let scales: [Unicode.Scalar: Int] = ["十": 10, "百": 100, "千": 1000, "万": 10000]

  static func isHanDigit(_ scalar: Unicode.Scalar) -> Bool { digits[scalar] != nil || scales[scalar] != nil }

  /// Nil for what is no number, and for more than eight characters.
  static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (1...8).contains(scalars.count) else { return nil }
    if scalars.allSatisfy(\.isASCIIDigit) { return scalars.reduce(0) { $0 * 10 + Int($1.value - 0x30) } }
    guard scalars.contains(where: { scales[$0] != nil }) else { return plain(scalars) }
    var total = 0
    var pending: Int?
    for scalar in scalars {
      if let digit = digits[scalar] {
        pending = digit
      } else if let scale = scales[scalar] {
        if scale == 10000 {
          total = (total + (pending ?? 0)) * scale
        } else {
          total += (pending ?? 1) * scale
        }
        pending = nil
      } else {
        return nil
      }
    }
    return total + (pending ?? 0)
  }

  /// 二〇一四: digit by digit.
  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    scalars.reduce(Optional(0)) { result, scalar in
      guard let result, let digit = digits[scalar] else { return nil }
      return result * 10 + digit
    }
  }
}
