import Analysis
import Documents
import RuleFiles

/// In how many rows of a table a column holds certain words; in a draft without such a table, behind how many of the
/// `labels` (完成时限：) they stand. Cells that hold one of the patterns `except` besides do not count.
struct TableCellsRule: RuleKind {
  static let name = "table-cells"
  static let measures = ["share", "count", "without"]
  static let fields = ["rows", "word"]

  let terms: [TermClass]
  private let heads: [String]
  private let least: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    heads = parameters.required("column", log)?.names(log) ?? []
    least = parameters.int("rows", log) ?? 3
    let labels = parameters.optional("labels")?.members(log).compactMap { $0.pattern(log) } ?? []
    let except = parameters.optional("except")?.members(log).compactMap { $0.pattern(log) } ?? []
    terms = [
      parameters.terms(named: "cell", log), TermClass(name: "label", patterns: labels),
      TermClass(name: "except", patterns: except),
    ]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let columns = DraftTable.all(in: context.draft).compactMap { table -> (head: CleanRange?, cells: [CleanRange])? in
      guard let column = table.column(headed: heads, in: context.draft) else { return nil }
      return (table.rows[0][column], table.body(of: context.draft).compactMap { $0[column] })
    }
    return (columns.isEmpty ? [labelled(context)] : columns).compactMap { column in
      let cells = column.cells
      guard cells.count >= least else { return nil }
      let holding = cells.filter { holdsTerm($0, context) }
      var match = RuleMatch(place: holding.first.map { .clean($0) }, key: heads.first ?? "")
      if match.place == nil { match.place = column.head.map { .clean($0) } }
      match.measures = [
        .share("share", holding.count, of: cells.count), .number("count", holding.count),
        .number("without", cells.count - holding.count),
      ]
      match.count = max(1, holding.count)
      match.related = holding.dropFirst().map { .clean($0) }
      match.fields = [
        "rows": .number(cells.count), "word": .text(holding.first.map(context.draft.shortLabel) ?? ""),
      ]
      return match
    }
  }

  private func holdsTerm(_ cell: CleanRange, _ context: CheckContext) -> Bool {
    let found = context.hits(context.ownLexicon, in: cell).map(\.term)
    return found.contains(0) && !found.contains(2)
  }

  /// What stands behind the labels, up to the end of the clause.
  private func labelled(_ context: CheckContext) -> (head: CleanRange?, cells: [CleanRange]) {
    let labels = context.hits(context.ownLexicon, in: context.draft.clean.fullRange).filter { $0.term == 1 }.map(
      \.range)
    let cells = labels.compactMap { label -> CleanRange? in
      guard let paragraph = context.draft.paragraphIndex(at: label.start) else { return nil }
      return clause(from: label.end, before: context.draft.paragraphs[paragraph].range.end, context)
    }
    return (labels.first, cells)
  }

  private func clause(from start: Int, before limit: Int, _ context: CheckContext) -> CleanRange {
    let bytes = context.draft.clean.text.bytes
    var end = start
    while end < limit {
      let (value, length) = UTF8Text.scalar(in: bytes, at: end)
      if Self.marks.contains(value) { break }
      end += length
    }
    return CleanRange(start, end)
  }

  private static let marks = Set("，；。".unicodeScalars)
}
