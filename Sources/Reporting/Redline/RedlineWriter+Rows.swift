internal import Documents
internal import OpenXML
internal import Rounds

extension RedlineWriter {
  /// Rows of which everything is new are marked as rows, so that rejecting takes them away.
  mutating func markRows(_ plan: RedlinePlan) {
    for row in newRows(plan) {
      let prefix = marks.names.prefix
      let mark = marks.paragraphMark(.inserted)
      if let properties = blocks.tree.child(.rowProperties, of: row) {
        putLast(mark, into: properties)
      } else {
        let exceptions = blocks.tree.child(.tablePropertyExceptions, of: row)
        let offset = exceptions.map { blocks.tree.range(of: $0).upperBound } ?? blocks.tree.content(of: row).lowerBound
        splices.add("<\(prefix)trPr\(marks.names.declaration)>\(mark)</\(prefix)trPr>", at: offset)
      }
    }
  }

  /// True when paragraphs that are gone can end where the paragraph before them ends.
  private func canTakeEnd(_ group: GhostGroup, of element: Int) -> Bool {
    let isInCell = blocks.ancestor(.cell, of: element) != nil
    return !group.isRows && group.isInCell == isInCell && group.members.allSatisfy { $0.moveName == nil }
  }

  private func newRows(_ plan: RedlinePlan) -> [Int] {
    var isNew: [Int: Bool] = [:]
    for (index, treatment) in plan.treatments.enumerated() {
      guard let element = blocks.element(index), let row = blocks.ancestor(.row, of: element) else { continue }
      let isInserted = if case .inserted = treatment { true } else { false }
      isNew[row] = (isNew[row] ?? true) && isInserted
    }
    return isNew.filter(\.value).keys.sorted()
  }

  /// The end of the last paragraph of a cell or of the text cannot be tracked; what precedes it takes its place.
  func settleTails(_ plan: inout RedlinePlan) {
    let rows = Set(newRows(plan))
    for index in plan.endings.indices {
      guard let element = blocks.element(index) else { continue }
      let isInNewRow = blocks.ancestor(.row, of: element).map(rows.contains) ?? false
      if isInNewRow { plan.endings[index] = .kept }
      guard !blocks.isFollowedByParagraph(element) else { continue }
      if case .inserted = plan.endings[index] { settleInsertions(endingAt: index, &plan) }
      if case .kept = plan.endings[index], case .standing = plan.treatments[index],
        let group = ghostGroups(plan.ghosts[index] ?? []).first, canTakeEnd(group, of: element)
      {
        plan.endings[index] = .deleted
      }
    }
  }

  private func settleInsertions(endingAt last: Int, _ plan: inout RedlinePlan) {
    var first = last
    while first > 0, let element = blocks.element(first - 1), blocks.sibling(after: element) == blocks.element(first),
      case .inserted = plan.treatments[first - 1]
    {
      first -= 1
    }
    plan.endings[last] = .kept
    guard first > 0, let element = blocks.element(first - 1), blocks.sibling(after: element) == blocks.element(first)
    else {
      return
    }
    guard var members = plan.ghosts[first - 1], let ghost = members.last else {
      if case .kept = plan.endings[first - 1] { plan.endings[first - 1] = .inserted }
      return
    }
    guard ghost.moveName == nil, oldDocument.paragraphs[ghost.old].container == .body else { return }
    // The words that went and the words that came share the paragraph.
    members.removeLast()
    plan.ghosts[first - 1] = members.isEmpty ? nil : members
    let removal = RedlinePlan.Removal(at: new.blocks[first].scalars.lowerBound, old: old.blocks[ghost.old].scalars)
    plan.removals[first, default: []].insert(removal, at: 0)
    plan.sources[first] = ghost.old..<(ghost.old + 1)
  }
}
