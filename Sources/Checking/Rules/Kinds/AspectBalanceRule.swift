import Analysis
import RuleFiles

/// No aspect of the problems is much shorter than the others.
struct AspectBalanceRule: RuleKind {
  static let name = "aspect-balance"
  static let outcomes = ["thin"]
  static let fields = ["aspect", "han", "mean", "aspects"]

  /// Share of the mean below which an aspect is thin.
  private let least: Limit
  /// With fewer aspects there is no usual length.
  private let fewest: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    least = Limit(comparison: .below, bound: parameters.share("least", log) ?? Fraction(1, 3))
    fewest = parameters.int("aspects", log) ?? 3
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let grouped = Dictionary(grouping: context.draft.problems.filter { $0.aspect != nil }) { $0.aspect ?? 0 }
    let total = grouped.values.joined().reduce(0) { $0 + $1.han }
    // Problems outside any aspect make the comparison unfair.
    guard grouped.count >= fewest, total > 0, context.draft.problems.allSatisfy({ $0.aspect != nil }) else { return [] }
    return grouped.sorted { $0.key < $1.key }.compactMap { heading, items in
      let han = items.reduce(0) { $0 + $1.han }
      guard least.holds(for: Fraction(han * grouped.count, total)) else { return nil }
      let title = context.draft.headings[heading].title
      var match = RuleMatch(outcome: "thin", place: .clean(title), key: context.string(in: title))
      match.confidence = items.map(context.confidence).min() ?? 1
      match.fields = [
        "aspect": .text(context.draft.shortLabel(title)), "han": .number(han),
        "mean": .number(total / grouped.count), "aspects": .number(grouped.count),
      ]
      return match
    }
  }
}
