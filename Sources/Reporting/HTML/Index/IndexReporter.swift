public import Checking

/// The page that lists all drafts of a run and leads to the page of each.
public struct IndexReporter: Reporter {
  private let settings: ReportSettings

  public init(settings: ReportSettings) { self.settings = settings }

  private var language: Language { settings.language }

  public var opening: [UInt8] { frame.before }
  public var separator: [UInt8] { [] }

  public func entry(_ review: Review) -> [UInt8] { entry(IndexEntry(review, settings: settings)) }

  /// - Parameter round: Nil for the only one there is.
  public func entry(_ entry: IndexEntry, round: RoundStanding? = nil) -> [UInt8] {
    HTMLWriter.fragment([row(entry, round)])
  }

  public func closing(_ totals: RunTotals) -> [UInt8] {
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

  /// Boxes that hide the drafts of a verdict, before what they hide; rounds that have a newer one are hidden at first.
  private var choices: [HTMLNode] {
    let boxes = Verdict.inOrder.map {
      HTMLNode.tag(.input, .set("type", "checkbox"), .class("choice"), .id("v-\($0.rawValue)"), .flag("checked"))
    }
    let labels = Verdict.inOrder.map {
      HTMLNode.tag(
        .label, .set("for", "v-\($0.rawValue)"), .class("v-\($0.rawValue)"), content: [.text($0.name(language))])
    }
    let earlier = HTMLNode.tag(
      .label, .set("for", "v-earlier"), .class("earlier"), content: [.text(language.pick("前几稿", "earlier rounds"))])
    let row = HTMLNode.tag(
      .div, .class("row"),
      content: [.tag(.span, .class("hint"), text: language.pick("结论", "Verdict"))] + labels
        + (settings.hasEarlierRounds ? [earlier] : []))
    let box = HTMLNode.tag(.input, .set("type", "checkbox"), .class("choice"), .id("v-earlier"))
    return boxes + (settings.hasEarlierRounds ? [box] : []) + [.tag(.div, .class("filters"), content: [row])]
  }

  private func row(_ entry: IndexEntry, _ round: RoundStanding?) -> HTMLNode {
    let name = settings.pages[entry.path].map { HTMLNode.tag(.a, .link(toFile: $0), text: entry.title) }
    let facts = [entry.author, entry.kind, round?.name(language) ?? ""].filter { !$0.isEmpty }
    let lines = [facts.joined(separator: " · "), entry.path].map { HTMLNode.tag(.small, text: $0) }
    let remark = entry.remark.isEmpty ? [] : [HTMLNode.tag(.p, text: entry.remark)]
    return line(
      entry.verdict, [name ?? .text(entry.title)] + lines + remark, verdict: entry.verdict.name(language),
      counts: entry.counts.map { $0 == 0 ? "" : "\($0)" }, isEarlier: round?.isNewest == false)
  }

  private func row(_ failure: ReviewRun.Failure) -> HTMLNode {
    line(
      .undecided, [.text(failure.path), .tag(.p, text: failure.error.message(language))],
      verdict: language.pick("读不了", "not read"), counts: Severity.allCases.map { _ in "" })
  }

  private func line(
    _ style: Verdict, _ name: [HTMLNode], verdict: String, counts: [String], isEarlier: Bool = false
  ) -> HTMLNode {
    let cells = counts.map { HTMLNode.tag(.td, .class("figure"), content: [.text($0)]) }
    return .tag(
      .tr, .class("v-\(style.rawValue)" + (isEarlier ? " earlier" : "")),
      content: [
        .tag(.th, .set("scope", "row"), content: name),
        .tag(.td, content: [.tag(.span, .class("badge v-\(style.rawValue)"), content: [.text(verdict)])]),
      ] + cells)
  }
}
