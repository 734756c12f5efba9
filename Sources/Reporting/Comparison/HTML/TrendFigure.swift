import Analysis
import Rounds

/// Key figures over the rounds: a small line for each, and the table with the numbers.
struct TrendFigure {
  private let table: TrendTable
  private let names: [String]
  private let language: Language

  init(_ comparison: Comparison, _ settings: ReportSettings) {
    table = TrendTable(comparison, settings)
    names = comparison.rounds.indices.map { RoundNumber.name($0, settings.language) }
    language = settings.language
  }

  func nodes() -> [HTMLNode] {
    let rows = table.rows().filter { row in row.numbers.contains { $0 != 0 } }
    let heads = [language.pick("指标", "Figure")] + names + [language.pick("走势", "Trend")]
    let head = heads.map { HTMLNode.tag(.th, .set("scope", "col"), content: [.text($0)]) }
    let body = rows.map { row in
      HTMLNode.tag(
        .tr,
        content: [.tag(.th, .set("scope", "row"), content: [.text(row.name)])]
          + row.values.map { .tag(.td, .class("figure"), content: [.text($0)]) }
          + [.tag(.td, content: [line(row)])])
    }
    return [
      .tag(
        .section, .class("trend"), .set("aria-labelledby", "trend"),
        content: [
          .tag(.h2, .id("trend"), text: language.pick("各稿数据", "Figures by round")),
          .tag(.table, content: [.element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], body)]),
        ])
    ]
  }

  /// From 0 to the highest value; a dot for each round.
  private func line(_ row: TrendTable.Row) -> HTMLNode {
    let values = row.numbers.map { $0 ?? 0 }
    let highest = max(values.max() ?? 0, 0.000_001)
    let step = values.count > 1 ? 100 / Double(values.count - 1) : 0
    let points = values.enumerated().map { index, value in
      (x: 5 + Int(Double(index) * step), y: 25 - Int((value / highest * 20).rounded()))
    }
    let path = points.enumerated().map { "\($0 == 0 ? "M" : "L")\($1.x) \($1.y)" }.joined(separator: " ")
    let dots = points.map { HTMLNode.tag(.circle, .set("cx", "\($0.x)"), .set("cy", "\($0.y)"), .set("r", "2.5")) }
    return .tag(
      .svg, .class("spark"), .set("viewBox", "0 0 110 30"), .set("role", "img"),
      .set("aria-label", row.name + language.pick("：", ": ") + row.values.joined(separator: " → ")),
      content: [.tag(.path, .set("d", path))] + dots)
  }
}
