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
      guard let list = claim.list, claim.listed > 1, claim.listed != claim.claimed, !countsItems(claim, context) else {
        return nil
      }
      var match = RuleMatch(outcome: claim.listed > claim.claimed ? "more" : "fewer", key: "")
      match.place = .clean(claim.range)
      match.key = context.draft.clean.string(in: claim.range)
      match.related = [.clean(list)]
      match.confidence = claim.confidence
      match.fields = ["claimed": .number(claim.claimed), "listed": .number(claim.listed)]
      return match
    }
  }

  /// 查找出10个问题 may count what stands in groups below the list that follows: items, or numbers of one form.
  private func countsItems(_ claim: Draft.CountClaim, _ context: CheckContext) -> Bool {
    guard let list = claim.list, claim.claimed > claim.listed, let part = context.draft.part(at: list.start) else {
      return false
    }
    let scope = CleanRange(list.start, context.draft.parts[part].range.end)
    let isItems = [Role.problems, .causes, .measures].contains { role in
      let items = context.items(role).filter { scope.contains($0.label.start) }
      return items.count == claim.claimed || items.reduce(0) { $0 + $1.leaves.count } == claim.claimed
    }
    let below = context.draft.series.flatMap(\.members).filter { scope.contains($0.range) }
    return isItems || Dictionary(grouping: below, by: \.form).values.contains { $0.count == claim.claimed }
  }
}
