import Analysis
import RuleFiles

/// Numbers run on without gap or repetition, with the right mark behind them (domain.md 5).
///
/// Chapters and late starts of headings are the business of `numbering`.
struct SeriesRule: RuleKind {
  static let name = "series"
  static let outcomes = ["gap", "repeated", "marks"]
  static let fields = ["number", "previous"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let series = context.draft.series
    return series.flatMap { breaks(in: $0.members.filter { $0.form != .chapter }, context) }
      + [marks(series, context)].compactMap { $0 }
  }

  private func breaks(in members: [Enumerator], _ context: CheckContext) -> [RuleMatch] {
    zip(members, members.dropFirst()).compactMap { previous, next in
      // Beginning anew under another heading is no fault.
      guard next.value == previous.value || next.value > previous.value + 1 else { return nil }
      return match(next.value == previous.value ? "repeated" : "gap", next, previous, context)
    }
  }

  /// All numbers with a wrong mark are one match.
  private func marks(_ series: [Draft.Series], _ context: CheckContext) -> RuleMatch? {
    let wrong = series.filter(\.headsLines).flatMap(\.members).filter { !$0.isWellFormed }
    guard let first = wrong.first else { return nil }
    var match = match("marks", first, first, context)
    match.key = "marks"
    match.related = wrong.dropFirst().map { .clean($0.range) }
    match.count = wrong.count
    return match
  }

  private func match(
    _ outcome: String, _ number: Enumerator, _ previous: Enumerator, _ context: CheckContext
  ) -> RuleMatch {
    var match = RuleMatch(outcome: outcome, place: .clean(number.range), key: outcome)
    match.fields = [
      "number": .text(context.string(in: number.range)), "previous": .text(context.string(in: previous.range)),
    ]
    return match
  }
}
