import Analysis
import RuleFiles

/// The share of some roles in the body, and how many Han characters that is.
///
/// Optional parameters: `sentencesOf` counts, in parts of these further roles, the sentences that do what the first
/// role's sentences do (a 基本情况 that is all praise); `needs` names roles without which the rule stays silent.
struct ShareRule: RuleKind {
  static let name = "share"
  static let measures = ["share", "han"]
  static let fields = ["body", "part"]

  private let roles: [Role]
  private let sentencesOf: [Role]
  private let needs: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.requiredRoles("of", log)
    sentencesOf = parameters.roles("sentencesOf", log)
    needs = parameters.roles("needs", log)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let body = context.draft.lengths.bodyHan
    guard body > 0, needs.allSatisfy({ !context.parts([$0]).isEmpty }), !context.isTabular(context.parts(roles)) else {
      return []
    }
    let han = context.draft.han(ofAny: Set(roles)) + sentenceHan(in: context.parts(sentencesOf), context)
    var match = RuleMatch(key: context.list(roles.map(\.rawValue)))
    match.measures = [.share("share", han, of: body, bounds: bounds(han, body, context)), .number("han", han)]
    let largest = context.parts(roles + sentencesOf).max { $0.han < $1.han }
    match.place = largest.flatMap(context.anchor)
    match.confidence = context.confidence(of: context.parts(roles).filter { $0.confidence >= CheckContext.doubtful })
    match.fields = ["body": .number(body), "part": .text(names(context))]
    return [match]
  }

  /// Of the parts that count, those that the draft has.
  private func names(_ context: CheckContext) -> String {
    let present = roles.filter { !context.parts([$0]).isEmpty }
    return context.list((present.isEmpty ? Array(roles.prefix(1)) : present).map(context.name))
  }

  func parts(measuring measure: String, _ amount: Int, of whole: Int) -> [BoundaryPart]? {
    let others: [Role] = needs + [.measures, .problems, .achievements]
    guard let role = roles.first, let other = others.first(where: { !(roles + sentencesOf).contains($0) }) else {
      return nil
    }
    guard measure == Self.measures[0] else {
      return [.han(amount, role)] + needs.filter { $0 != role }.map { .han(2 * amount, $0) }
    }
    return [.han(amount, role), .han(whole - amount, other)]
  }

  /// Sentences of the first role, in parts that do not count in full.
  private func sentenceHan(in parts: [Part], _ context: CheckContext) -> Int {
    guard let wanted = roles.first?.sentenceRole else { return 0 }
    return parts.reduce(0) { sum, part in
      context.draft.sentences(in: part.range).reduce(sum) { $0 + ($1.role == wanted ? $1.han : 0) }
    }
  }

  /// Parts of doubtful role may not count after all, or count though they do not.
  private func bounds(_ han: Int, _ body: Int, _ context: CheckContext) -> ClosedRange<Int> {
    let doubtful = context.draft.parts.filter { $0.isBody && $0.confidence < CheckContext.doubtful }
    let counted = doubtful.filter { part in roles.contains { part.has($0) } }
    let countedHan = counted.reduce(0) { $0 + $1.han }
    let otherHan = doubtful.reduce(0) { $0 + $1.han } - countedHan
    return max(0, han - countedHan)...min(max(han, body), han + otherHan)
  }
}
