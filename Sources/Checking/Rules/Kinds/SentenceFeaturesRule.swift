import Analysis
import RuleFiles

/// How many sentences of some roles show a feature.
///
/// A sentence counts when it has any of `has`; or at least `atLeast` of `among`, one of them in `with` where that is
/// given; or when it is told in words of its `own` and has none of the rule's `words` and `patterns`, which tell what is usual and
/// not what happened once; or, where neither is given, when it does what `does` says. It never counts with one of `lacks`, nor with damage
/// of one of the classes `unfilled`: a blank in a template tells nothing yet. With `of` only sentences with any of these
/// features are asked. Fewer than `sentences` are too few to say anything of.
struct SentenceFeaturesRule: RuleKind {
  static let name = "sentence-features"
  static let measures = ["count", "share"]
  static let fields = ["sentences", "example"]

  private let roles: [Role]
  private let has: Features
  private let among: Features
  private let atLeast: Int
  private let with: Features
  private let lacks: Features
  private let fewest: Int
  private let does: Sentence.Role?
  private let of: Features
  private let unfilled: [String]
  private let own: OwnWords?
  let terms: [TermClass]
  let references: [Reference]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.requiredRoles("in", log)
    has = parameters.features("has", log)
    among = parameters.features("among", log)
    atLeast = parameters.int("atLeast", log) ?? Int.max
    with = parameters.features("with", log)
    lacks = parameters.features("lacks", log)
    of = parameters.features("of", log)
    fewest = parameters.int("sentences", log) ?? 1
    let node = parameters.optional("unfilled")
    unfilled = node?.names(log) ?? []
    own = parameters.ownWords("own", log)
    terms = [parameters.terms(named: "usual", log)]
    references =
      unfilled.map { Reference(target: .artefact($0), location: node?.location ?? parameters.location) }
      + [own?.reference].compactMap { $0 }
    does = parameters.optional("does") == nil ? nil : parameters.itemRole("does", log).sentenceRole
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.parts(roles)
    let sentences = context.sentences(of: parts).filter { of.isEmpty || !$0.features.isDisjoint(with: of) }
    guard sentences.count >= max(1, fewest) else { return [] }
    let blanks = context.draft.artefacts.filter { unfilled.contains($0.id) }.flatMap(\.hits).map(\.range)
    let counted = sentences.filter { sentence in
      counts(sentence, context) && !blanks.contains { sentence.range.contains($0.start) }
    }
    var match = RuleMatch(key: context.list(roles.map(\.rawValue)))
    match.measures = [.number("count", counted.count), .share("share", counted.count, of: sentences.count)]
    match.count = max(1, counted.count)
    match.place = counted.first.map { .clean($0.range) } ?? parts.first.flatMap(context.anchor)
    match.related = counted.dropFirst().map { .clean($0.range) }
    match.confidence = context.confidence(of: parts)
    match.fields = [
      "sentences": .number(sentences.count),
      "example": .text(counted.first.map { context.draft.clean.string(in: $0.range) } ?? ""),
    ]
    return [match]
  }

  private func counts(_ sentence: Sentence, _ context: CheckContext) -> Bool {
    guard sentence.features.isDisjoint(with: lacks) else { return false }
    if let does, sentence.role == does { return true }
    if !sentence.features.isDisjoint(with: has) { return true }
    let isAnchored = with.isEmpty || !sentence.features.isDisjoint(with: with)
    return isAnchored && sentence.features.intersection(among).count >= atLeast || tellsOnce(sentence, context)
  }

  private func tellsOnce(_ sentence: Sentence, _ context: CheckContext) -> Bool {
    guard let own, own.tell(sentence.range, han: sentence.han, context) else { return false }
    return context.hits(context.ownLexicon, in: sentence.range).isEmpty
  }
}
