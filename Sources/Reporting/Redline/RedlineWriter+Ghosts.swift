internal import Documents
internal import OpenXML
internal import Rounds

/// Paragraphs in a row that are written in the same way.
struct GhostGroup {
  /// Whole rows of a table, of which nothing lives on.
  var isRows: Bool
  var isInCell: Bool
  var members: [RedlinePlan.Ghost]
}

extension RedlineWriter {
  /// Writes what only the older draft has after a paragraph of the newer one.
  mutating func writeGhosts(_ members: [RedlinePlan.Ghost], after slot: Int, _ plan: RedlinePlan) {
    // Where the end of the paragraph before is taken away, the end of the last of the first group stays.
    var keepsLastEnd = plan.endings.indices.contains(slot) && plan.endings[slot].isDeleted
    // What follows words of the running text cannot go back into a table before them.
    var offset: Int?
    for group in ghostGroups(members) {
      if group.isRows {
        writeRows(group.members, after: slot, at: offset)
      } else {
        let place = offset ?? place(after: slot, inCell: group.isInCell)
        writeParagraphs(group.members, at: place, near: max(0, slot), keepsLastEnd: keepsLastEnd)
        if !group.isInCell { offset = place }
      }
      keepsLastEnd = false
    }
  }

  /// Neighbours of one sort; what stands in notes and boxes cannot be written.
  func ghostGroups(_ members: [RedlinePlan.Ghost]) -> [GhostGroup] {
    var groups: [GhostGroup] = []
    for ghost in members where oldDocument.paragraphs[ghost.old].container.isInText {
      let (isRows, isInCell) = (isOfWholeRow(ghost), isInCell(ghost))
      if let last = groups.last, last.isRows == isRows, last.isInCell == isInCell {
        groups[groups.count - 1].members.append(ghost)
      } else {
        groups.append(GhostGroup(isRows: isRows, isInCell: isInCell, members: [ghost]))
      }
    }
    return groups
  }

  private mutating func writeParagraphs(
    _ members: [RedlinePlan.Ghost], at place: Int, near slot: Int, keepsLastEnd: Bool
  ) {
    var xml = ""
    for (number, ghost) in members.enumerated() {
      xml += paragraph(ghost, near: slot, hasMark: !(keepsLastEnd && number == members.count - 1))
    }
    splices.add(xml, at: place, order: 4)
  }

  private mutating func paragraph(_ ghost: RedlinePlan.Ghost, near slot: Int, hasMark: Bool) -> String {
    let text = Array(old.string(old.blocks[ghost.old].scalars).utf8)
    guard let name = ghost.moveName else {
      return ghosts.paragraph(text, like: ghost.old, near: slot, .deleted, marks: &marks, hasMark: hasMark)
    }
    let range = marks.range(.movedFrom, name: name)
    return ghosts.paragraph(
      text, like: ghost.old, near: slot, .movedFrom, marks: &marks, hasMark: hasMark, rangeStart: range.start)
      + range.end
  }

  /// Offset after the block of a paragraph; words of the running text never go into a table.
  private func place(after slot: Int, inCell: Bool) -> Int {
    let tree = blocks.tree
    var nearest = slot
    while nearest > 0, blocks.element(nearest) == nil { nearest -= 1 }
    if let element = blocks.element(nearest) {
      return tree.range(of: inCell ? element : blocks.outermostBlock(of: element)).upperBound
    }
    guard let first = document.paragraphs.indices.lazy.compactMap({ blocks.element($0) }).first else {
      return tree.child(.body, of: tree.root).map { tree.content(of: $0).lowerBound } ?? 0
    }
    return tree.range(of: blocks.outermostBlock(of: first)).lowerBound
  }

  private func isInCell(_ ghost: RedlinePlan.Ghost) -> Bool {
    if case .tableCell = oldDocument.paragraphs[ghost.old].container { true } else { false }
  }

  // MARK: Rows

  /// True when nothing of the older row lives on.
  private func isOfWholeRow(_ ghost: RedlinePlan.Ghost) -> Bool {
    guard let key = row(of: ghost.old), ghost.moveName == nil else { return false }
    return deletedRows.contains(key)
  }

  private func row(of paragraph: Int) -> TableRow? { TableRow(oldDocument.paragraphs[paragraph].container) }

  /// Deleted rows go after the row they followed, else into a table of their own.
  private mutating func writeRows(_ members: [RedlinePlan.Ghost], after slot: Int, at offset: Int?) {
    let prefix = marks.names.prefix
    var xml = ""
    var rest = members[...]
    while let first = rest.first, let key = row(of: first.old) {
      let cells = rest.prefix { row(of: $0.old) == key }
      rest = rest.dropFirst(cells.count)
      xml += "<\(prefix)tr\(marks.names.declaration)><\(prefix)trPr>\(marks.paragraphMark(.deleted))</\(prefix)trPr>"
      xml += cellsXML(cells, near: max(0, slot)) + "</\(prefix)tr>"
    }
    let host = blocks.element(slot).flatMap { blocks.ancestor(.row, of: $0) }
    if let host, offset == nil { return splices.add(xml, at: blocks.tree.range(of: host).upperBound, order: 4) }
    let table =
      "<\(prefix)tbl\(marks.names.declaration)><\(prefix)tblPr><\(prefix)tblW \(prefix)w=\"0\" \(prefix)type=\"auto\"/>"
      + "</\(prefix)tblPr><\(prefix)tblGrid/>\(xml)</\(prefix)tbl>"
    splices.add(table, at: offset ?? place(after: slot, inCell: false), order: 4)
  }

  /// Cells of one row; a cell may hold several paragraphs, of which the last has no end to take away.
  private mutating func cellsXML(_ members: ArraySlice<RedlinePlan.Ghost>, near slot: Int) -> String {
    let prefix = marks.names.prefix
    var xml = ""
    var rest = members
    while let first = rest.first {
      let container = oldDocument.paragraphs[first.old].container
      let cell = rest.prefix { oldDocument.paragraphs[$0.old].container == container }
      rest = rest.dropFirst(cell.count)
      xml += "<\(prefix)tc>"
      for (number, ghost) in cell.enumerated() {
        xml += paragraph(ghost, near: slot, hasMark: number < cell.count - 1)
      }
      xml += "</\(prefix)tc>"
    }
    return xml
  }
}

extension RedlinePlan.Ending {
  var isDeleted: Bool { kind == .deleted }

  /// What tracks it; nil for an end that was there before.
  var kind: RevisionMarks.Kind? {
    switch self {
    case .kept: nil
    case .inserted: .inserted
    case .movedHere: .movedTo
    case .deleted: .deleted
    }
  }
}

/// A row of a table of a document.
struct TableRow: Hashable {
  var table: Int
  var row: Int

  /// Nil for what stands in no cell.
  init?(_ container: Paragraph.Container) {
    guard case .tableCell(let table, let row, _) = container else { return nil }
    self.table = table
    self.row = row
  }

  /// Rows of an older document of which no paragraph lives on in the newer one.
  static func deleted(_ plan: RedlinePlan, from document: Document) -> Set<TableRow> {
    var left: [TableRow: Int] = [:]
    for paragraph in document.paragraphs {
      if let row = TableRow(paragraph.container) { left[row, default: 0] += 1 }
    }
    for ghost in plan.ghosts.values.joined() where ghost.moveName == nil {
      if let row = TableRow(document.paragraphs[ghost.old].container) { left[row, default: 0] -= 1 }
    }
    return Set(left.filter { $0.value == 0 }.keys)
  }
}
