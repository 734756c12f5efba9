import Analysis
import Checking
import Documents

/// The page that lists all drafts of a run and leads to the page of each.
struct IndexReporter: Reporter {
  private let settings: ReportSettings

  init(settings: ReportSettings) { self.settings = settings }

  private var language: Language { settings.language }

  var opening: [UInt8] { frame.before }
  var separator: [UInt8] { [] }

  func entry(_ review: Review) -> [UInt8] { HTMLWriter.fragment([row(review)]) }

  func closing(_ totals: RunTotals) -> [UInt8] {
    let sum = HTMLNode.tag(
      .tr, .class("sum"),
      content: [
        .tag(
          .td, .set("colspan", "\(Severity.allCases.count + 2)"),
          content: [.text(TotalsBlock(totals, settings).totalsLine())])
      ])
    return HTMLWriter.fragment(totals.failures.map { row($0) } + [sum]) + frame.after
  }

  private var frame: (before: [UInt8], after: [UInt8]) {
    let title = language.pick("审阅结果", "Reviews")
    return HTMLPage(title: title, language: language, hasScript: false, content: content(title)).halves()
  }

  private func content(_ title: String) -> [HTMLNode] {
    let heads =
      [language.pick("稿件", "Draft"), language.pick("结论", "Verdict")] + Severity.allCases.map { $0.name(language) }
    let head = heads.enumerated().map { index, text in
      HTMLNode.tag(.th, .set("scope", "col"), .class(index > 1 ? "figure" : "words"), content: [.text(text)])
    }
    let table = HTMLNode.tag(
      .table, .class("drafts"),
      content: [.element(.thead, [], [.element(.tr, [], head)]), .element(.tbody, [], [.slot])])
    return [
      .tag(.header, .class("top"), content: [.tag(.h1, text: title)]),
      .tag(
        .main,
        content: panels + [
          .tag(.div, .class("review"), content: choices + [.tag(.div, .class("list"), content: [table])])
        ]),
    ]
  }

  private var panels: [HTMLNode] {
    guard !settings.panels.isEmpty else { return [] }
    return [.tag(.div, .class("figures"), content: settings.panels.map { $0.node(language) })]
  }

  /// Boxes that hide the drafts of a verdict, before what they hide.
  private var choices: [HTMLNode] {
    let boxes = Verdict.inOrder.map {
      HTMLNode.tag(.input, .set("type", "checkbox"), .class("choice"), .id("v-\($0.rawValue)"), .flag("checked"))
    }
    let labels = Verdict.inOrder.map {
      HTMLNode.tag(
        .label, .set("for", "v-\($0.rawValue)"), .class("v-\($0.rawValue)"), content: [.text($0.name(language))])
    }
    let row = HTMLNode.tag(
      .div, .class("row"), content: [.tag(.span, .class("hint"), text: language.pick("结论", "Verdict"))] + labels)
    return boxes + [.tag(.div, .class("filters"), content: [row])]
  }

  private func row(_ review: Review) -> HTMLNode {
    let path = review.draft.document.source.path
    let title = ReviewHeader.title(review.draft)
    let name = settings.pages[path].map { HTMLNode.tag(.a, .link(toFile: $0), text: title) } ?? .text(title)
    let first = review.topThree.first.flatMap { id in review.findings.first { $0.id == id } }?.message
    let counts = Severity.allCases.map { severity in review.findings.count { $0.severity == severity } }
    return line(
      review.verdict, [name, .tag(.small, text: path)] + (first.map { [.tag(.p, text: $0)] } ?? []),
      verdict: review.verdict.name(language), counts: counts.map { $0 == 0 ? "" : "\($0)" })
  }

  private func row(_ failure: ReviewRun.Failure) -> HTMLNode {
    line(
      .undecided, [.text(failure.path), .tag(.p, text: failure.error.message(language))],
      verdict: language.pick("读不了", "not read"), counts: Severity.allCases.map { _ in "" })
  }

  private func line(_ style: Verdict, _ name: [HTMLNode], verdict: String, counts: [String]) -> HTMLNode {
    let cells = counts.map { HTMLNode.tag(.td, .class("figure"), content: [.text($0)]) }
    return .tag(
      .tr, .class("v-\(style.rawValue)"),
      content: [
        .tag(.th, .set("scope", "row"), content: name),
        .tag(.td, content: [.tag(.span, .class("badge v-\(style.rawValue)"), content: [.text(verdict)])]),
      ] + cells)
  }
}
