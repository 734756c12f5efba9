import Analysis
import Checking
import Documents
import Rounds

/// The comparison as one page that needs nothing else: rounds, figures, findings by round, and the texts beside each other.
struct ComparisonPage {
  private let comparison: Comparison
  private let settings: ReportSettings

  init(_ comparison: Comparison, _ settings: ReportSettings) {
    self.comparison = comparison
    self.settings = settings
  }

  private var language: Language { settings.language }

  func bytes() -> [UInt8] {
    let title = language.pick("各稿对照", "Comparison of rounds")
    let main: [HTMLNode] =
      [header(title)] + doubts() + [
        HTMLNode.tag(.div, .class("figures"), content: TrendFigure(comparison, settings).nodes())
      ]
      + HistoryTable(comparison, settings).nodes() + marks()
      + comparison.steps.indices.reversed().flatMap { StepSection(comparison, $0, settings).nodes() }
    let page = HTMLPage(
      title: title, language: language, hasScript: false, styles: [.comparison],
      content: [.element(.main, [], main)])
    return page.bytes()
  }

  private func header(_ title: String) -> HTMLNode {
    let heads = [
      language.pick("稿次", "Round"), language.pick("文件", "File"), language.pick("结论", "Verdict"),
      language.pick("意见", "Findings"),
    ]
    let rows = comparison.rounds.enumerated().map { index, round in
      let counts = Severity.allCases.compactMap { severity -> String? in
        let count = round.review.findings.count { $0.severity == severity }
        return count == 0 ? nil : "\(severity.name(language)) \(count)"
      }
      return HTMLNode.tag(
        .tr,
        content: [
          .tag(.th, .set("scope", "row"), content: [.text(RoundNumber.name(index, language))]),
          .tag(.td, text: round.draft.document.source.path), .tag(.td, text: round.review.verdict.name(language)),
          .tag(.td, text: counts.isEmpty ? language.pick("没有意见", "none") : language.list(counts)),
        ])
    }
    return .tag(
      .header,
      content: [
        .tag(.h1, text: title), .tag(.table, .class("rounds"), content: [head(heads), .element(.tbody, [], rows)]),
      ])
  }

  private func head(_ names: [String]) -> HTMLNode {
    .element(.thead, [], [.element(.tr, [], names.map { .tag(.th, .set("scope", "col"), content: [.text($0)]) })])
  }

  private func doubts() -> [HTMLNode] {
    guard !comparison.doubts.isEmpty else { return [] }
    return [.tag(.ul, .class("notes"), content: comparison.doubts.map { .tag(.li, text: $0.message(language)) })]
  }

  private func marks() -> [HTMLNode] {
    guard !comparison.marks.isEmpty else { return [] }
    let items = comparison.marks.map { mark in
      let how =
        mark.kind == .resolved
        ? language.pick("批注已标为解决", "marked as resolved")
        : language.pick("已回复“\(mark.reply ?? "")”", "answered “\(mark.reply ?? "")”")
      return HTMLNode.tag(.li, text: "\(mark.finding.rule) \(mark.finding.title)" + language.pick("：", ": ") + how)
    }
    return [
      .tag(
        .section, .class("marks"),
        content: [
          .tag(.h2, text: language.pick("批注已标为改好，但问题仍在", "Marked as done, but still there")), .tag(.ul, content: items),
        ])
    ]
  }
}

/// What a round is called.
enum RoundNumber {
  static func name(_ index: Int, _ language: Language) -> String {
    language.pick("第\(index + 1)稿", "Round \(index + 1)")
  }
}
