import Analysis
import Documents
import RuleFiles

/// Problems, causes or measures that say again what another says: one of the same list, of another (`against`), or of a
/// companion (`with`).
///
/// Two are alike when the cosine of their pairs of Han characters is at least `atLeast`; with `rare: true` pairs count the more
/// the fewer of all the compared items have them. `by: label` compares only what names them.
struct SimilarItemsRule: RuleKind {
  static let name = "similar-items"
  static let outcomes = ["similar"]
  static let fields = ["item", "number", "other", "otherNumber"]

  private struct Compared {
    var item: Item
    var bigrams: HanBigrams
    var profile: RareBigrams.Profile?
  }

  private let role: Role
  private let against: Role
  let companion: Companions.Kind?
  private let atLeast: Fraction
  private let comparesLabels: Bool
  private let fewestPairs: Int
  private let weighsRarity: Bool

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
    against = parameters.optional("against") == nil ? role : parameters.itemRole("against", log)
    companion = parameters.companion("with", log)
    atLeast = parameters.share("atLeast", log) ?? Fraction(4, 5)
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
      return candidates.firstIndex { !isSame($0.item, own[index].item) && isAlike($0, own[index]) }
        .map { match(index, own[index], $0, others[$0], context, other) }
    }
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
  private func isAlike(_ first: Compared, _ second: Compared) -> Bool {
    guard min(first.bigrams.count, second.bigrams.count) >= fewestPairs else { return false }
    if let own = first.profile, let other = second.profile {
      return own.cosine(with: other) * Double(atLeast.denominator) >= Double(atLeast.numerator)
    }
    let cosine = first.bigrams.squaredCosine(with: second.bigrams)
    let bound = (atLeast.numerator * atLeast.numerator, atLeast.denominator * atLeast.denominator)
    return cosine.numerator * bound.1 >= cosine.denominator * bound.0
  }

  private func match(
    _ index: Int, _ own: Compared, _ otherIndex: Int, _ other: Compared, _ context: CheckContext, _ source: Draft
  ) -> RuleMatch {
    var match = RuleMatch(outcome: "similar", place: .clean(own.item.label), key: context.string(in: own.item.label))
    if companion == nil { match.related = [.clean(other.item.label)] }
    match.confidence = context.confidence(of: own.item)
    match.fields = [
      "item": .text(context.label(of: own.item)), "number": .number(index + 1),
      "other": .text(source.shortLabel(other.item.label)), "otherNumber": .number(otherIndex + 1),
    ]
    return match
  }
}
