import Analysis
import Documents
import RuleFiles

/// Problems, causes or measures that say again what another says: one of the same list, of another (`against`), or of a
/// companion (`with`).
///
/// Two are alike when the cosine of their pairs of Han characters is at least `atLeast`; `by: label` compares only what
/// names them.
struct SimilarItemsRule: RuleKind {
  static let name = "similar-items"
  static let outcomes = ["similar"]
  static let fields = ["item", "number", "other", "otherNumber"]

  private struct Compared {
    var item: Item
    var bigrams: HanBigrams
  }

  private let role: Role
  private let against: Role
  let companion: Companions.Kind?
  private let atLeast: Fraction
  private let comparesLabels: Bool
  private let fewestPairs: Int

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
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let other = compared(in: context) else { return [] }
    let own = compared(context.items(role), in: context.draft)
    let others = compared(items(against, of: other), in: other)
    let isSameList = companion == nil && against == role
    return own.indices.compactMap { index in
      let candidates = isSameList ? others.prefix(index) : others[...]
      return candidates.firstIndex { !isSame($0.item, own[index].item) && isAlike($0.bigrams, own[index].bigrams) }
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

  /// Few pairs are alike by chance.
  private func isAlike(_ first: HanBigrams, _ second: HanBigrams) -> Bool {
    guard min(first.count, second.count) >= fewestPairs else { return false }
    let cosine = first.squaredCosine(with: second)
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
