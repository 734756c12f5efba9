import Analysis
import RuleFiles

/// Under each aspect at least one problem shows a feature, such as an example.
///
/// Authors tell things in different ways, so an aspect counts as lacking only where most others show what it lacks: a share
/// `others` of all aspects. With fewer than `aspects` there is no habit to compare with. One match for all that lack it.
struct AspectFeaturesRule: RuleKind {
  static let name = "aspect-features"
  static let outcomes = ["lacking"]
  static let fields = ["list", "lacks", "total"]

  private let has: Features
  private let others: Limit
  private let fewest: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    has = parameters.features("has", log)
    others = Limit(comparison: .atLeast, bound: parameters.share("others", log) ?? Fraction(1, 2))
    fewest = parameters.int("aspects", log) ?? 3
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let groups = context.problemGroups()
    let grouped = groups.reduce(0) { $0 + $1.items.count }
    guard groups.count >= fewest, grouped == context.draft.problems.count else { return [] }
    let lacking = groups.filter { group in group.items.allSatisfy { $0.features.isDisjoint(with: has) } }
    guard !lacking.isEmpty, others.holds(for: Fraction(groups.count - lacking.count, groups.count)) else { return [] }
    let titles = lacking.map { context.draft.headings[$0.heading].title }
    var match = RuleMatch(outcome: "lacking", place: titles.first.map { .clean($0) }, key: "aspects")
    match.related = titles.dropFirst().map { .clean($0) }
    match.count = lacking.count
    match.confidence = lacking.flatMap(\.items).map(context.confidence).min() ?? 1
    match.fields = [
      "list": .text(context.quotedList(titles.map(context.draft.shortLabel))), "lacks": .number(lacking.count),
      "total": .number(groups.count),
    ]
    return [match]
  }
}
