/// Shares as people and programs see them, computed from whole numbers so that nothing is rounded twice.
enum Percentage {
  /// `31.0%`, half rounded up; `–` when there is no whole.
  static func oneDecimal(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    let tenths = (part * 2_000 + whole) / (whole * 2)
    return "\(tenths / 10).\(tenths % 10)%"
  }

  /// A share rounded to four decimals, half up; 0 when there is no whole.
  static func fourDecimals(_ part: Int, of whole: Int) -> Double {
    guard whole > 0 else { return 0 }
    return Double((part * 20_000 + whole) / (whole * 2)) / 10_000
  }

  /// A confidence of 0…1 as `87%`.
  static func whole(_ value: Double) -> String {
    "\(Int((value * 100).rounded()))%"
  }
}
