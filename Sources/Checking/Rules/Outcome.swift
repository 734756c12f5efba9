import RuleFiles

/// One way a rule can turn out, with its own gravity and wording.
struct Outcome: Sendable {
  /// When a measuring rule turns out this way.
  struct Condition: Sendable {
    /// Name of the measure.
    var measure: String
    var limit: Limit
    /// A second measure that is to say the same; when only one of the two does, the finding is a suspicion.
    var confirmedBy: String?
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
  /// How surely the condition holds for the measures, 0…1; nil when it does not. Suspicions are 0.5.
  func confidence(_ measures: [Measure]) -> Double? {
    guard let main = measures.first(where: { $0.name == measure }) else { return nil }
    let holds = limit.holds(for: main.value)
    guard let second = measures.first(where: { $0.name == confirmedBy }) else {
      return holds ? (limit.holdsSurely(for: main) ? 1 : 0.5) : nil
    }
    switch (holds, limit.holds(for: second.value)) {
    case (true, true): return limit.holdsSurely(for: main) ? 1 : 0.5
    case (true, false), (false, true): return 0.5
    case (false, false): return nil
    }
  }
}
