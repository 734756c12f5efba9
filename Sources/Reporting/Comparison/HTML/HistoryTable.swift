import Analysis
import Checking
import Rounds

/// Findings by round: what each was in each round, what is still to be done first.
struct HistoryTable {
  private let comparison: Comparison
  private let settings: ReportSettings

  init(_ comparison: Comparison, _ settings: ReportSettings) {
    self.comparison = comparison
    self.settings = settings
  }

  private var language: Language { settings.language }

  func nodes() -> [HTMLNode] {
    guard !comparison.histories.isEmpty else { return [] }
    let rounds = comparison.rounds.indices.map { RoundNumber.name($0, language) }
    let heads = [language.pick("意见", "Finding"), language.pick("程度", "Severity")] + rounds
    let head = heads.map { HTMLNode.tag(.th, .set("scope", "col"), content: [.text($0)]) }
    return [
      .tag(
        .section, .class("histories"), .set("aria-labelledby", "histories"),
        content: [
          .tag(.h2, .id("histories"), text: language.pick("意见落实情况", "What became of the findings")),
          .tag(.p, text: sums()),
          .tag(
            .table,
            content: [
              .element(.thead, [], [.element(.tr, [], head)]),
              .element(.tbody, [], comparison.histories.map { row($0) }),
            ]),
        ])
    ]
  }

  private func sums() -> String {
    let counts = FindingHistory.State.allCases.compactMap { state -> String? in
      let count = comparison.histories(state).count
      return count == 0 ? nil : "\(state.name(language)) \(count)"
    }
    return counts.joined(separator: " · ")
  }

  private func row(_ history: FindingHistory) -> HTMLNode {
    let finding = history.finding
    var words: [HTMLNode] = [.tag(.strong, text: "\(finding.rule) \(finding.title)")]
    if !finding.quote.isEmpty { words.append(.tag(.q, text: finding.quote)) }
    words.append(.tag(.small, text: finding.message))
    return .tag(
      .tr,
      content: [
        .element(.th, [.set("scope", "row")], words),
        .tag(.td, .class("s-\(finding.severity.rawValue)"), content: [.text(finding.severity.name(language))]),
      ] + comparison.rounds.indices.map { cell(history.entry(inRound: $0)) })
  }

  private func cell(_ entry: FindingHistory.Entry?) -> HTMLNode {
    guard let entry else { return .tag(.td, text: "") }
    let figure = entry.finding.flatMap { $0.measured }.map { FigureChange.text(of: $0) }
    return .tag(
      .td, .class("state-\(entry.state.rawValue)"),
      content: [.text(entry.state.name(language))] + (figure.map { [.tag(.small, text: $0)] } ?? []))
  }
}
