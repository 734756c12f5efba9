/// Whole numbers as drafts write them: 12, 十二, 一百二十, 两 (domain.md 1).
enum Numeral {
  static func isHanDigit(_ scalar: Unicode.Scalar) -> Bool { digit(scalar) != nil || scale(scalar) != nil }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "零", "〇", "○": 0
    case "一": 1
    case "二", "两": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  private static func scale(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "百": 100
    case "千": 1000
    case "万": 10000
    default: nil
    }
  }

  /// Nil for what is no number, and for more than eight characters.
  static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (1...8).contains(scalars.count) else { return nil }
    if scalars.allSatisfy(\.isASCIIDigit) { return scalars.reduce(0) { $0 * 10 + Int($1.value - 0x30) } }
    guard scalars.contains(where: { scale($0) != nil }) else { return plain(scalars) }
    var total = 0
    var pending: Int?
    for scalar in scalars {
      if let digit = digit(scalar) {
        pending = digit
      } else if let scale = scale(scalar) {
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
      guard let result, let digit = digit(scalar) else { return nil }
      return result * 10 + digit
    }
  }
}
