import Analysis
import RuleFiles

/// No deadline in a table of tasks lies before the day on which the draft was written.
///
/// Looks at the columns headed by one of `column`; only dates with a year count. Rows with one of the own `words` tell of
/// what is done. Deadlines in sentences are the business of `stage-dates`.
struct PastDeadlinesRule: RuleKind {
  static let name = "past-deadlines"
  static let outcomes = ["past"]
  static let fields = ["date", "written", "rows"]

  let terms: [TermClass]
  private let heads: [String]
  private let parts: [MonthDay.Part]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    heads = parameters.required("column", log)?.names(log) ?? []
    let words = parameters.optional("months")?.mapping(log)
    parts = (words?.keys ?? []).compactMap { key, _ in
      words?.int(key, log).map { MonthDay.Part(word: key, day: $0) }
    }
    terms = [parameters.terms(named: "done", log)]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let dates = [Role.signature, .title].flatMap { context.parts([$0]).reversed() }
      .compactMap { MonthDay.first(in: context.draft.clean, $0.range, parts) }
    guard let written = dates.first(where: { $0.date.year != nil }) else { return [] }
    return DraftTable.all(in: context.draft).compactMap { table in
      guard let column = table.column(headed: heads, in: context.draft) else { return nil }
      let past = table.body(of: context.draft).filter { row in row.values.allSatisfy { isOpen($0, context) } }
        .compactMap { $0[column] }.filter { cell in
          guard let due = MonthDay.last(in: context.draft.clean, cell, parts), due.year != nil else { return false }
          return due < written.date
        }
      guard let first = past.first else { return nil }
      var match = RuleMatch(outcome: "past", place: .clean(first), key: context.string(in: first))
      match.related = past.dropFirst().map { .clean($0) }
      match.count = past.count
      match.fields = [
        "date": .text(context.string(in: first)), "written": .text(context.string(in: written.range)),
        "rows": .number(past.count),
      ]
      return match
    }
  }

  private func isOpen(_ cell: DraftTable.Cell, _ context: CheckContext) -> Bool {
    context.hits(context.ownLexicon, in: cell).isEmpty
  }
}
