import Analysis
import Documents
import RuleFiles

/// Problems, causes or measures that show too little of something, or something they should not.
///
/// An item is deficient when it meets every condition given: `has` any of these features, `lacks` all of these, shows
/// `fewerThan` so many of `among`, is `shorterThan` so many Han, has a word of the lexicon `about` in its label, and is
/// made up of the words of `generic`. It also is when it is made up of the words of `hollow` and lacks `hollowWithout`, whatever
/// else its words seem to show, and when it begins with one of the own `words` and `patterns` and lacks all of
/// `opensWithout` or all of `orWithout`. Where two of three items and more say it in the words of the patterns `labels`, one that
/// does not is deficient too, whatever it shows: a reader misses 责任领导 where all others have it, and looks for it at the
/// end of the item.
///
/// With `many` a share of deficient items makes one finding of them all; `single` is what an item must be made up of
/// besides to be told of alone. With `tables: false` cells are left to the rules about tables, where other cells of the row say
/// who and when. Where there are no such items, the numbered paragraphs of parts with the roles `orIn` are
/// taken.
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
  private let generic: WordShare?
  private let single: WordShare?
  private let opensWithout: Features
  private let hollow: WordShare?
  private let hollowWithout: Features
  private let orWithout: Features
  /// How an item opens that is deficient whatever else it says, and `labels`.
  let terms: [TermClass]
  /// Lexicon whose first hit in the item is the `word` of the message.
  let references: [Reference]
  private let lexicon: String?
  private let classes: [String]
  private let about: String?
  private let readsTables: Bool

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
    readsTables = parameters.optional("tables")?.bool(log) ?? true
    generic = parameters.wordShare("generic", log)
    single = parameters.wordShare("single", log)
    opensWithout = parameters.features("opensWithout", log)
    hollow = parameters.wordShare("hollow", log)
    hollowWithout = parameters.features("hollowWithout", log)
    orWithout = parameters.features("orWithout", log)
    let openings = parameters.terms(named: "opening", log)
    let labels = parameters.optional("labels")?.members(log).compactMap { $0.pattern(log) } ?? []
    terms = [openings, TermClass(name: "label", patterns: labels)]
    let words = parameters.lexiconReferences(log)
    classes = words.classNames
    references =
      words
      + (node.map { [Reference(target: .lexicon($0.scalar ?? ""), location: $0.location)] } ?? [])
      + [generic, single, hollow].compactMap { $0?.reference }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let all = context.items(role)
    let listed = all.filter { readsTables || !isCell($0, context) }
    guard !listed.isEmpty || all.isEmpty else { return [] }
    let items = listed.isEmpty ? context.numberedParagraphs(orIn) : listed
    let labelled = items.map { hasLabel($0, context) }
    let areLabelled = items.count >= Self.fewestLabelled && labelled.count { $0 } * 3 >= items.count * 2
    let deficient = zip(items, labelled).filter { item, isLabelled in
      isDeficient(item, context) || areLabelled && !isLabelled
    }.map(\.0)
    guard let first = deficient.first else { return [] }
    let share = Fraction(deficient.count, items.count)
    if items.count > 1, deficient.count == items.count {
      return [match("all", first, deficient, share, items, context)]
    }
    if items.count > 1, many.holds(for: share) { return [match("many", first, deficient, share, items, context)] }
    return deficient.filter { single?.holds(in: $0.range, han: $0.han, context) ?? true }.map { item in
      var match = match("each", item, [item], share, items, context)
      if areLabelled, let labels = labelSentence(item, context) { match.place = .clean(labels) }
      return match
    }
  }

  private func isDeficient(_ item: Item, _ context: CheckContext) -> Bool {
    lacksSubstance(item, context) || isHollow(item, context) || opensBadly(item, context)
  }

  private static let fewestLabelled = 3
  private static let opening = 0
  private static let label = 1

  private func hasLabel(_ item: Item, _ context: CheckContext) -> Bool {
    !terms[Self.label].patterns.isEmpty
      && context.hits(context.ownLexicon, in: item.range).contains { $0.term == Self.label }
  }

  /// The last sentence of an item, where that says what labels ask for: 完成时限：9月底前。
  private func labelSentence(_ item: Item, _ context: CheckContext) -> CleanRange? {
    guard let last = context.draft.sentences(in: item.range).last,
      context.draft.clean.string(in: last.range).prefix(Self.longestLabel).contains("：")
    else { return nil }
    return last.range
  }

  private static let longestLabel = 8

  private func isCell(_ item: Item, _ context: CheckContext) -> Bool {
    guard let paragraph = context.draft.paragraphIndex(at: item.range.start) else { return false }
    if case .tableCell = context.draft.paragraphs[paragraph].container { return true }
    return false
  }

  private func isHollow(_ item: Item, _ context: CheckContext) -> Bool {
    guard let hollow, item.features.isDisjoint(with: hollowWithout) else { return false }
    return hollow.holds(in: item.range, han: item.han, context)
  }

  private func lacksSubstance(_ item: Item, _ context: CheckContext) -> Bool {
    (has.isEmpty || !item.features.isDisjoint(with: has))
      && item.features.isDisjoint(with: lacks)
      && (fewerThan == 0 || item.features.intersection(among).count < fewerThan)
      && item.han < shorterThan
      && (about.map { !context.hits($0, in: item.label).isEmpty } ?? true)
      && generic?.holds(in: item.range, han: item.han, context) ?? true
  }

  /// A few words that say where (谋事上，), or a short heading, may stand in front.
  private func opensBadly(_ item: Item, _ context: CheckContext) -> Bool {
    guard
      item.features.isDisjoint(with: opensWithout) || !orWithout.isEmpty && item.features.isDisjoint(with: orWithout)
    else { return false }
    let start = item.label.count <= Self.shortLabelBytes ? max(item.label.start, item.label.end) : item.label.start
    let opening = CleanRange(item.label.start, max(item.label.start, min(item.range.end, start + Self.openingBytes)))
    return context.hits(context.ownLexicon, in: opening).contains { $0.term == Self.opening }
  }

  private static let openingBytes = 14 * 3
  private static let shortLabelBytes = 8 * 3

  /// The clauses with the words that make the item deficient; the item without its number where no lexicon tells them.
  private func places(_ item: Item, _ context: CheckContext) -> [RuleMatch.Place] {
    let hits = lexicon.map { context.hits($0, classes: classes, in: item.range) } ?? []
    let clauses = hits.compactMap { context.clause(around: $0.range) }
    let telling = clauses.reduce(into: [CleanRange]()) { if $0.last != $1 { $0.append($1) } }
    let words = CleanRange(item.label.start, max(item.label.start, item.range.end))
    return (telling.isEmpty ? [words] : telling).map { .clean($0) }
  }

  private func match(
    _ outcome: String, _ first: Item, _ deficient: [Item], _ share: Fraction, _ items: [Item], _ context: CheckContext
  ) -> RuleMatch {
    let places = deficient.flatMap { self.places($0, context) }
    var match = RuleMatch(outcome: outcome, place: places.first, key: outcome)
    if outcome == "each" { match.key = context.draft.clean.string(in: first.label) }
    match.related = Array(places.dropFirst())
    match.count = deficient.count
    match.confidence = deficient.map(context.confidence).sorted()[deficient.count / 2]
    let word = lexicon.flatMap { context.hits($0, classes: classes, in: first.range).first }
    match.fields = [
      "item": .text(context.label(of: first)), "deficient": .number(deficient.count), "total": .number(items.count),
      "list": .text(context.list(deficient.map(context.label))), "share": .share(share),
      "word": .text(word.map { context.draft.clean.string(in: $0.range) } ?? ""),
    ]
    return match
  }
}
