import Analysis
import Checking
import Documents

/// What a reader wants to know first: whose draft, what verdict, and what to correct before all else.
struct ReviewHeader {
  private let review: Review
  private let findings: NumberedFindings
  private let settings: ReportSettings

  init(_ review: Review, _ findings: NumberedFindings, _ settings: ReportSettings) {
    self.review = review
    self.findings = findings
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var draft: Draft { review.draft }

  /// The draft's title, else the name of its file.
  static func title(_ draft: Draft) -> String {
    let title = draft.title.map { draft.clean.string(in: $0) } ?? ""
    return title.isEmpty ? fileName(draft) : title
  }

  static func fileName(_ draft: Draft) -> String {
    let path = draft.document.source.path
    return path.split(separator: "/").last.map(String.init) ?? path
  }

  func node() -> HTMLNode {
    let verdict = HTMLNode.tag(
      .p, .class("verdict v-\(review.verdict.rawValue)"),
      content: [
        .tag(.span, .class("hint"), text: language.pick("审阅结论", "Verdict")),
        .tag(.strong, text: review.verdict.name(language)),
      ])
    return .tag(
      .header, .class("top"),
      content: [
        .tag(.div, content: [.tag(.h1, text: Self.title(draft)), .tag(.p, .class("facts"), text: facts)]), verdict,
      ])
  }

  /// Why there is no verdict, and what reading noticed.
  func notes() -> [HTMLNode] {
    let undecided = review.undecided.map { $0.message(language, kind: draft.kind, names: settings.names) }
    let notes =
      draft.document.notes.map { $0.message(language) } + review.notes.map { $0.message(language, settings.names) }
    let lines = ([undecided].compactMap { $0 } + notes).map { HTMLNode.tag(.li, text: $0) }
    return lines.isEmpty ? [] : [.tag(.ul, .class("notes"), content: lines)]
  }

  /// The corrections that matter most, with a way to each.
  func topThree() -> [HTMLNode] {
    let top = review.topThree.compactMap { id in findings.entries.first { $0.finding.id == id } }
    guard !top.isEmpty else { return [] }
    let items = top.map { entry in
      HTMLNode.tag(
        .li, .class("s-\(entry.finding.severity.rawValue)"),
        content: [
          .tag(.a, .link(to: "f\(entry.number)"), content: [.text(entry.finding.title)]),
          .text(entry.finding.unsaidCount(language)),
          .tag(.p, text: entry.finding.message),
        ])
    }
    return [
      .tag(
        .section, .class("first"), .set("aria-labelledby", "first"),
        content: [
          .tag(.h2, .id("first"), text: language.pick("先改这几处", "Correct these first")), .tag(.ol, content: items),
        ])
    ]
  }

  private var facts: String {
    let heading = DraftHeading(draft, settings)
    let pack = review.pack.map { language.labelled("规则包", "pack", $0.name) }
    return [Self.fileName(draft), heading.kind(), heading.era(), pack, heading.lengths()].compactMap { $0 }
      .joined(separator: " · ")
  }
}
