import Analysis
import Checking

/// Which measures answer which problem: two lists with lines between them, and the causes that stand between the two.
///
/// The lists are text, so that they can be read at any width and aloud; only the lines are drawn.
struct CoverageFigure {
  /// More lines than these nobody can follow.
  private static let mostItems = 40

  private let draft: Draft
  private let language: Language

  init(_ draft: Draft, _ settings: ReportSettings) {
    self.draft = draft
    language = settings.language
  }

  private var coverage: [Coverage] { draft.coverage.filter { $0.problem < problemCount } }
  private var problemCount: Int { min(Self.mostItems, draft.problems.count) }
  private var measureCount: Int { min(Self.mostItems, draft.measures.count) }

  func nodes() -> [HTMLNode] {
    guard problemCount > 0, measureCount > 0, !draft.coverage.isEmpty else { return [] }
    let heading = HTMLNode.tag(.h2, .id("coverage"), text: language.pick("问题、原因与措施", "Problems, causes, measures"))
    return [
      .tag(
        .section, .class("coverage"), .set("aria-labelledby", "coverage"),
        content: [
          heading, summary,
          .tag(.div, .class(isDense ? "chart dense" : "chart"), content: [problems, lines, measures]),
        ] + causes)
    ]
  }

  /// Long lists take one line an item, so that the draft does not move out of sight.
  private var isDense: Bool { max(problemCount, measureCount) > 9 }

  private var summary: HTMLNode {
    let covered = draft.coverage.count { !$0.measures.isEmpty }
    let all = draft.problems.count
    var text = language.pick(
      "查摆问题\(all)条，有措施对应的\(covered)条。", "\(covered) of \(all) problems are answered by a measure.")
    if draft.problems.count > problemCount || draft.measures.count > measureCount {
      text += language.pick("图中只画出前\(Self.mostItems)条。", " Only the first \(Self.mostItems) are drawn.")
    }
    return .tag(.p, text: text)
  }

  private var problems: HTMLNode {
    let answers = Dictionary(coverage.map { ($0.problem, $0.measures) }, uniquingKeysWith: { first, _ in first })
    return list(
      "problems", draft.problems.prefix(problemCount), partners: { answers[$0] ?? [] },
      linked: { language.labelled("对应措施", "measures", $0) },
      alone: language.pick("无措施", "no measure"))
  }

  private var measures: HTMLNode {
    var answered: [Int: [Int]] = [:]
    for entry in coverage { for measure in entry.measures { answered[measure, default: []].append(entry.problem) } }
    return list(
      "measures", draft.measures.prefix(measureCount), partners: { answered[$0] ?? [] },
      linked: { language.labelled("对应问题", "problems", $0) },
      alone: language.pick("无问题", "no problem"))
  }

  private func list(
    _ style: String, _ items: ArraySlice<Item>, partners: (Int) -> [Int], linked: (String) -> String, alone: String
  ) -> HTMLNode {
    let members = items.indices.map { index in
      let partners = partners(index).sorted()
      let numbers = language.list(partners.map { "\($0 + 1)" })
      return HTMLNode.tag(
        .li, .class(partners.isEmpty ? "alone" : "linked"),
        content: [
          .tag(.span, .class("number"), text: "\(index + 1)"), .tag(.span, .class("label"), text: label(items[index])),
          partners.isEmpty
            ? .tag(.small, text: alone) : .tag(.span, .class("spoken"), text: "（\(linked(numbers))）"),
        ])
    }
    let title = style == "problems" ? language.pick("问题", "Problems") : language.pick("措施", "Measures")
    return .tag(.ol, .class(style), .set("aria-label", title), content: members)
  }

  /// Item i of n stands in the middle of the i-th of n equal rows, and so do its lines.
  private var lines: HTMLNode {
    let paths = coverage.flatMap { entry in
      entry.measures.filter { $0 < measureCount }.map { measure in
        let left = (entry.problem * 2 + 1) * 500 / problemCount
        let right = (measure * 2 + 1) * 500 / measureCount
        return HTMLNode.tag(.path, .set("d", "M0 \(left)C500 \(left) 500 \(right) 1000 \(right)"))
      }
    }
    return .tag(
      .svg, .class("lines"), .set("viewBox", "0 0 1000 1000"), .set("preserveAspectRatio", "none"),
      .set("aria-hidden", "true"), content: paths)
  }

  private var causes: [HTMLNode] {
    guard !draft.causes.isEmpty else { return [] }
    let items = draft.causes.prefix(Self.mostItems).map { HTMLNode.tag(.li, text: label($0)) }
    let heading = language.pick("原因\(draft.causes.count)条", "Causes: \(draft.causes.count)")
    return [.tag(.h3, text: heading), .tag(.ol, .class("causes"), content: items)]
  }

  private func label(_ item: Item) -> String { draft.clean.string(in: item.label) }
}
