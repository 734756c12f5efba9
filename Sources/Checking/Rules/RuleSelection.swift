/// Which rules a run applies.
public struct RuleSelection: Hashable, Sendable {
  /// Ids; nil for all.
  public var only: Set<String>?
  /// Ids.
  public var skipped: Set<String>

  public init(only: Set<String>? = nil, skipped: Set<String> = []) {
    self.only = only
    self.skipped = skipped
  }

  public func contains(_ id: String) -> Bool { only?.contains(id) ?? true && !skipped.contains(id) }

  /// The review as it is without the rules left out; its verdict rests on the findings that remain.
  public func applied(to review: Review, _ rulebook: Rulebook) -> Review {
    guard only != nil || !skipped.isEmpty else { return review }
    var result = review.keeping(rulebook) { contains($0.rule) }
    result.notes = review.notes.compactMap { note in
      guard case .missingCompanion(let kind, let rules) = note else { return note }
      let applied = rules.filter(contains)
      return applied.isEmpty ? nil : .missingCompanion(kind, rules: applied)
    }
    return result
  }
}
