import Analysis
import RuleFiles

/// No deadline of a task lies before the day on which the draft was written.
///
/// Looks at the columns headed by one of `column` and, in running text, at what one of the own `patterns` finds
/// (完成时限：2024年8月底前); only dates with a year count. Rows with one of the own `words`, and what stands from such a
/// deadline to the next with one of them, tell of what is done; cells with one of `ongoing` (2024年3月起) set no end. The draft was written on the date at its end, else when
/// words of `dated` before its first item say so (填报时间：2024年1月15日), else on that below its title. Other deadlines in sentences are the business of
/// `stage-dates`.
struct PastDeadlinesRule: RuleKind {
  static let name = "past-deadlines"
  static let outcomes = ["past"]
  static let fields = ["date", "written", "rows"]

  let terms: [TermClass]
  private let heads: [String]
  private let ongoing: [String]
  private let parts: [MonthDay.Part]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    heads = parameters.required("column", log)?.names(log) ?? []
    ongoing = parameters.optional("ongoing")?.names(log) ?? []
    let words = parameters.optional("months")?.mapping(log)
    parts = (words?.keys ?? []).compactMap { key, _ in
      words?.int(key, log).map { MonthDay.Part(word: key, day: $0) }
    }
    let own = parameters.terms(named: "done", log)
    let dated = parameters.optional("dated")?.members(log).compactMap { $0.pattern(log) } ?? []
    terms = [
      TermClass(name: "done", words: own.words), TermClass(name: "label", patterns: own.patterns),
      TermClass(name: "dated", patterns: dated),
    ]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let written = written(context) else { return [] }
    let tables = DraftTable.all(in: context.draft).map { pastCells($0, written.date, context) }
    let words = context.string(in: written.range)
    return ([pastLabels(written.date, context)] + tables).compactMap { match($0, words, context) }
  }

  private func written(_ context: CheckContext) -> (date: MonthDay, range: CleanRange)? {
    let (signature, title) = (context.parts([.signature]).reversed(), context.parts([.title]).reversed())
    let said = context.hits(context.ownLexicon, in: opening(context.draft)).filter { $0.term == 2 }.map(\.range)
    return (signature.map(\.range) + said + title.map(\.range)).lazy
      .compactMap { MonthDay.first(in: context.draft.clean, $0, parts) }
      .first { $0.date.year != nil }
  }

  /// What stands before the first problem and the first measure.
  private func opening(_ draft: Draft) -> CleanRange {
    let items = [draft.problems.first, draft.measures.first].compactMap { $0?.range.start }
    return CleanRange(0, items.min() ?? draft.clean.fullRange.end)
  }

  private func pastCells(_ table: DraftTable, _ written: MonthDay, _ context: CheckContext) -> [CleanRange] {
    guard let column = table.column(headed: heads, in: context.draft) else { return [] }
    return table.body(of: context.draft).filter { row in row.values.allSatisfy { isOpen($0, context) } }
      .compactMap { $0[column] }.filter { isPast($0, written, context) && hasEnd($0, context) }
  }

  private func pastLabels(_ written: MonthDay, _ context: CheckContext) -> [CleanRange] {
    let hits = context.hits(context.ownLexicon, in: context.draft.clean.fullRange)
    let done = hits.filter { $0.term == 0 }.map(\.range)
    let deadlines = hits.filter { $0.term == 1 }.map(\.range)
    return deadlines.indices.filter { index in
      let next = index + 1 < deadlines.count ? deadlines[index + 1].start : context.draft.clean.fullRange.end
      let start = context.sentence(at: deadlines[index].start)?.range.start ?? deadlines[index].start
      let record = CleanRange(start, max(start, next))
      return !done.contains { record.contains($0) } && isPast(deadlines[index], written, context)
    }.map { deadlines[$0] }
  }

  private func hasEnd(_ cell: CleanRange, _ context: CheckContext) -> Bool {
    let text = context.string(in: cell)
    return !ongoing.contains { text.contains($0) }
  }

  private func isPast(_ deadline: CleanRange, _ written: MonthDay, _ context: CheckContext) -> Bool {
    guard let due = MonthDay.last(in: context.draft.clean, deadline, parts), due.year != nil else { return false }
    return due.isBefore(written)
  }

  private func match(_ past: [CleanRange], _ written: String, _ context: CheckContext) -> RuleMatch? {
    guard let first = past.first else { return nil }
    var match = RuleMatch(outcome: "past", place: .clean(first), key: context.string(in: first))
    match.related = past.dropFirst().map { .clean($0) }
    match.count = past.count
    match.fields = [
      "date": .text(context.string(in: first)), "written": .text(written),
      "rows": .number(past.count),
    ]
    return match
  }

  private func isOpen(_ stretch: CleanRange, _ context: CheckContext) -> Bool {
    !context.hits(context.ownLexicon, in: stretch).contains { $0.term == 0 }
  }
}
