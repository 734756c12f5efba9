import Analysis
import Checking
import Documents

/// The page of one draft: verdict and figures on top, below them the draft with its marks and the findings beside it.
struct ReviewPage {
  private let review: Review
  private let settings: ReportSettings
  private let index: String?

  /// - Parameter index: Name of the file in the same folder that lists all drafts of the run.
  init(_ review: Review, _ settings: ReportSettings, index: String? = nil) {
    self.review = review
    self.settings = settings
    self.index = index
  }

  private var language: Language { settings.language }

  func bytes() -> [UInt8] {
    let title = ReviewHeader.title(review.draft)
    return HTMLPage(
      title: language.pick("审阅意见：\(title)", "Review: \(title)"), language: language, hasScript: true, content: content
    ).bytes()
  }

  private var content: [HTMLNode] {
    let findings = NumberedFindings(review, settings)
    let header = ReviewHeader(review, findings, settings)
    let marks = TextMark.all(findings, comments: review.draft.document.comments, language)
    let titles = titles(findings)
    let article = DraftArticle(review.draft, marks, settings) { titles[$0.target] ?? $0.label }
    let columns = HTMLNode.tag(
      .div, .class("columns"), content: [article.node(), FindingList(findings, review, settings).node()])
    let side = header.topThree() + PartFigure(review.draft, findings, settings).nodes()
    let figures = [HTMLNode.tag(.div, .class("side"), content: side)] + CoverageFigure(review.draft, settings).nodes()
    let main = header.notes() + [.tag(.div, .class("figures"), content: figures)]
    return [
      .tag(
        .nav, .class("skip"), .set("aria-label", language.pick("跳转", "Jump")),
        content: links(findings)), header.node(),
      .tag(
        .main,
        content: main + [.tag(.div, .class("review"), content: FilterBar(findings, settings).nodes() + [columns])]),
      footer,
    ]
  }

  private func links(_ findings: NumberedFindings) -> [HTMLNode] {
    let own = [
      ("findings", language.pick("修改意见 \(findings.entries.count)", "Findings \(findings.entries.count)")),
      ("draft", language.pick("稿件原文", "Draft")),
    ].map { HTMLNode.tag(.a, .link(to: $0.0), text: $0.1) }
    return own + (index.map { [.tag(.a, .link(toFile: $0), text: language.pick("全部稿件", "All drafts"))] } ?? [])
  }

  private func titles(_ findings: NumberedFindings) -> [String: String] {
    var titles: [String: String] = [:]
    for entry in findings.entries {
      let severity = entry.finding.severity.name(language)
      titles["f\(entry.number)"] = language.pick(
        "意见\(entry.number)：\(entry.finding.title)（\(severity)）",
        "Finding \(entry.number): \(entry.finding.title) (\(severity))")
    }
    for (index, comment) in review.draft.document.comments.enumerated() {
      titles["c\(index + 1)"] = language.pick(
        "批\(index + 1)：\(comment.author)的批注", "Comment \(index + 1) by \(comment.author)")
    }
    return titles
  }

  private var footer: HTMLNode {
    let text = language.pick(
      "本页由“审阅”按规则生成，供修改参考；结论以审阅人意见为准。", "Made by Shenyue from its rules; the reviewer's word is what counts.")
    return .tag(.footer, content: [.tag(.p, text: text)])
  }
}
