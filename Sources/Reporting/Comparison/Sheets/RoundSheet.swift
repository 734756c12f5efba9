import Analysis
import Checking
import Documents
import Rounds

/// 轮次变化: a round a row, with its figures and what was changed since the round before.
struct RoundSheet {
  /// A round, the way to it, and what became of the findings in it.
  private struct Row {
    var index: Int
    var round: Round
    /// From the round before; nil for the first.
    var step: Step?
    var states: [FindingHistory.State: Int]
    var parts: [PartChange]
  }

  private typealias Column = TableColumn<Row>

  private let settings: ReportSettings

  init(_ settings: ReportSettings) {
    self.settings = settings
  }

  /// The rows of a draft, oldest round first.
  func rows(_ comparison: Comparison) -> [[SheetCell]] {
    let columns = columns
    return rounds(of: comparison).map { row in columns.map { $0.cell(row) } }
  }

  /// The sheet of one or several drafts.
  func sheet(_ rows: [[SheetCell]]) -> Sheet {
    let layout = SheetLayout(
      name: language.pick("轮次变化", "Rounds"), columns: columns.map(\.column), frozenColumns: 3)
    return Sheet(layout: layout, rows: rows)
  }

  private var language: Language { settings.language }

  private var columns: [Column] { identity + figures + changes + states }

  private func rounds(of comparison: Comparison) -> [Row] {
    comparison.rounds.enumerated().map { index, round in
      let entries = comparison.histories.compactMap { $0.entry(inRound: index) }
      return Row(
        index: index, round: round, step: index > 0 ? comparison.steps[index - 1] : nil,
        states: Dictionary(entries.map { ($0.state, 1) }, uniquingKeysWith: +),
        parts: index > 0 ? PartChange.between(comparison.rounds[index - 1].draft, round.draft) : [])
    }
  }

  private var identity: [Column] {
    let language = language
    let tints = Dictionary(uniqueKeysWithValues: Verdict.inOrder.map { ($0.name(language), $0.tint) })
    return [
      Column(language.pick("稿次", "round")) { .text(RoundNumber.name($0.index, language)) },
      Column(language.pick("稿件", "file"), widest: 36) { .text($0.round.draft.document.source.path) },
      Column(language.pick("结论", "verdict"), widest: 10, tints: tints) {
        .text($0.round.review.verdict.name(language))
      },
    ]
      + Severity.allCases.map { severity in
        Column(severity.name(language)) { row in .count(row.round.review.findings.count { $0.severity == severity }) }
      }
  }

  private var figures: [Column] {
    [column("全文字数", "words") { .count($0.lengths.words) }]
      + [Role.achievements, .problems, .causes, .measures].map { role in
        let name = settings.names.role(role)
        return column("\(name)占比", "\(name), share") { .share($0.han(of: role), of: $0.lengths.bodyHan) }
      } + [
        column("问题条数", "problems") { .count($0.problems.count) },
        column("问题表现", "manifestations") { .count($0.problemLeaves) },
        column("原因条数", "causes") { .count($0.causes.count) },
        column("措施条数", "measures") { .count($0.measures.count) },
        column("有措施的问题", "answered problems") { draft in
          .share(draft.coverage.count { !$0.measures.isEmpty }, of: draft.problems.count)
        },
      ]
  }

  private func column(_ chinese: String, _ english: String, _ cell: @escaping @Sendable (Draft) -> SheetCell) -> Column
  {
    Column(language.pick(chinese, english)) { cell($0.round.draft) }
  }

  /// Empty for the first round.
  private var changes: [Column] {
    let (language, names) = (language, settings.names)
    return [
      change("与上一稿相同", "in common") { .share($0.figures.similarity.roundedToFourDecimals) },
      change("增字", "inserted") { .count($0.figures.inserted) },
      change("删字", "deleted") { .count($0.figures.deleted) },
      change("移动字数", "moved") { .count($0.figures.moved) },
      Column(language.pick("段落变动", "paragraphs"), widest: 30) { row in
        .words(row.step.map { StepWords.changes($0, language) }?.joined(separator: language.pick("，", ", ")) ?? "")
      },
      Column(language.pick("部分增减", "parts"), widest: 30) { row in
        .words(row.parts.compactMap { StepWords.part($0, names, language) }.joined(separator: "\n"))
      },
    ]
  }

  private func change(_ chinese: String, _ english: String, _ cell: @escaping @Sendable (Step) -> SheetCell) -> Column {
    Column(language.pick(chinese, english)) { $0.step.map(cell) ?? .empty }
  }

  /// What became of the findings; in the first round all are new.
  private var states: [Column] {
    [FindingHistory.State.new, .open, .improved, .back, .fixed, .obsolete, .waived].map { state in
      Column(state.name(language)) { .count($0.states[state] ?? 0) }
    }
  }
}
