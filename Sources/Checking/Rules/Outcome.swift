import RuleFiles

/// One way a rule can turn out, with its own gravity and wording.
struct Outcome: Sendable {
  /// When a measuring rule turns out this way.
  struct Condition: Sendable {
    /// Name of the measure.
    var measure: String
    /// What the rule states, and messages name.
    var limit: Limit
    /// Part of the bound by which a draft may miss it before the outcome holds.
    var tolerance = Fraction(0, 1)

    /// The limit with the tolerance taken into account.
    var tolerant: Limit { limit.loosened(by: tolerance) }
  }

  var name: String
  /// Nil for outcomes that the kind itself tells apart.
  var condition: Condition?
  var severity: Severity
  var message: MessageTemplate
  var advice: MessageTemplate
  /// What stands beside the other places of the finding.
  var related: MessageTemplate
}

extension Outcome.Condition {
  /// How surely the condition holds, 0…1; 0.5 when it would not if doubtful parts had another role, nil when it does
  /// not.
  func confidence(_ measures: [Measure]) -> Double? {
    guard let figure = measures.first(where: { $0.name == measure }), tolerant.holds(for: figure.value) else {
      return nil
    }
    return tolerant.holdsSurely(for: figure) ? 1 : 0.5
  }
}
