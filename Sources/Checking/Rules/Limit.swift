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

  /// True when the limit holds for the figure and also for whatever it could be.
  func holdsSurely(for measure: Measure) -> Bool {
    holds(for: Fraction(measure.bounds.lowerBound, measure.whole))
      && holds(for: Fraction(measure.bounds.upperBound, measure.whole))
  }
}
