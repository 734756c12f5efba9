internal import OpenXML

extension StoryReader {
  mutating func readTable(_ element: Int) {
    finishParagraph()
    let outer = container
    let table = tableCount
    tableCount += 1
    var row = 0
    readRows(element, table: table, row: &row)
    container = outer
  }

  private mutating func readRows(_ element: Int, table: Int, row: inout Int) {
    let tree = tree
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .row: readRow(child, table: table, row: &row)
      case .contentControl:
        guard let content = tree.child(.contentControlContent, of: child) else { continue }
        readRows(content, table: table, row: &row)
      case .customXML, .insertion, .moveTo: readRows(child, table: table, row: &row)
      case .commentRangeStart, .commentRangeEnd: noteComment(child)
      case .alternateContent:
        if let branch = tree.chosenBranch(of: child) { readRows(branch, table: table, row: &row) }
      case let name where Self.isWithoutText(name): continue
      default: tally.countUnknown(child, in: tree)
      }
    }
  }

  private mutating func readRow(_ element: Int, table: Int, row: inout Int) {
    let properties = tree.child(.rowProperties, of: element)
    let isInserted = properties.flatMap { tree.child(.insertion, of: $0) } != nil
    let isDeleted = properties.flatMap { tree.child(.deletion, of: $0) } != nil
    tally.insertions += isInserted ? 1 : 0
    tally.deletions += isDeleted ? 1 : 0
    guard !(view == .final ? isDeleted : isInserted) else { return }
    var column = properties.flatMap { tree.child(.gridBefore, of: $0) }.flatMap { tree.integer(.value, of: $0) } ?? 0
    readCells(element, table: table, row: row, column: &column)
    row += 1
  }

  private mutating func readCells(_ element: Int, table: Int, row: Int, column: inout Int) {
    let tree = tree
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .cell:
        container = .tableCell(table: table, row: row, column: column)
        let properties = tree.child(.cellProperties, of: child)
        let change = view == .final ? XMLName.cellDeletion : .cellInsertion
        if properties.flatMap({ tree.child(change, of: $0) }) == nil { readStory(child) }
        let span = span(properties, table: table, row: row, column: column)
        if span.columns > 1 || span.continuesAbove { spans.append(span) }
        column += span.columns
      case .contentControl:
        guard let content = tree.child(.contentControlContent, of: child) else { continue }
        readCells(content, table: table, row: row, column: &column)
      case .customXML, .insertion, .moveTo: readCells(child, table: table, row: row, column: &column)
      case .commentRangeStart, .commentRangeEnd: noteComment(child)
      case .alternateContent:
        if let branch = tree.chosenBranch(of: child) { readCells(branch, table: table, row: row, column: &column) }
      case let name where Self.isWithoutText(name): continue
      default: tally.countUnknown(child, in: tree)
      }
    }
  }

  private func span(_ properties: Int?, table: Int, row: Int, column: Int) -> CellSpan {
    let columns = properties.flatMap { tree.child(.gridSpan, of: $0) }.flatMap { tree.integer(.value, of: $0) } ?? 1
    let continues = properties.flatMap { tree.child(.verticalMerge, of: $0) }.map(isContinuation) ?? false
    return CellSpan(
      table: table, row: row, column: column, columns: min(max(1, columns), CellSpan.mostColumns),
      continuesAbove: continues)
  }

  /// `w:vMerge` begins a merged cell with `restart` and goes on with `continue` or without a value (ECMA-376 part 1, 17.4.84).
  private func isContinuation(_ merge: Int) -> Bool {
    !tree.has(.value, "restart", of: merge)
  }
}
