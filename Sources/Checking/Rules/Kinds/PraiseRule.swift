import Analysis
import RuleFiles

/// Praise in front of a turn (……，但……) does not fill the problems.
///
/// Only the share counts: a short word of praise before the 但 is universal (domain.md 14, trap 5).
struct PraiseRule: RuleKind {
  static let name = "praise"
  static let outcomes = ["part", "item", "trace"]
  static let fields = ["item", "han", "share"]

  private let partLimit: Limit
  private let itemLimit: Limit

  init(_ parameters: Mapping, _ log: MistakeLog) {
    partLimit = Limit(comparison: .above, bound: parameters.share("part", log) ?? Fraction(1, 5))
    itemLimit = Limit(comparison: .above, bound: parameters.share("item", log) ?? Fraction(2, 5))
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.parts([.problems])
    let han = parts.reduce(0) { $0 + $1.han }
    let praising = parts.flatMap { context.draft.sentences(in: $0.range) }.filter { $0.praiseHan > 0 }
    let praiseHan = praising.reduce(0) { $0 + $1.praiseHan }
    guard han > 0, let first = praising.first else { return [] }
    let share = Fraction(praiseHan, han)
    guard !partLimit.holds(for: share) else {
      return [match("part", first, praising, share, praiseHan, context.confidence(of: parts))]
    }
    let items = context.draft.problems.compactMap { match($0, context) }
    guard items.isEmpty else { return items }
    return [match("trace", first, praising, share, praiseHan, context.confidence(of: parts))]
  }

  private func match(
    _ outcome: String, _ first: Sentence, _ all: [Sentence], _ share: Fraction, _ han: Int, _ confidence: Double
  ) -> RuleMatch {
    var match = RuleMatch(outcome: outcome, place: .clean(first.range), key: outcome)
    match.fields = ["han": .number(han), "share": .share(share)]
    match.confidence = confidence
    match.related = all.dropFirst().map { .clean($0.range) }
    match.count = all.count
    return match
  }

  private func match(_ item: Item, _ context: CheckContext) -> RuleMatch? {
    let sentences = context.draft.sentences(in: item.range)
    let han = sentences.reduce(0) { $0 + $1.praiseHan }
    guard item.han > 0, itemLimit.holds(for: Fraction(han, item.han)),
      let first = sentences.first(where: { $0.praiseHan > 0 })
    else { return nil }
    let label = context.draft.clean.string(in: item.label)
    var match = RuleMatch(outcome: "item", place: .clean(first.range), key: label)
    match.fields = [
      "item": .text(context.label(of: item)), "han": .number(han), "share": .share(Fraction(han, item.han)),
    ]
    match.confidence = context.confidence(of: item)
    return match
  }
}
