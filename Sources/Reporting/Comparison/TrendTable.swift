import Analysis
import Rounds

/// Key figures of the drafts, a column for each round.
struct TrendTable {
  /// One figure over the rounds.
  struct Row: Sendable {
    var name: String
    var values: [String]
    /// For charts; nil where it makes no sense.
    var numbers: [Double?]
  }

  private let comparison: Comparison
  private let settings: ReportSettings

  init(_ comparison: Comparison, _ settings: ReportSettings) {
    self.comparison = comparison
    self.settings = settings
  }

  func rows() -> [Row] {
    let language = settings.language
    let shares: [Row] = [Role.achievements, .problems, .causes, .measures].compactMap { role in
      guard comparison.rounds.contains(where: { $0.draft.han(of: role) > 0 }) else { return nil }
      let name = settings.names.role(role)
      return Row(
        name: language.pick("\(name)占比", "\(name), share"),
        values: comparison.rounds.map { Percentage.oneDecimal($0.draft.han(of: role), of: $0.draft.lengths.bodyHan) },
        numbers: comparison.rounds.map { Percentage.fourDecimals($0.draft.han(of: role), of: $0.draft.lengths.bodyHan) }
      )
    }
    return [row(language.pick("全文字数", "words")) { $0.lengths.words }] + shares + [
      row(language.pick("问题条数", "problems")) { $0.problems.count },
      row(language.pick("具体表现", "manifestations")) { $0.problemLeaves },
      row(language.pick("原因条数", "causes")) { $0.causes.count },
      row(language.pick("措施条数", "measures")) { $0.measures.count },
      row(language.pick("有措施对应的问题", "problems with a measure")) { $0.coverage.count { !$0.measures.isEmpty } },
    ]
  }

  private func row(_ name: String, _ value: (Draft) -> Int) -> Row {
    let values = comparison.rounds.map { value($0.draft) }
    return Row(name: name, values: values.map { "\($0)" }, numbers: values.map { Double($0) })
  }

  func lines() -> [String] {
    let language = settings.language
    let rows = rows().filter { row in row.numbers.contains { $0 != 0 } }
    let width = rows.map { DisplayWidth.of($0.name) }.max() ?? 0
    let head = comparison.rounds.indices.map { language.pick("第\($0 + 1)稿", "round \($0 + 1)") }
    return [line("", head, width)] + rows.map { line($0.name, $0.values, width) }
  }

  private func line(_ name: String, _ values: [String], _ width: Int) -> String {
    "  " + Column.left(name, width) + values.map { "  " + Column.right($0, 7) }.joined()
  }
}
