import Analysis
import RuleFiles

/// What a sentence announces (以下五个方面) is as many as then follow.
struct ClaimsRule: RuleKind {
  static let name = "claims"
  static let outcomes = ["more", "fewer"]
  static let fields = ["claimed", "listed"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  func matches(_ context: CheckContext) -> [RuleMatch] {
    context.draft.claims.compactMap { claim in
      // Without a list of at least two nothing was announced that could be counted.
      guard let list = claim.list, claim.listed > 1, claim.listed != claim.claimed else { return nil }
      var match = RuleMatch(outcome: claim.listed > claim.claimed ? "more" : "fewer", key: "")
      match.place = .clean(claim.range)
      match.key = context.draft.clean.string(in: claim.range)
      match.related = [.clean(list)]
      match.fields = ["claimed": .number(claim.claimed), "listed": .number(claim.listed)]
      return match
    }
  }
}
