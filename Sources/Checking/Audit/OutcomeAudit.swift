import RuleFiles

/// Outcomes that cannot come about, or that nobody has shown.
enum OutcomeAudit {
  static func hints(on rule: Rule) -> [RuleHint] { unreachable(rule) + unshown(rule) }

  /// Outcomes are tried in order, so a wider limit in front of a narrower one takes all.
  private static func unreachable(_ rule: Rule) -> [RuleHint] {
    rule.outcomes.enumerated().compactMap { index, outcome in
      let earlier = rule.outcomes[..<index].first { $0.forestalls(outcome) }
      return earlier.map {
        RuleHint(.unreachableOutcome(outcome.name, behind: $0.name), at: location(of: outcome, rule))
      }
    }
  }

  private static func unshown(_ rule: Rule) -> [RuleHint] {
    let shown = rule.examples.map { $0.expectation }
    if rule.outcomes.count == 1, shown.contains(.fires(outcome: nil)) { return [] }
    return rule.outcomes.filter { !shown.contains(.fires(outcome: $0.name)) }
      .map { RuleHint(.outcomeWithoutExample($0.name), at: location(of: $0, rule)) }
  }

  static func location(of outcome: Outcome, _ rule: Rule) -> Location {
    let outcomes = rule.source.node.value(of: "outcomes")
    return (outcomes?.keyLocation(outcome.name)) ?? outcomes?.location ?? rule.source.node.location
  }
}

extension Outcome {
  /// True when this outcome holds wherever the other one does.
  fileprivate func forestalls(_ other: Outcome) -> Bool {
    guard let own = condition, let theirs = other.condition, own.measure == theirs.measure else { return false }
    switch (own.tolerant.comparison, theirs.tolerant.comparison) {
    case (.above, .above), (.atLeast, .atLeast), (.atLeast, .above): return own.tolerant.bound <= theirs.tolerant.bound
    case (.below, .below), (.atMost, .atMost), (.atMost, .below): return own.tolerant.bound >= theirs.tolerant.bound
    case (.above, .atLeast): return own.tolerant.bound < theirs.tolerant.bound
    case (.below, .atMost): return own.tolerant.bound > theirs.tolerant.bound
    default: return false
    }
  }
}
