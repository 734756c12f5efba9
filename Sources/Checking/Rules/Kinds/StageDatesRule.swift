import Analysis
import RuleFiles

/// The stages of a plan follow each other in time: the dates that their headings name, or the first lines below, ascend.
struct StageDatesRule: RuleKind {
  static let name = "stage-dates"
  static let outcomes = ["reversed"]
  static let fields = ["first", "second"]

  private struct Stage {
    var date: MonthDay
    var range: CleanRange
  }

  private let fewest: Int
  private let parts: [MonthDay.Part]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    fewest = parameters.int("stages", log) ?? 3
    let words = parameters.optional("months")?.mapping(log)
    parts = (words?.keys ?? []).compactMap { key, _ in
      words?.int(key, log).map { MonthDay.Part(word: key, day: $0) }
    }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    context.draft.series.filter { $0.headsLines && $0.members.count >= fewest }.flatMap { series in
      let stages = series.members.compactMap { stage($0, context) }
      // A list in which every member is dated is one of stages.
      guard stages.count == series.members.count else { return [RuleMatch]() }
      return zip(stages, stages.dropFirst()).filter { $1.date < $0.date }.map { match($0, $1, context) }
    }
  }

  private func stage(_ number: Enumerator, _ context: CheckContext) -> Stage? {
    guard let paragraph = context.draft.paragraphIndex(at: number.range.start) else { return nil }
    let line = context.draft.paragraphs[paragraph].range
    guard let found = MonthDay.first(in: context.draft.clean, CleanRange(number.range.end, line.end), parts) else {
      return nil
    }
    return Stage(date: found.date, range: found.range)
  }

  private func match(_ first: Stage, _ second: Stage, _ context: CheckContext) -> RuleMatch {
    var match = RuleMatch(outcome: "reversed", place: .clean(second.range), key: context.string(in: second.range))
    match.related = [.clean(first.range)]
    match.fields = [
      "first": .text(context.string(in: first.range)), "second": .text(context.string(in: second.range)),
    ]
    return match
  }
}
