import Analysis
import Checking
import Documents

/// One review as blocks of Markdown.
struct MarkdownPage {
  private let review: Review
  private let settings: ReportSettings
  private let language: Language

  init(_ review: Review, _ settings: ReportSettings) {
    self.review = review
    self.settings = settings.plain
    language = settings.language
  }

  var blocks: [String] { [heading, facts] + firstCorrections + parts + findings + waived }

  private var draft: Draft { review.draft }

  private var heading: String {
    let title = review.title.isEmpty ? language.pick("（没有找到标题）", "(no title found)") : review.title
    return "# " + MarkdownText.of(title) + language.pick("：", ": ") + review.verdict.name(language)
  }

  private var facts: String {
    let lines = DraftHeading(draft, settings)
    let pack = review.pack.map { language.labelled("规则包", "pack", $0.name) }
    let kind = [lines.kind(), lines.era(), pack].compactMap { $0 }.joined(separator: " · ")
    let notes = NoteRecord.notes(on: draft, undecided: review.undecided, settings).map {
      language.labelled("说明", "note", $0.message)
    }
    let others = review.notes.map { language.labelled("说明", "note", $0.message(language, settings.names)) }
    let file = language.labelled("稿件", "file", draft.document.source.path)
    let all = [file, byline, kind, lines.lengths(), CountsLine.of(draft, language)].compactMap { $0 } + notes + others
    return list(all)
  }

  private var byline: String? {
    guard let byline = draft.byline else { return nil }
    let words = [byline.unit, byline.name].filter { !$0.isEmpty }.joined(separator: " ")
    return language.labelled("署名", "by", words)
  }

  private var firstCorrections: [String] {
    let findings = review.topThree.compactMap { id in review.findings.first { $0.id == id } }
    guard !findings.isEmpty else { return [] }
    let lines = findings.enumerated().map { index, finding in
      "\(index + 1). **" + MarkdownText.of(finding.title) + "**" + language.pick("：", ": ")
        + MarkdownText.of(finding.message)
    }
    return ["## " + language.pick("先改这三处", "Mend these first"), lines.joined(separator: "\n")]
  }

  private var parts: [String] {
    guard !draft.parts.isEmpty else { return [] }
    let head = language.pick("| 部分 | 标题 | 汉字 | 占比 |", "| part | heading | Han | share |")
    let rows = draft.parts.map { part in
      let roles = part.roles.map { settings.names.role($0) }.joined(separator: "+")
      let title = part.heading.map { draft.clean.string(in: draft.headings[$0].range) } ?? ""
      let share = part.isBody ? Percentage.oneDecimal(part.han, of: draft.lengths.bodyHan) : ""
      return "| \(MarkdownText.of(roles)) | \(MarkdownText.of(title)) | \(part.han) | \(share) |"
    }
    let table = ([head, "|---|---|---:|---:|"] + rows).joined(separator: "\n")
    return ["## " + language.pick("各部分", "Parts"), table]
  }

  /// Of the level chosen, by part in the order of the draft, what concerns the whole draft first.
  private var findings: [String] {
    let shown = review.findings.filter { $0.severity >= settings.level }
    guard !shown.isEmpty else { return [] }
    let groups: [(name: String, findings: [Finding])] =
      [
        (language.pick("全文", "Whole draft"), shown.filter { $0.location?.part == nil })
      ]
      + draft.parts.enumerated().map { index, part in
        (PartTitle.of(part, in: draft, settings.names), shown.filter { $0.location?.part == index })
      }
    return ["## " + language.pick("修改意见", "Findings")]
      + groups.filter { !$0.findings.isEmpty }.flatMap { group in
        ["### " + MarkdownText.of(group.name)] + group.findings.map { block($0) }
      }
  }

  private var waived: [String] {
    guard !review.waived.isEmpty else { return [] }
    let lines = review.waived.map { waived in
      language.labelled(
        "\(waived.finding.rule) \(waived.finding.title)", "\(waived.finding.rule) \(waived.finding.title)",
        waived.waiver.summary(language))
    }
    return ["## " + language.pick("已豁免", "Waived"), list(lines)]
  }

  /// A list item; what follows the first line is indented so that it belongs to it.
  private func block(_ finding: Finding) -> String {
    let place = finding.location.map { language.pick("第\($0.paragraph)段", "paragraph \($0.paragraph)") }
    let count = finding.count > 1 ? language.pick("共\(finding.count)处", "\(finding.count) places") : nil
    let position = [place, count].compactMap { $0 }.joined(separator: language.pick("，", ", "))
    let places = position.isEmpty ? "" : language.pick("（\(position)）", " (\(position))")
    let head = "- **\(finding.severity.name(language))** `\(finding.rule)` \(MarkdownText.of(finding.title))\(places)"
    var lines = [MarkdownText.of(finding.message)]
    if !finding.quote.isEmpty { lines.append("> " + MarkdownText.of(finding.quote)) }
    if let replacement = finding.unsaidReplacement {
      lines.append(MarkdownText.of(language.pick("改为：“\(replacement)”", "Replace by: “\(replacement)”")))
    }
    if !finding.advice.isEmpty {
      lines.append(MarkdownText.of(language.labelled("怎么改", "How to mend", finding.advice)))
    }
    return head + lines.map { "\n\n  " + $0 }.joined()
  }

  private func list(_ lines: [String]) -> String {
    lines.map { "- " + MarkdownText.of($0) }.joined(separator: "\n")
  }
}
