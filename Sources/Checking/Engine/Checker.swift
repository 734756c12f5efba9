public import Analysis

/// Judges drafts by a rulebook.
public struct Checker: Sendable {
  private let rulebook: Rulebook
  private let chooser: PackChooser

  /// - Parameter pack: id of the pack for all drafts; by kind and era of each draft when nil.
  /// - Returns: nil when the rulebook has no such pack.
  public init?(_ rulebook: Rulebook, pack id: String? = nil) {
    self.rulebook = rulebook
    let pack = id.flatMap(rulebook.pack)
    if id != nil, pack == nil { return nil }
    chooser = PackChooser(packs: rulebook.packs, forced: pack)
  }

  /// What the rules say about a draft; the same for the same draft and companions.
  ///
  /// - Parameters:
  ///   - companions: rules that compare with one that is missing are silent; where the pack asks for it, a note of the
  ///     review says so.
  ///   - watch: told how long each rule takes.
  public func check(_ draft: Draft, with companions: Companions = Companions(), watch: RuleWatch? = nil) -> Review {
    switch chooser.choice(for: draft) {
    case .pack(let pack, let kind): return review(draft, pack, kind, companions, watch)
    case .undecided(let reason, let isReadable):
      var review = isReadable ? review(draft, nil, draft.kind.id, companions, watch) : Review.empty(draft)
      review.verdict = .undecided
      review.undecided = reason
      return review
    }
  }

  /// What one rule finds in a draft, for its examples; rules before which it is silent have their say.
  func findings(of id: String, in draft: Draft, with companions: Companions) -> [Finding] {
    let (pack, kind): (Pack?, String)
    switch chooser.choice(for: draft) {
    case .pack(let chosen, let chosenKind): (pack, kind) = (chosen, chosenKind)
    case .undecided(_, let isReadable):
      guard isReadable else { return [] }
      (pack, kind) = (nil, draft.kind.id)
    }
    let rules = rulebook.rules(for: kind, pack)
    let silencing = Set(rules.first { $0.id == id }.map { $0.unless + $0.yields } ?? []).union([id])
    let maker = FindingMaker(rulebook: rulebook, draft: draft, pack: pack, companions: companions)
    return maker.findings(rules.filter { silencing.contains($0.id) }).filter { $0.rule == id }
  }

  private func review(
    _ draft: Draft, _ pack: Pack?, _ kind: String, _ companions: Companions, _ watch: RuleWatch?
  ) -> Review {
    let rules = rulebook.rules(for: kind, pack)
    let maker = FindingMaker(rulebook: rulebook, draft: draft, pack: pack, companions: companions, watch: watch)
    let findings = maker.findings(rules)
    var review = Review(
      draft: draft, pack: pack?.name, findings: findings,
      topThree: Ranking(weights: rulebook.weights).topThree(findings),
      verdict: Verdict(gravest: findings.map(\.severity).max()))
    review.notes =
      (draft.kind.doubt == .close ? [.kindUnsure(draft.kind.rivals)] : [])
      + missing(pack?.companions ?? [], rules, companions)
      + draft.hits.exhausted.filter { $0.matters(to: rules) }.map { .patternLimit(PatternLimit($0, rules)) }
    return review
  }

  /// What was not checked must not look as if it had been found in order.
  private func missing(_ wanted: [Companions.Kind], _ rules: [Rule], _ given: Companions) -> [ReviewNote] {
    wanted.filter { given[$0] == nil }.compactMap { kind in
      let ids = rules.filter { $0.check.companion == kind }.map(\.id)
      return ids.isEmpty ? nil : .missingCompanion(kind, rules: ids)
    }
  }
}

extension Review {
  static func empty(_ draft: Draft) -> Review {
    Review(draft: draft, pack: nil, findings: [], topThree: [], verdict: .undecided)
  }
}
