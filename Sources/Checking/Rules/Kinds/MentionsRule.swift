import Analysis
import RuleFiles

/// Something that must be mentioned: a part with the role, or words or features.
///
/// `in` keeps to parts of these roles, `except` leaves parts of these out, `before` keeps to what stands before the first part with this role; `distinct` asks for
/// so many different words.
struct MentionsRule: RuleKind {
  static let name = "mentions"
  static let outcomes = ["none"]
  static let fields = ["part"]

  let terms: [TermClass]
  let references: [Reference]
  private let roles: [Role]
  private let searched: [Role]
  private let omitted: [Role]
  private let before: [Role]
  private let distinct: Int
  private let lexicon: String?
  private let features: Features

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.roles("parts", log)
    searched = parameters.roles("in", log)
    omitted = parameters.roles("except", log)
    before = parameters.roles("before", log)
    distinct = parameters.int("distinct", log) ?? 1
    lexicon = parameters.optional("lexicon")?.scalar
    references = parameters.lexiconReferences(log)
    features = parameters.features("features", log)
    terms = [parameters.terms(named: "mention", log)]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard context.parts(roles).isEmpty else { return [] }
    let ranges = ranges(context)
    let hits = ranges.flatMap { context.hits(lexicon ?? context.ownLexicon, in: $0) }
    let isMentioned =
      Set(hits.map { context.string(in: $0.range) }).count >= distinct
      || ranges.contains { context.draft.sentences(in: $0).contains { !$0.features.isDisjoint(with: features) } }
    guard !isMentioned else { return [] }
    var match = RuleMatch(outcome: "none", key: "mention")
    match.fields["part"] = .text(roles.first.map(context.name) ?? "")
    return [match]
  }

  private func ranges(_ context: CheckContext) -> [CleanRange] {
    guard let first = context.parts(before).map(\.range.start).min() else {
      return context.ranges(searched, except: omitted)
    }
    return [CleanRange(0, first)]
  }
}
