import Analysis
import RuleFiles

/// Something that must be mentioned: a part with the role, or one of the words or features anywhere.
struct MentionsRule: RuleKind {
  static let name = "mentions"
  static let outcomes = ["none"]
  static let fields = ["part"]

  let terms: [TermClass]
  let references: [Reference]
  private let roles: [Role]
  private let searched: [Role]
  private let lexicon: String?
  private let features: Features

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.roles("parts", log)
    searched = parameters.roles("in", log)
    lexicon = parameters.optional("lexicon")?.scalar
    references = parameters.lexiconReferences(log)
    features = parameters.features("features", log)
    terms = [parameters.terms(named: "mention", log)]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard context.parts(roles).isEmpty else { return [] }
    let isMentioned = context.ranges(searched).contains { range in
      !context.hits(lexicon ?? context.ownLexicon, in: range).isEmpty
        || context.draft.sentences(in: range).contains { !$0.features.isDisjoint(with: features) }
    }
    guard !isMentioned else { return [] }
    var match = RuleMatch(outcome: "none", key: "mention")
    match.fields["part"] = .text(roles.first.map(context.name) ?? "")
    return [match]
  }
}
