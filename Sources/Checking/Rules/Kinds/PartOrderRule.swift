import Analysis
import RuleFiles

/// Parts first occur in the usual order.
struct PartOrderRule: RuleKind {
  static let name = "order"
  static let outcomes = ["reversed"]
  static let fields = ["first", "second"]

  private let sequence: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    sequence = parameters.requiredRoles("sequence", log)
  }

  /// One match for each two neighbours of the sequence that stand the wrong way round.
  func matches(_ context: CheckContext) -> [RuleMatch] {
    let present = sequence.compactMap { role in only(role, context).map { (role: role, part: $0) } }
    return zip(present, present.dropFirst()).compactMap { earlier, later in
      guard later.part.range.start < earlier.part.range.start else { return nil }
      var match = RuleMatch(outcome: "reversed", key: later.role.rawValue + ">" + earlier.role.rawValue)
      match.place = context.anchor(of: later.part)
      match.related = [context.anchor(of: earlier.part)].compactMap { $0 }
      match.confidence = context.confidence(of: [earlier.part, later.part])
      match.fields = [
        "first": .text(context.name(of: later.role)), "second": .text(context.name(of: earlier.role)),
      ]
      return match
    }
  }

  /// The part with a role under a heading of its own; what comes in several places, merged with others or without a heading,
  /// is told aspect by aspect and has no place to be wrong.
  private func only(_ role: Role, _ context: CheckContext) -> Part? {
    let parts = context.parts([role])
    guard parts.count == 1, parts[0].roles.count == 1, parts[0].evidence != .content,
      parts[0].confidence >= CheckContext.doubtful
    else { return nil }
    return parts[0]
  }
}
