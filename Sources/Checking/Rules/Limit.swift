import RuleFiles

/// A bound in a rule file, such as `above: 1/3`.
struct Limit: Hashable, Sendable {
  enum Comparison: String, CaseIterable, Sendable {
    case above, below, atLeast, atMost
  }

  var comparison: Comparison
  var bound: Fraction

  func holds(for value: Fraction) -> Bool {
    switch comparison {
    case .above: value > bound
    case .below: value < bound
    case .atLeast: value >= bound
    case .atMost: value <= bound
    }
  }

  /// The same limit for figures that may miss the bound by a part of it.
  func loosened(by tolerance: Fraction) -> Limit {
    guard tolerance.numerator > 0 else { return self }
    let part = tolerance.denominator
    let factor: Int
    switch comparison {
    case .above, .atLeast: factor = part + tolerance.numerator
    case .below, .atMost: factor = max(0, part - tolerance.numerator)
    }
    return Limit(comparison: comparison, bound: Fraction(bound.numerator * factor, bound.denominator * part))
  }

  /// True when the limit holds for the figure and also for whatever it could be.
  func holdsSurely(for measure: Measure) -> Bool {
    holds(for: Fraction(measure.bounds.lowerBound, measure.whole))
      && holds(for: Fraction(measure.bounds.upperBound, measure.whole))
  }
}
