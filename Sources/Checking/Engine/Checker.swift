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
  /// - Parameter companions: rules that compare with one that is missing are silent; where the pack asks for it, a note
  ///   of the review says so.
  public func check(_ draft: Draft, with companions: Companions = Companions()) -> Review {
    switch chooser.choice(for: draft) {
    case .pack(let pack, let kind): return review(draft, pack, kind, companions)
    case .undecided(let reason, let isReadable):
      var review = isReadable ? review(draft, nil, draft.kind.id, companions) : Review.empty(draft)
      review.verdict = .undecided
      review.undecided = reason
      return review
    }
  }

  private func review(_ draft: Draft, _ pack: Pack?, _ kind: String, _ companions: Companions) -> Review {
    let rules = rulebook.rules(for: kind, pack)
    let maker = FindingMaker(rulebook: rulebook, draft: draft, pack: pack, companions: companions)
    let findings = maker.findings(rules)
    var review = Review(
      draft: draft, pack: pack?.name, findings: findings,
      topThree: Ranking(weights: rulebook.weights).topThree(findings),
      verdict: Verdict(gravest: findings.map(\.severity).max()))
    review.notes = missing(pack?.companions ?? [], rules, companions)
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
