import Analysis
import RuleFiles

/// Problems, causes or measures that show too little of something, or something they should not.
///
/// An item is deficient when it meets every condition given: `has` any of these features, `lacks` all of these, shows
/// `fewerThan` so many of `among`, is `shorterThan` so many Han, and has a word of the lexicon `about` in its label. With `many` a share of deficient items makes one
/// finding of them all. Where there are no such items, the numbered paragraphs of parts with the roles `orIn` are taken.
struct ItemFeaturesRule: RuleKind {
  static let name = "item-features"
  static let outcomes = ["all", "many", "each"]
  static let fields = ["item", "word", "deficient", "total", "list", "share"]

  private let role: Role
  private let orIn: [Role]
  private let has: Features
  private let lacks: Features
  private let among: Features
  private let fewerThan: Int
  private let shorterThan: Int
  private let many: Limit
  /// Lexicon whose first hit in the item is the `word` of the message.
  let references: [Reference]
  private let lexicon: String?
  private let about: String?

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
    orIn = parameters.roles("orIn", log)
    has = parameters.features("has", log)
    lacks = parameters.features("lacks", log)
    among = parameters.features("among", log)
    fewerThan = parameters.int("fewerThan", log) ?? 0
    shorterThan = parameters.int("shorterThan", log) ?? Int.max
    many = Limit(comparison: .atLeast, bound: parameters.share("many", log) ?? Fraction(1, 2))
    lexicon = parameters.optional("lexicon")?.scalar
    let node = parameters.optional("about")
    about = node?.string(log)
    references =
      parameters.lexiconReferences(log)
      + (node.map { [Reference(target: .lexicon($0.scalar ?? ""), location: $0.location)] } ?? [])
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let listed = context.items(role)
    let items = listed.isEmpty ? context.numberedParagraphs(orIn) : listed
    let deficient = items.filter { isDeficient($0, context) }
    guard let first = deficient.first else { return [] }
    let share = Fraction(deficient.count, items.count)
    if items.count > 1, deficient.count == items.count {
      return [match("all", first, deficient, share, items, context)]
    }
    if items.count > 1, many.holds(for: share) { return [match("many", first, deficient, share, items, context)] }
    return deficient.map { match("each", $0, [$0], share, items, context) }
  }

  private func isDeficient(_ item: Item, _ context: CheckContext) -> Bool {
    (has.isEmpty || !item.features.isDisjoint(with: has))
      && item.features.isDisjoint(with: lacks)
      && (fewerThan == 0 || item.features.intersection(among).count < fewerThan)
      && item.han < shorterThan
      && about.map { !context.hits($0, in: item.label).isEmpty } ?? true
  }

  /// The sentence with the word that makes the item deficient.
  private func telling(_ item: Item, _ context: CheckContext) -> CleanRange? {
    guard let hit = lexicon.flatMap({ context.hits($0, in: item.range).first }) else { return nil }
    return context.sentence(at: hit.range.start)?.range
  }

  private func match(
    _ outcome: String, _ first: Item, _ deficient: [Item], _ share: Fraction, _ items: [Item], _ context: CheckContext
  ) -> RuleMatch {
    var match = RuleMatch(outcome: outcome, place: .clean(telling(first, context) ?? first.label), key: outcome)
    if outcome == "each" { match.key = context.draft.clean.string(in: first.label) }
    match.related = deficient.dropFirst().map { .clean(telling($0, context) ?? $0.range) }
    match.count = deficient.count
    match.confidence = deficient.map(context.confidence).sorted()[deficient.count / 2]
    let word = lexicon.flatMap { context.hits($0, in: first.range).first }
    match.fields = [
      "item": .text(context.label(of: first)), "deficient": .number(deficient.count), "total": .number(items.count),
      "list": .text(context.list(deficient.map(context.label))), "share": .share(share),
      "word": .text(word.map { context.draft.clean.string(in: $0.range) } ?? ""),
    ]
    return match
  }
}
