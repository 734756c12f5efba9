import Analysis
public import Checking
import Documents

/// What the page that lists all drafts says of one; made by the worker that has the draft, so that little has to be kept.
public struct IndexEntry: Sendable {
  let path: String
  let title: String
  /// Name, unit and post of the author, as far as the draft says so.
  let author: String
  let kind: String
  let verdict: Verdict
  /// In the order of `Severity.allCases`.
  let counts: [Int]
  /// The correction that matters most, or why there is no verdict; empty without any.
  let remark: String

  public init(_ review: Review, settings: ReportSettings) {
    let draft = review.draft
    path = draft.document.source.path
    title = ReviewHeader.title(draft)
    author = [draft.byline?.name, draft.byline?.unit].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "　")
    kind = settings.names.kind(draft.kind.id)
    verdict = review.verdict
    counts = Severity.allCases.map { severity in review.findings.count { $0.severity == severity } }
    let first = review.topThree.first.flatMap { id in review.findings.first { $0.id == id } }?.message
    remark =
      review.undecided?.message(settings.language, kind: draft.kind, names: settings.names) ?? first ?? ""
  }
}
