import Analysis
import RuleFiles

/// Every problem is answered by a measure.
struct CoverageRule: RuleKind {
  static let name = "coverage"
  static let measures = ["coverage"]
  static let fields = ["total", "uncovered", "list"]

  /// Parts that only their content tells are enough for a suspicion: their items stand side by side all the same.
  private static let leastConfidence = 0.3
  /// Of so many items of such parts one may be wrong.
  private static let mostWrong = 10

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  /// One match for all problems without a measure; a draft without any measures is another rule's finding.
  func matches(_ context: CheckContext) -> [RuleMatch] {
    let draft = context.draft
    guard !draft.problems.isEmpty, !draft.measures.isEmpty, confidence(context) >= Self.leastConfidence else {
      return []
    }
    let openCoverage = draft.coverage.filter(\.measures.isEmpty)
    let open = openCoverage.map { draft.problems[$0.problem] }
    // In a doubtful division one of many may be no problem at all.
    let isDoubtful = confidence(context) < CheckContext.guess
    guard !isDoubtful || open.count * Self.mostWrong >= draft.problems.count else { return [] }
    var match = RuleMatch(key: "coverage")
    match.measures = [
      .share("coverage", draft.problems.count - open.count, of: draft.problems.count)
    ]
    match.place = open.first.map { .clean($0.label) }
    match.related = open.dropFirst().map { .clean($0.label) }
    match.fields = [
      "total": .number(draft.problems.count), "uncovered": .number(open.count),
      "list": .text(context.quotedList(open.map(context.label))),
    ]
    // How likely they are open on average, as the comparison of words sees it: below 0.6 it is a suspicion.
    let sureness = openCoverage.map { 1 - $0.score }.reduce(0, +) / Double(max(1, open.count))
    match.confidence = open.isEmpty ? 1 : min(confidence(context), sureness)
    return [match]
  }

  /// Most items on each side must be sure: a doubtful division into items makes the comparison worthless.
  private func confidence(_ context: CheckContext) -> Double {
    let sides = [context.draft.problems, context.draft.measures].map { items in
      items.map(context.confidence).sorted()[items.count / 2]
    }
    return sides.min() ?? 1
  }
}
