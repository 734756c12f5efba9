import Analysis
import Documents
import RuleFiles

/// Problems, causes or measures that say again what another says: one of the same list, of another (`against`), or of a
/// companion (`with`).
///
/// Two are alike when the cosine of their pairs of Han characters is at least `atLeast`; with `rare: true` pairs count the more
/// the fewer of all the compared items have them, and two that are less alike may still be told, as a suspicion (`alike`), where
/// one holds at least such a share of what the shorter one says (`holding`). `by: label` compares only what names them.
struct SimilarItemsRule: RuleKind {
  static let name = "similar-items"
  static let outcomes = ["similar", "alike"]
  static let fields = ["item", "number", "other", "otherNumber"]

  private struct Compared {
    var item: Item
    var bigrams: HanBigrams
    var profile: RareBigrams.Profile?
  }

  private struct Likeness {
    var atLeast: Fraction
    var holding: Fraction
  }

  private let role: Role
  private let against: Role
  let companion: Companions.Kind?
  private let atLeast: Fraction
  private let alike: Likeness?
  private let comparesLabels: Bool
  private let fewestPairs: Int
  private let weighsRarity: Bool

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
    against = parameters.optional("against") == nil ? role : parameters.itemRole("against", log)
    companion = parameters.companion("with", log)
    let atLeast = parameters.share("atLeast", log) ?? Fraction(4, 5)
    self.atLeast = atLeast
    let alike = parameters.optional("alike")?.mapping(log)
    self.alike = alike.map { node in
      Likeness(atLeast: node.share("atLeast", log) ?? atLeast, holding: node.share("holding", log) ?? Fraction(1, 1))
    }
    alike?.rejectUnknownKeys(log)
    comparesLabels =
      parameters.optional("by").flatMap { node in
        node.string(log).flatMap { node.value(of: $0, among: [("label", true), ("item", false)], log) }
      } ?? false
    fewestPairs = parameters.int("pairs", log) ?? 6
    weighsRarity = parameters.optional("rare")?.bool(log) ?? false
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let other = compared(in: context) else { return [] }
    let isSameList = companion == nil && against == role
    var own = compared(context.items(role), in: context.draft)
    var others = isSameList ? own : compared(items(against, of: other), in: other)
    if weighsRarity { weigh(&own, &others, isSameList) }
    return own.indices.compactMap { index in
      let candidates = isSameList ? others.prefix(index) : others[...]
      return likest(own[index], among: candidates).map { found in
        match(found.outcome, index, own[index], found.index, others[found.index], context, other)
      }
    }
  }

  /// The first that is similar, else the first that is alike.
  private func likest(_ item: Compared, among others: ArraySlice<Compared>) -> (outcome: String, index: Int)? {
    var doubtful: Int?
    for index in others.indices where !isSame(others[index].item, item.item) {
      switch outcome(others[index], item) {
      case "similar": return ("similar", index)
      case "alike": doubtful = doubtful ?? index
      default: continue
      }
    }
    return doubtful.map { ("alike", $0) }
  }

  /// The draft itself, unless a companion is asked for.
  private func compared(in context: CheckContext) -> Draft? {
    guard let companion else { return context.draft }
    return context.companions[companion]
  }

  private func items(_ role: Role, of draft: Draft) -> [Item] {
    switch role {
    case .causes: draft.causes
    case .measures: draft.measures
    default: draft.problems
    }
  }

  private func compared(_ items: [Item], in draft: Draft) -> [Compared] {
    items.prefix(300).map { item in
      Compared(item: item, bigrams: HanBigrams(draft.clean.text.bytes, comparesLabels ? item.label : item.range))
    }
  }

  /// Where problems and causes are one part, an item may be of both lists.
  private func isSame(_ first: Item, _ second: Item) -> Bool {
    companion == nil && first.range.overlaps(second.range)
  }

  private func weigh(_ own: inout [Compared], _ others: inout [Compared], _ isSameList: Bool) {
    let rarity = RareBigrams((isSameList ? own : own + others).map(\.bigrams))
    for index in own.indices { own[index].profile = rarity.profile(of: own[index].bigrams) }
    for index in others.indices { others[index].profile = rarity.profile(of: others[index].bigrams) }
  }

  /// Few pairs are alike by chance.
  private func outcome(_ first: Compared, _ second: Compared) -> String? {
    guard min(first.bigrams.count, second.bigrams.count) >= fewestPairs else { return nil }
    let likeness = likeness(first, second)
    if likeness(atLeast) { return "similar" }
    guard let alike, likeness(alike.atLeast), let own = first.profile, let other = second.profile else { return nil }
    return alike.holding.isReached(by: own.overlap(with: other)) ? "alike" : nil
  }

  /// Tells whether the cosine of two reaches a bound.
  private func likeness(_ first: Compared, _ second: Compared) -> (Fraction) -> Bool {
    if let own = first.profile, let other = second.profile {
      let cosine = own.cosine(with: other)
      return { $0.isReached(by: cosine) }
    }
    let cosine = first.bigrams.squaredCosine(with: second.bigrams)
    return { cosine.numerator * $0.denominator * $0.denominator >= cosine.denominator * $0.numerator * $0.numerator }
  }

  private func match(
    _ outcome: String, _ index: Int, _ own: Compared, _ otherIndex: Int, _ other: Compared, _ context: CheckContext,
    _ source: Draft
  ) -> RuleMatch {
    var match = RuleMatch(outcome: outcome, place: .clean(own.item.label), key: context.string(in: own.item.label))
    if companion == nil { match.related = [.clean(other.item.label)] }
    match.confidence = context.confidence(of: own.item)
    match.fields = [
      "item": .text(context.label(of: own.item)), "number": .number(index + 1),
      "other": .text(source.shortLabel(other.item.label)), "otherNumber": .number(otherIndex + 1),
    ]
    return match
  }
}

extension Fraction {
  fileprivate func isReached(by share: Double) -> Bool { share * Double(denominator) >= Double(numerator) }
}
