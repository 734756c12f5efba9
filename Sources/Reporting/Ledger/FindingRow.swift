import Analysis
import Checking
import Documents

/// A finding with the draft it is about, for tables with a finding a row.
struct FindingRow: Sendable {
  let review: Review
  /// Nil for the one row of a draft without findings.
  let finding: Finding?
  /// Why the finding does not count; nil for one that does.
  var waiver: Waiver?
  /// In code points of the text as read, half open.
  let range: [Int]?

  /// A row for each finding of a review, in its order, then those that were waived.
  static func rows(_ review: Review) -> [FindingRow] {
    guard !review.findings.isEmpty || !review.waived.isEmpty else { return [] }
    let ranges = CodePointRanges(review.draft)
    let all = review.findings.map { ($0, nil) } + review.waived.map { ($0.finding, Optional($0.waiver)) }
    return all.map { finding, waiver in
      FindingRow(review: review, finding: finding, waiver: waiver, range: finding.range.map { ranges($0) })
    }
  }

  /// What the part that holds the finding is called: its heading, or its role where it has none.
  func partName(_ names: DisplayNames) -> String {
    guard let index = finding?.location?.part, review.draft.parts.indices.contains(index) else { return "" }
    return PartTitle.of(review.draft.parts[index], in: review.draft, names)
  }
}

/// What people call a part of a draft.
enum PartTitle {
  /// Its heading, or its role where it has none.
  static func of(_ part: Part, in draft: Draft, _ names: DisplayNames) -> String {
    if let heading = part.heading { return draft.clean.string(in: draft.headings[heading].range) }
    return part.roles.map { names.role($0) }.joined(separator: "+")
  }
}
