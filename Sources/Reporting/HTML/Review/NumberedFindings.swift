import Analysis
import Checking
import Documents

/// The findings of a review in the order of the draft, numbered from 1 so that people can cite them.
struct NumberedFindings {
  struct Entry {
    let number: Int
    let finding: Finding
    /// Index into `groups`.
    let group: Int
  }

  /// Findings of one part of the draft, or those about the draft as a whole.
  struct Group {
    /// Index into `Draft.parts`; nil for the whole draft.
    let part: Int?
    let name: String
  }

  /// Beyond this many parts with findings the last ones share a group; the style sheet has a filter for each.
  static let mostGroups = 12

  let entries: [Entry]
  let groups: [Group]

  init(_ review: Review, _ settings: ReportSettings) {
    let shown = review.findings.filter { $0.severity >= settings.level }
    let sorted = shown.enumerated().sorted {
      (Self.place($0.element), $0.offset) < (Self.place($1.element), $1.offset)
    }
    let parts = PartNames(review.draft, settings)
    var entries: [Entry] = []
    var groups: [Group] = []
    for (index, finding) in sorted.map(\.element).enumerated() {
      let part = finding.range == nil ? nil : finding.location?.part
      if groups.isEmpty || (groups.last?.part != part && !groups.contains { $0.part == part }) {
        if groups.count < Self.mostGroups { groups.append(Group(part: part, name: parts.name(of: part))) }
      }
      let group = groups.firstIndex { $0.part == part } ?? groups.count - 1
      entries.append(Entry(number: index + 1, finding: finding, group: group))
    }
    self.entries = entries
    self.groups = groups
  }

  func count(of severity: Severity) -> Int { entries.count { $0.finding.severity == severity } }

  /// What concerns the whole draft comes first.
  private static func place(_ finding: Finding) -> Int { finding.range?.start ?? -1 }
}
