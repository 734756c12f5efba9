import RuleFiles

/// A value that a message can name.
enum FieldValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// Printed with at most one decimal.
  case rate(Fraction)
  /// Printed in per cent with one decimal, the whole as 100%.
  case share(Fraction)

  var text: String {
    switch self {
    case .text(let text): text
    case .number(let number): "\(number)"
    case .rate(let value): Self.decimal(tenths: Self.rounded(value, times: 10), dropsZero: true)
    case .share(let value):
      value == Fraction(1, 1) ? "100%" : Self.decimal(tenths: Self.rounded(value, times: 1000), dropsZero: false) + "%"
    }
  }

  /// A limit as a person would write it: whole numbers and whole per cents plainly, `1/3` as it is.
  static func limit(_ bound: Fraction, ofShare isShare: Bool) -> FieldValue {
    guard isShare else { return .rate(bound) }
    let tenths = bound.numerator * 1000
    guard tenths % bound.denominator == 0 else { return .text("\(bound.numerator)/\(bound.denominator)") }
    return .text(decimal(tenths: tenths / bound.denominator, dropsZero: true) + "%")
  }

  /// Half up; figures of drafts are far from the limits of `Int`.
  private static func rounded(_ value: Fraction, times factor: Int) -> Int {
    (2 * value.numerator * factor + value.denominator) / (2 * value.denominator)
  }

  private static func decimal(tenths: Int, dropsZero: Bool) -> String {
    dropsZero && tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }
}
