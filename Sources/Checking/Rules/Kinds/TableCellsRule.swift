import Analysis
import RuleFiles

/// In how many rows of a table a column holds certain words.
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
    terms = [parameters.terms(named: "cell", log)]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    DraftTable.all(in: context.draft).compactMap { table in
      guard let column = table.column(headed: heads, in: context.draft) else { return nil }
      let cells = table.body(of: context.draft).compactMap { $0[column] }
      guard cells.count >= least else { return nil }
      let holding = cells.filter { !context.hits(context.ownLexicon, in: $0).isEmpty }
      var match = RuleMatch(place: holding.first.map { .clean($0) }, key: heads.first ?? "")
      if match.place == nil { match.place = table.rows[0][column].map { .clean($0) } }
      match.measures = [
        .share("share", holding.count, of: cells.count), .number("count", holding.count),
        .number("without", cells.count - holding.count),
      ]
      match.related = holding.dropFirst().map { .clean($0) }
      match.fields = [
        "rows": .number(cells.count), "word": .text(holding.first.map(context.draft.shortLabel) ?? ""),
      ]
      return match
    }
  }
}
