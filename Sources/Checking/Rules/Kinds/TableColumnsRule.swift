import Analysis
import Documents
import RuleFiles

/// Tables of measures have certain columns, and something stands in each of their cells.
///
/// A table is one of measures when it has a column headed by one of `of`. Cells of the column `times` hold a word of
/// `lexicon` or a digit. The own `words` and `patterns` are ways to name nobody (责任人：有关人员), in tables and beside them;
/// `endless` are patterns of labels beside tables that set no time (时限：条件成熟时).
struct TableColumnsRule: RuleKind {
  static let name = "table-columns"
  static let outcomes = ["no-column", "empty", "vague", "nobody"]
  static let fields = ["column", "columns", "rows", "row", "cell"]

  private struct Column {
    var name: String
    var heads: [String]
  }

  /// A table with the index of its column of measures.
  private struct Ledger {
    var table: DraftTable
    var measures: Int
    var rows: [[Int: DraftTable.Cell]]

    /// The rows that begin a task: they have a measure and in their first column something other than the row above, with which
    /// they would go on else.
    func tasks(_ draft: Draft) -> [[Int: DraftTable.Cell]] {
      guard let first = table.rows[0].keys.min() else { return [] }
      return rows.indices.filter { index in
        let row = rows[index]
        return (index == 0 || rows[index - 1][first] != row[first])
          && [row[first], row[measures]].allSatisfy { $0.map { !draft.isBlank($0) } ?? false }
      }.map { rows[$0] }
    }
  }

  let references: [Reference]
  let terms: [TermClass]
  private let heads: [String]
  private let columns: [Column]
  private let times: String?
  private let lexicon: String

  init(_ parameters: Mapping, _ log: MistakeLog) {
    heads = parameters.required("of", log)?.names(log) ?? []
    let endless = parameters.optional("endless")?.members(log).compactMap { $0.pattern(log) } ?? []
    terms = [parameters.terms(named: "nobody", log), TermClass(name: "endless", patterns: endless)]
    times = parameters.optional("times")?.string(log)
    lexicon = parameters.optional("lexicon")?.scalar ?? ""
    references = parameters.lexiconReferences(log)
    guard let mapping = parameters.required("columns", log)?.mapping(log) else {
      columns = []
      return
    }
    columns = mapping.keys.map { Column(name: $0.key, heads: mapping.optional($0.key)?.names(log) ?? []) }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    DraftTable.all(in: context.draft).compactMap { table in
      table.column(headed: heads, in: context.draft).map {
        Ledger(table: table, measures: $0, rows: table.body(of: context.draft))
      }
    }.flatMap { ledger in
      missing(in: ledger.table, context) + empty(in: ledger, context) + vague(in: ledger, context)
    } + [labels("nobody", 0, context), labels("vague", 1, context)].compactMap { $0 }
  }

  /// All hits of one of the own terms as one match.
  private func labels(_ outcome: String, _ term: Int, _ context: CheckContext) -> RuleMatch? {
    let hits = context.hits(context.ownLexicon, in: context.draft.clean.fullRange).filter { $0.term == term }
    guard let first = hits.first else { return nil }
    var match = RuleMatch(outcome: outcome, place: .clean(first.range), key: outcome)
    match.related = hits.dropFirst().map { .clean($0.range) }
    match.count = hits.count
    match.fields["cell"] = .text(context.string(in: first.range))
    return match
  }

  private func missing(in table: DraftTable, _ context: CheckContext) -> [RuleMatch] {
    let missing = columns.filter { table.column(headed: $0.heads, in: context.draft) == nil }
    guard !missing.isEmpty, let corner = table.rows[0].min(by: { $0.key < $1.key })?.value else { return [] }
    var match = RuleMatch(outcome: "no-column", place: .clean(corner), key: "table")
    match.fields["columns"] = .text(context.list(missing.map(\.name)))
    return [match]
  }

  /// One match for each column with gaps in rows that begin a task of their own.
  private func empty(in ledger: Ledger, _ context: CheckContext) -> [RuleMatch] {
    let rows = ledger.tasks(context.draft)
    return columns.compactMap { column in
      guard let index = ledger.table.column(headed: column.heads, in: context.draft) else { return nil }
      let blank = rows.filter { $0[index].map(context.draft.isBlank) ?? true }
      guard var match = match("empty", blank.compactMap { $0[ledger.measures] }, column, context) else { return nil }
      match.related = blank.compactMap { place(of: index, in: $0, ledger, context) }
      match.confidence = 4 * blank.count <= rows.count ? 0.9 : 0.5
      match.fields["rows"] = .number(rows.count)
      return match
    }
  }

  /// Where an empty cell stands; spaces alone are gone from the clean text. The measure of its row where it holds nothing at
  /// all.
  private func place(
    of column: Int, in row: [Int: DraftTable.Cell], _ ledger: Ledger, _ context: CheckContext
  ) -> RuleMatch.Place? {
    let draft = context.draft
    if let cell = row[column] { return .clean(cell) }
    guard let measure = row[ledger.measures], let own = draft.paragraphIndex(at: measure.start) else { return nil }
    return blankCell(column, inRowOf: draft.paragraphs[own], draft).map { .original($0) } ?? .clean(measure)
  }

  /// The blanks that stand in a cell of the row of a paragraph, looked for from there to both sides.
  private func blankCell(_ column: Int, inRowOf paragraph: Draft.Paragraph, _ draft: Draft) -> TextRange? {
    guard case .tableCell(let table, let row, _) = paragraph.container else { return nil }
    let all = draft.document.paragraphs
    func isInRow(_ other: Paragraph) -> Bool {
      guard case .tableCell(table, row, _) = other.container else { return false }
      return true
    }
    let cell = Paragraph.Container.tableCell(table: table, row: row, column: column)
    let around =
      all[paragraph.source...].prefix(while: isInRow) + all[..<paragraph.source].reversed().prefix(while: isInRow)
    return around.first { $0.container == cell && !$0.range.isEmpty }?.range
  }

  private func vague(in ledger: Ledger, _ context: CheckContext) -> [RuleMatch] {
    guard let column = columns.first(where: { $0.name == times }),
      let index = ledger.table.column(headed: column.heads, in: context.draft)
    else { return [] }
    return ledger.rows.compactMap { $0[index] }.filter { !context.draft.isBlank($0) && !isTime($0, context) }
      .compactMap { match("vague", [$0], column, context) }
  }

  private func isTime(_ cell: DraftTable.Cell, _ context: CheckContext) -> Bool {
    !context.hits(lexicon, in: cell).isEmpty
      || CleanScalars(context.draft.clean, cell).values.contains { $0.isASCIIDigit || Numeral.isHanDigit($0) }
  }

  private func match(
    _ outcome: String, _ cells: [DraftTable.Cell], _ column: Column, _ context: CheckContext
  ) -> RuleMatch? {
    guard let first = cells.first else { return nil }
    var match = RuleMatch(outcome: outcome, place: .clean(first), key: column.name + context.string(in: first))
    match.related = cells.dropFirst().map { .clean($0) }
    match.count = cells.count
    match.fields = [
      "column": .text(column.name), "row": .text(context.draft.shortLabel(first)),
      "cell": .text(context.string(in: first)),
    ]
    return match
  }
}
