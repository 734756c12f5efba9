/// Chinese numerals from 零 to 九千九百九十九, with 两, 〇, 廿 (domain.md 1).
public enum HanNumeral {
  /// True for a digit or a unit below 万.
  public static func isDigit(_ value: Unicode.Scalar) -> Bool { digit(value) != nil || unit(value) != nil }

  /// Value of a run of numeral characters; nil when they make no number and for more than eight of them.
  public static func value(of scalars: some Collection<Unicode.Scalar>) -> Int? {
    guard (1...8).contains(scalars.count) else { return nil }
    return scalars.contains { unit($0) != nil } ? withUnits(scalars) : positional(scalars)
  }

  /// 一, 二 … 九十九; other numbers in Arabic digits.
  public static func text(_ value: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard 1...99 ~= value else { return "\(value)" }
    let (tens, ones) = value.quotientAndRemainder(dividingBy: 10)
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones]
  }

  /// 二〇一四: one digit after the other.
  private static func positional(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    scalars.reduce(Optional(0)) { value, scalar in
      guard let value, let digit = digit(scalar) else { return nil }
      return value * 10 + digit
    }
  }

  /// 二十一, 一百零五, 廿三.
  private static func withUnits(_ scalars: some Collection<Unicode.Scalar>) -> Int? {
    var total = 0
    var pending: Int?
    for scalar in scalars {
      if let unit = unit(scalar) {
        total += unit == 20 ? 20 : (pending ?? 1) * unit
        pending = nil
      } else {
        guard pending == nil || pending == 0, let digit = digit(scalar) else { return nil }
        pending = digit
      }
    }
    return total + (pending ?? 0)
  }

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

  private static func unit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 10
    case "廿": 20
    case "百": 100
    case "千": 1000
    default: nil
    }
  }
}
