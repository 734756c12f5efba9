import Analysis
import Checking
import Documents
import Rounds
import RuleFiles

/// What became of the findings, as comments on the words of the newest round.
struct ComparisonComments {
  private let comparison: Comparison
  private let language: Language
  private let sheet: CommentSheet

  init(_ comparison: Comparison, _ settings: ReportSettings) {
    self.comparison = comparison
    language = settings.language
    sheet = CommentSheet(settings)
  }

  /// First the summary, on the title; then what is still to be done, in the order of the text.
  func comments() -> [DOCXComment] {
    let open = comparison.histories.filter { $0.last.state.isOpen && $0.last.round == comparison.rounds.count - 1 }
    let placed = open.filter { $0.finding.range != nil }
      .sorted { ($0.finding.range?.start ?? 0) < ($1.finding.range?.start ?? 0) }
    return [summary(open.filter { $0.finding.range == nil })]
      + placed.compactMap { history in history.finding.range.map { sheet.comment(on: $0, body(of: history)) } }
  }

  private func summary(_ whole: [FindingHistory]) -> DOCXComment {
    let counts = FindingHistory.State.allCases.compactMap { state -> String? in
      let count = comparison.histories(state).count
      return count == 0 ? nil : "\(state.name(language)) \(count)"
    }
    let verdict = comparison.rounds.last.map { $0.review.verdict.name(language) } ?? ""
    var paragraphs = [
      [CommentRun(language.labelled("审阅结论", "Verdict", verdict), isBold: true)],
      [CommentRun(language.labelled("意见落实情况", "Findings", language.list(counts)))],
    ]
    let fixed = comparison.histories(.fixed).map { "\($0.finding.rule) \($0.finding.title)" }
    if !fixed.isEmpty { paragraphs.append([CommentRun(language.labelled("已改", "Fixed", language.list(fixed)))]) }
    let title = comparison.rounds.last?.draft.titleInText ?? TextRange(0, 0)
    return sheet.comment(on: title, paragraphs + whole.flatMap { body(of: $0) })
  }

  private func body(of history: FindingHistory) -> [[CommentRun]] {
    let finding = history.finding
    let since = (history.entries.first?.round ?? 0) + 1
    let state = history.last.state.name(language)
    let first =
      history.last.state == .new ? "" : language.pick("，第\(since)稿已提出", ", first said in round \(since)")
    let head = language.pick(
      "【\(state)\(first)】\(finding.rule) \(finding.title)（\(finding.severity.name(language))）",
      "[\(state)\(first)] \(finding.rule) \(finding.title) (\(finding.severity.name(language)))")
    var paragraphs = [[CommentRun(head, isBold: true)], [CommentRun(finding.message)]]
    if history.last.state != .new, let figures = FigureChange.words(history, language) {
      paragraphs.append([CommentRun(figures)])
    }
    if !finding.advice.isEmpty {
      paragraphs.append([CommentRun(language.labelled("怎么改", "How to mend", finding.advice))])
    }
    return paragraphs
  }
}
