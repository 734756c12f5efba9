import Analysis
import RuleFiles

/// The stages of a plan follow each other in time: the dates that their headings name, or the first lines below, ascend, and
/// none surely ends before the one before it does; and no deadline lies before the day of the draft itself.
///
/// `months` says on which day a part of a month begins (中旬: 11), `ends` on which it is over at the latest; a month without
/// more is any of its days.
/// Stages stand in parts with the roles `stagesIn`, deadlines in those with `deadlinesIn`. The own `words` and `patterns`
/// are deadlines with year and month; sentences with one of `told` tell of the past. Stages that hold one of `alongside`
/// (贯穿始终) run beside others.
struct StageDatesRule: RuleKind {
  static let name = "stage-dates"
  static let outcomes = ["reversed", "past"]
  static let fields = ["first", "second", "date", "written"]

  private struct Stage {
    var date: MonthDay
    var range: CleanRange
    /// The first day on which it may end, and the last.
    var firstEnd: MonthDay?
    var lastEnd: MonthDay?
    var runsAlongside = false

    func isBefore(_ earlier: Stage) -> Bool {
      guard !runsAlongside, !earlier.runsAlongside else { return false }
      if date.isBefore(earlier.date) { return true }
      guard let end = lastEnd, let earlierEnd = earlier.firstEnd else { return false }
      return end.isBefore(earlierEnd)
    }
  }

  private let fewest: Int
  private let parts: [MonthDay.Part]
  private let ends: [MonthDay.Part]
  private let stageRoles: [Role]
  private let deadlineRoles: [Role]
  let terms: [TermClass]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    fewest = parameters.int("stages", log) ?? 3
    parts = Self.parts("months", parameters, log)
    ends = Self.parts("ends", parameters, log) + [MonthDay.Part(word: "", day: 31)]
    stageRoles = parameters.roles("stagesIn", log)
    deadlineRoles = parameters.roles("deadlinesIn", log)
    terms = [
      parameters.terms(named: "deadline", log),
      TermClass(name: "told", words: parameters.optional("told")?.names(log) ?? []),
      TermClass(name: "alongside", words: parameters.optional("alongside")?.names(log) ?? []),
    ]
  }

  private static func parts(_ key: String, _ parameters: Mapping, _ log: MistakeLog) -> [MonthDay.Part] {
    let words = parameters.optional(key)?.mapping(log)
    return (words?.keys ?? []).compactMap { word, _ in
      words?.int(word, log).map { MonthDay.Part(word: word, day: $0) }
    }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    reversed(context) + past(context)
  }

  private func past(_ context: CheckContext) -> [RuleMatch] {
    guard !deadlineRoles.isEmpty, let written = written(context) else { return [] }
    let all = context.ranges(deadlineRoles).flatMap { context.hits(context.ownLexicon, in: $0) }
    let told = context.sentenceStarts(of: all.filter { $0.term == 1 })
    let hits = all.filter { $0.term == 0 }
    return hits.indices.filter { $0 == 0 || hits[$0].range.start >= hits[$0 - 1].range.end }.map { hits[$0] }
      .compactMap { hit in
        guard let due = MonthDay.first(in: context.draft.clean, hit.range, parts)?.date, due.year != nil,
          due.isBefore(written.date),
          let sentence = context.sentence(at: hit.range.start), !told.contains(sentence.range.start)
        else { return nil }
        var match = RuleMatch(outcome: "past", place: .clean(hit.range), key: context.string(in: hit.range))
        match.collapses = true
        match.related = [.clean(written.range)]
        match.fields = [
          "date": .text(context.string(in: hit.range)),
          "written": .text(context.string(in: written.range)),
        ]
        return match
      }
  }

  /// The date under the draft, else under its title, with its year.
  private func written(_ context: CheckContext) -> Stage? {
    [Role.signature, .title].flatMap { context.parts([$0]).reversed() }.lazy
      .compactMap { MonthDay.first(in: context.draft.clean, $0.range, parts) }
      .first { $0.date.year != nil }.map { Stage(date: $0.date, range: $0.range) }
  }

  private func reversed(_ context: CheckContext) -> [RuleMatch] {
    let ranges = context.ranges(stageRoles)
    return context.draft.series.filter { series in
      series.members.count >= fewest && ranges.contains { $0.contains(series.members[0].range.start) }
    }.flatMap { series in
      let ends = series.members.dropFirst().map(\.range.start) + [Int.max]
      let stages = zip(series.members, ends).compactMap { stage($0, before: $1, context) }
      // A list in which every member is dated is one of stages.
      guard stages.count == series.members.count else { return [RuleMatch]() }
      return zip(stages, stages.dropFirst()).filter { $1.isBefore($0) }.map { match($0, $1, context) }
    }
  }

  /// What a number heads, up to the end of its line or the next number; nil without a date.
  private func stage(_ number: Enumerator, before next: Int, _ context: CheckContext) -> Stage? {
    guard let paragraph = context.draft.paragraphIndex(at: number.range.start) else { return nil }
    let end = min(context.draft.paragraphs[paragraph].range.end, next)
    guard end > number.range.end else { return nil }
    let text = CleanRange(number.range.end, end)
    guard let found = MonthDay.first(in: context.draft.clean, text, parts) else { return nil }
    let name = name(of: text, context)
    let told = MonthDay.lastPlace(in: context.draft.clean, name, parts)
    return Stage(
      date: found.date, range: CleanRange(found.range.start, max(found.range.end, told?.end ?? 0)),
      firstEnd: MonthDay.last(in: context.draft.clean, name, parts),
      lastEnd: MonthDay.last(in: context.draft.clean, name, ends),
      runsAlongside: context.hits(context.ownLexicon, in: text).contains { $0.term == 2 })
  }

  /// What names a stage and tells its months: 集中整改（7月至10月20日）：…
  private func name(of text: CleanRange, _ context: CheckContext) -> CleanRange {
    let scalars = CleanScalars(context.draft.clean, text)
    // 第一阶段：部署认领（6月10日至6月30日）。
    let month = scalars.values.firstIndex(of: "月") ?? scalars.values.count
    let mark = scalars.values[month...].firstIndex(where: Self.marks.contains)
    return scalars.range(0..<(mark ?? scalars.values.count))
  }

  private static let marks = Set("：。；".unicodeScalars)

  private func match(_ first: Stage, _ second: Stage, _ context: CheckContext) -> RuleMatch {
    var match = RuleMatch(outcome: "reversed", place: .clean(second.range), key: context.string(in: second.range))
    match.related = [.clean(first.range)]
    match.fields = [
      "first": .text(context.string(in: first.range)), "second": .text(context.string(in: second.range)),
    ]
    return match
  }
}
