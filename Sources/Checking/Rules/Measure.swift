import RuleFiles

/// A figure taken from a draft, exact, with what it could be if parts of doubtful role were understood wrongly.
struct Measure: Sendable {
  let name: String
  let amount: Int
  /// What `amount` is a part of; 1 for a plain number.
  let whole: Int
  let isShare: Bool
  /// Smallest and largest amount in view of parts of doubtful role.
  let bounds: ClosedRange<Int>

  var value: Fraction { Fraction(amount, whole) }

  static func number(_ name: String, _ amount: Int) -> Measure {
    Measure(name: name, amount: amount, whole: 1, isShare: false, bounds: amount...amount)
  }

  /// - Precondition: `whole` is positive.
  static func share(_ name: String, _ amount: Int, of whole: Int, bounds: ClosedRange<Int>? = nil) -> Measure {
    Measure(name: name, amount: amount, whole: whole, isShare: true, bounds: bounds ?? amount...amount)
  }

  /// - Precondition: `per` is positive.
  static func rate(_ name: String, _ amount: Int, per whole: Int) -> Measure {
    Measure(name: name, amount: amount, whole: whole, isShare: false, bounds: amount...amount)
  }

  var field: FieldValue { isShare ? .share(value) : .rate(value) }

  /// What to take away from `amount`, and with it from the whole of a share, to come down to a bound: for a share a/w
  /// and a bound p/q that is ⌈(q·a − p·w)/(q − p)⌉.
  func excess(over bound: Fraction) -> Int {
    difference(bound.denominator * amount - bound.numerator * whole, bound)
  }

  /// What to add to `amount`, and with it to the whole of a share, to come up to a bound.
  func lacking(under bound: Fraction) -> Int {
    difference(bound.numerator * whole - bound.denominator * amount, bound)
  }

  private func difference(_ product: Int, _ bound: Fraction) -> Int {
    let divisor = isShare ? bound.denominator - bound.numerator : bound.denominator * whole
    guard divisor > 0, product > 0 else { return 0 }
    return (product + divisor - 1) / divisor
  }
}
