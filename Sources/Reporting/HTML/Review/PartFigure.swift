import Analysis
import Checking

/// How much of the body each part takes: a bar for the eye, a table with the figures.
struct PartFigure {
  private let draft: Draft
  private let findings: NumberedFindings
  private let settings: ReportSettings
  private let parts: PartNames

  init(_ draft: Draft, _ findings: NumberedFindings, _ settings: ReportSettings) {
    self.draft = draft
    self.findings = findings
    self.settings = settings
    parts = PartNames(draft, settings)
  }

  private var language: Language { settings.language }
  private var body: [Part] { draft.parts.filter(\.isBody) }

  func nodes() -> [HTMLNode] {
    guard !body.isEmpty, draft.lengths.bodyHan > 0 else { return [] }
    return [
      .tag(
        .section, .class("parts"), .set("aria-labelledby", "parts"),
        content: [.tag(.h2, .id("parts"), text: language.pick("各部分篇幅", "Shares of the parts")), bar, table])
    ]
  }

  private var bar: HTMLNode {
    let whole = draft.lengths.bodyHan
    var position = 0
    let segments = body.map { part in
      let start = position
      position += part.han
      return HTMLNode.tag(
        .rect, .class(style(part)), .set("x", "\(start * 1_000 / whole)"), .set("y", "0"), .set("height", "10"),
        .set("width", "\(max(1, position * 1_000 / whole - start * 1_000 / whole - 2))"))
    }
    let spoken = body.map { "\(parts.roles(of: $0)) \(Percentage.oneDecimal($0.han, of: whole))" }
    return .tag(
      .svg, .class("bar"), .set("viewBox", "0 0 1000 10"), .set("preserveAspectRatio", "none"), .set("role", "img"),
      .set("aria-label", language.labelled("各部分占正文的比例", "shares of the body", language.list(spoken))),
      content: segments)
  }

  private var table: HTMLNode {
    let heads = [
      language.pick("部分", "Part"), language.pick("标题", "Heading"), language.pick("汉字", "Han"),
      language.pick("占比", "Share"), language.pick("意见", "Findings"),
    ]
    let head = heads.enumerated().map { index, text in
      HTMLNode.tag(.th, .set("scope", "col"), .class(index > 1 ? "figure" : "words"), content: [.text(text)])
    }
    let rows = draft.parts.indices.filter { draft.parts[$0].isBody }.map { row($0) }
    return .tag(
      .table, .class("shares"), content: [.element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], rows)])
  }

  private func row(_ index: Int) -> HTMLNode {
    let part = draft.parts[index]
    let swatch = HTMLNode.tag(
      .svg, .class("swatch"), .set("viewBox", "0 0 10 10"), .set("aria-hidden", "true"),
      content: [.tag(.rect, .class(style(part)), .set("width", "10"), .set("height", "10"), .set("rx", "2"))])
    let count = findings.entries.count { $0.finding.range != nil && $0.finding.location?.part == index }
    let figures = [
      "\(part.han)", Percentage.oneDecimal(part.han, of: draft.lengths.bodyHan), count == 0 ? "" : "\(count)",
    ]
    let unsure =
      part.confidence < PartTable.sureConfidence
      ? [HTMLNode.tag(.small, text: language.pick("（拿不准）", " (uncertain)"))] : []
    return .tag(
      .tr,
      content: [
        .tag(
          .th, .set("scope", "row"),
          content: [swatch, .tag(.a, .link(to: "part\(index)"), content: [.text(parts.roles(of: part))])] + unsure),
        .tag(.td, text: parts.heading(of: part) ?? ""),
      ] + figures.map { .tag(.td, .class("figure"), content: [.text($0)]) })
  }

  /// Of the first role that has a colour of its own.
  private func style(_ part: Part) -> String {
    let own: [Role] = [.achievements, .problems, .causes, .measures]
    return "r-" + (part.roles.first { own.contains($0) }?.rawValue ?? "other")
  }
}
