import Analysis
import Checking
import Documents

/// All findings, beside the draft and in its order, under the names of its parts.
struct FindingList {
  private let findings: NumberedFindings
  private let review: Review
  private let settings: ReportSettings

  init(_ findings: NumberedFindings, _ review: Review, _ settings: ReportSettings) {
    self.findings = findings
    self.review = review
    self.settings = settings
  }

  private var language: Language { settings.language }

  func node() -> HTMLNode {
    let count = findings.entries.count
    let heading = HTMLNode.tag(
      .h2, .id("findings"),
      text: language.pick("修改意见（\(count)）", "Findings (\(count))"))
    let groups = findings.groups.indices.map { group($0) }
    return .tag(
      .section, .class("findings"), .set("aria-labelledby", "findings"),
      content: [heading] + (count == 0 ? [none] : groups) + waived() + comments())
  }

  private var none: HTMLNode {
    let text =
      review.verdict == .undecided
      ? language.pick("未作评判。", "Not judged.") : language.pick("没有需要修改的地方。", "Nothing needs to be changed.")
    return .tag(.p, .class("none"), text: text)
  }

  private func group(_ index: Int) -> HTMLNode {
    let card = FindingCard(review.draft.document, settings)
    let members = findings.entries.filter { $0.group == index }.map { card.node($0) }
    return .tag(
      .div, .class("group g\(index)"),
      content: [.tag(.h3, text: findings.groups[index].name), .tag(.ol, content: members)])
  }

  /// Findings that do not count, with who decided so and why.
  private func waived() -> [HTMLNode] {
    guard !review.waived.isEmpty else { return [] }
    let items = review.waived.map { waived in
      let person = waived.waiver.personName(language)
      let who = [person, waived.waiver.date].compactMap { $0 }.joined(separator: language.pick("，", ", "))
      let reason = language.labelled("豁免理由（\(who)）", "waived by \(who)", waived.waiver.reason)
      return HTMLNode.tag(
        .li, .class("comment waived"),
        content: [
          .tag(.p, .class("by"), text: "\(waived.finding.rule) \(waived.finding.title)"),
          .tag(.p, .class("message"), text: waived.finding.message), .tag(.p, .class("by"), text: reason),
        ])
    }
    let count = review.waived.count
    let summary = HTMLNode.tag(
      .summary, text: language.pick("已豁免（\(count)），不计入结论", "Waived (\(count)), without part in the verdict"))
    return [.tag(.details, .class("comments"), content: [summary, .tag(.ol, content: items)])]
  }

  /// Comments that the draft came with, replies under what they answer.
  private func comments() -> [HTMLNode] {
    let comments = review.draft.document.comments
    guard !comments.isEmpty else { return [] }
    let heading = HTMLNode.tag(
      .h3, text: language.pick("稿中已有的批注（\(comments.count)）", "Comments in the draft (\(comments.count))"))
    let items = comments.enumerated().map { index, comment in item(comment, index) }
    return [.tag(.div, .class("comments"), content: [heading, .tag(.ol, content: items)])]
  }

  private func item(_ comment: Comment, _ index: Int) -> HTMLNode {
    let label = TextMark.commentLabel(index, language)
    let number: HTMLNode =
      comment.range == nil
      ? .tag(.span, .class("number"), text: label)
      : .tag(.a, .class("number"), .link(to: "cm\(index + 1)"), content: [.text(label)])
    let state = comment.isResolved ? [HTMLNode.tag(.span, .class("done"), text: language.pick("已解决", "resolved"))] : []
    let date = comment.date.map { String($0.prefix(10)) }
    let by = [comment.author, date].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    return .tag(
      .li, .class("comment" + (comment.parent == nil ? "" : " reply")), .id("c\(index + 1)"), .set("tabindex", "-1"),
      content: [
        .tag(.p, .class("by"), content: [number, .text(by)] + state),
        .tag(.p, .class("message"), text: comment.text),
      ])
  }
}
