/// Chinese numerals from 零 to 九千九百九十九, with 两, 〇, 廿 (domain.md 1).
enum HanNumeral {
  private static let digits: [UInt32: Int] = [
    0x96F6: 0, 0x3007: 0, 0x25CB: 0, 0x4E00: 1, 0x4E8C: 2, 0x4E24: 2, 0x4E09: 3, 0x56DB: 4, 0x4E94: 5, 0x516D: 6,
    0x4E03: 7, 0x516B: 8, 0x4E5D: 9,
  ]
  private static let units: [UInt32: Int] = [0x5341: 10, 0x5EFF: 20, 0x767E: 100, 0x5343: 1000]

  static func isDigit(_ value: UInt32) -> Bool {
    digits[value] != nil || units[value] != nil
  }

  /// Value of a run of numeral characters; nil when they make no number.
  static func value(of scalars: [UInt32]) -> Int? {
    guard !scalars.isEmpty else { return nil }
    return scalars.contains { units[$0] != nil } ? withUnits(scalars) : positional(scalars)
  }

  /// 二〇一四: one digit after the other.
  private static func positional(_ scalars: [UInt32]) -> Int? {
    scalars.reduce(0) { value, scalar in value * 10 + (digits[scalar] ?? 0) }
  }

  /// 二十一, 一百零五, 廿三.
  private static func withUnits(_ scalars: [UInt32]) -> Int? {
    var total = 0
    var pending: Int?
    for scalar in scalars {
      if let unit = units[scalar] {
        total += unit == 20 ? 20 : (pending ?? 1) * unit
        pending = nil
      } else {
        guard pending == nil || pending == 0 else { return nil }
        pending = digits[scalar]
      }
    }
    return total + (pending ?? 0)
  }
}
