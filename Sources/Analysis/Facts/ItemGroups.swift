import Documents

/// Which aspect a problem and a measure stand under, when the outline pairs them: both inside one interleaved aspect, or in
/// equally many groups one after the other.
struct ItemGroups {
  private static let sameSection = 0.2
  private static let sameOrdinal = 0.2

  private let problemSections: [Int?]
  private let measureSections: [Int?]
  private let problemGroups: [Int]
  private let measureGroups: [Int]
  private let groupsPair: Bool

  init(_ draft: Draft) {
    let sections = draft.parts.map { Self.section(of: $0, in: draft) }
    problemSections = draft.problems.map { sections[$0.part] }
    measureSections = draft.measures.map { sections[$0.part] }
    problemGroups = Self.ordinals(draft.problems.map { $0.aspect ?? -1 - $0.part })
    let grouped = Self.ordinals(draft.measures.map { $0.aspect ?? -1 - $0.part })
    let groups = (problemGroups.max() ?? -1) + 1
    // Measures that are not grouped may answer one aspect each; rows of a table stand beside them.
    measureGroups = groups == (grouped.max() ?? -1) + 1 ? grouped : Self.numberedProse(draft)
    groupsPair = groups > 1 && groups < draft.problems.count && groups == (measureGroups.max() ?? -1) + 1
  }

  /// The measures outside tables numbered through; -1 for a row.
  private static func numberedProse(_ draft: Draft) -> [Int] {
    var next = 0
    return draft.measures.map { measure in
      guard measure.number != nil || !isTableRow(measure, draft) else { return -1 }
      next += 1
      return next - 1
    }
  }

  private static func isTableRow(_ item: Item, _ draft: Draft) -> Bool {
    guard let paragraph = draft.paragraphIndex(at: item.range.start) else { return false }
    if case .tableCell = draft.paragraphs[paragraph].container { return true }
    return false
  }

  /// What standing under the same aspect adds to the likeness of a pair.
  func bonus(_ problem: Int, _ measure: Int) -> Double {
    if let section = problemSections[problem], section == measureSections[measure] { return Self.sameSection }
    return groupsPair && problemGroups[problem] == measureGroups[measure] ? Self.sameOrdinal : 0
  }

  /// The heading that encloses the heading of a part; nil for a part at the top level.
  private static func section(of part: Part, in draft: Draft) -> Int? {
    guard let heading = part.heading, draft.headings[heading].level > 1 else { return nil }
    return draft.headings[..<heading].lastIndex { $0.level < draft.headings[heading].level }
  }

  /// The keys numbered in the order in which they first occur.
  private static func ordinals(_ keys: [Int]) -> [Int] {
    var seen: [Int: Int] = [:]
    return keys.map { key in
      if let known = seen[key] { return known }
      seen[key] = seen.count
      return seen.count - 1
    }
  }
}
