public import RuleFiles

/// What a list of rules says about one.
public struct RuleSummary: Sendable, Identifiable {
  /// One way the rule can turn out.
  public struct Outcome: Hashable, Sendable {
    public var name: String
    public var severity: Severity
    /// Such as `above 1/3`; nil for outcomes without a limit of their own.
    public var limit: String?
  }

  public var id: String
  public var title: String
  /// Folder of the rule file.
  public var family: String
  /// Name of the rule's kind.
  public var type: String
  /// The gravest of its outcomes.
  public var severity: Severity
  public var outcomes: [Outcome]
  /// Ids of the kinds of draft it looks at; nil for all.
  public var kinds: [String]?
  public var waivable: Rule.Waivable
  /// Of the rule file.
  public var location: Location
}

extension Rulebook {
  /// All rules, or those in force under a pack with what the pack makes of them; sorted by id.
  public func summaries(pack: Pack? = nil) -> [RuleSummary] {
    guard let pack else { return rules.map { RuleSummary($0, severity: nil) } }
    let ids = Set(pack.kinds.flatMap { rules(for: $0, pack).map(\.id) })
    let changed = changedRules.changed(by: pack)
    return rules.filter { ids.contains($0.id) }.map {
      RuleSummary(changed[$0.id] ?? $0, severity: pack.severities[$0.id])
    }
  }
}

extension RuleSummary {
  /// - Parameter severity: what a pack makes of all outcomes.
  fileprivate init(_ rule: Rule, severity: Severity?) {
    let outcomes = rule.outcomes.map { outcome in
      let limit = outcome.condition.map { "\($0.limit.comparison.rawValue) \($0.limit.bound.text)" }
      return Outcome(name: outcome.name, severity: severity ?? outcome.severity, limit: limit)
    }
    self.init(
      id: rule.id, title: rule.title, family: rule.family, type: Swift.type(of: rule.check).name,
      severity: outcomes.map(\.severity).max() ?? rule.severity, outcomes: outcomes, kinds: rule.kinds,
      waivable: rule.waivable, location: Location(file: rule.source.path, line: 1, column: 1))
  }
}

extension Fraction {
  /// `8`, `15%` or `1/3`.
  fileprivate var text: String {
    if denominator == 1 { return "\(numerator)" }
    return 100 % denominator == 0 ? "\(numerator * (100 / denominator))%" : "\(numerator)/\(denominator)"
  }
}
