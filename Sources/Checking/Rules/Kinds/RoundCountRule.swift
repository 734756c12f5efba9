import RuleFiles

/// How many rounds of the draft have been reviewed; silent when nothing is known of rounds.
struct RoundCountRule: RuleKind {
  static let name = "round-count"
  static let measures = ["rounds"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let companions = context.companions
    guard let rounds = companions.series?.round ?? (companions[.previous] == nil ? nil : 2) else { return [] }
    var match = RuleMatch(key: "series")
    match.measures = [.number("rounds", rounds)]
    return [match]
  }
}
