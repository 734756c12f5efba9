import Documents

/// A table whose heads say that its cells hold problems, causes or measures (问题 | 原因 | 整改措施 | 责任人 | 时限).
struct RoleTable: Hashable, Sendable {
  /// What one row says in one role: a cell, or neighbouring cells of columns with the same role.
  struct Entry: Hashable, Sendable {
    var role: Role
    var range: CleanRange
    /// The cells of its row behind those that hold problems, causes or measures: who, and by when.
    var attributes: CleanRange?
  }

  /// Indices into the paragraphs of the draft.
  var paragraphs: Range<Int>
  var range: CleanRange
  /// Each once, as in `Role.allCases`.
  var roles: [Role]
  /// In the order of the text, row by row.
  var entries: [Entry]
}

/// One table as rows of cells; empty cells have left no trace in the clean text.
struct TableGrid {
  struct Cell {
    var column: Int
    var range: CleanRange
  }

  struct Row {
    var index: Int
    var cells: [Cell]
  }

  var paragraphs: Range<Int>
  var rows: [Row] = []

  /// All tables of a draft, in order; one that text stands in the middle of is two.
  static func grids(in paragraphs: [Draft.Paragraph]) -> [TableGrid] {
    var result: [TableGrid] = []
    var current = -1
    for (index, paragraph) in paragraphs.enumerated() {
      guard case .tableCell(let table, let row, let column) = paragraph.container else { continue }
      if table != current || result.last?.paragraphs.upperBound != index {
        result.append(TableGrid(paragraphs: index..<index))
      }
      current = table
      result[result.count - 1].add(paragraph.range, index, row: row, column: column)
    }
    return result
  }

  private mutating func add(_ range: CleanRange, _ paragraph: Int, row: Int, column: Int) {
    paragraphs = paragraphs.lowerBound..<(paragraph + 1)
    if rows.last?.index != row { rows.append(Row(index: row, cells: [])) }
    let last = rows.count - 1
    if rows[last].cells.last?.column == column {
      rows[last].cells[rows[last].cells.count - 1].range.end = range.end
    } else {
      rows[last].cells.append(Cell(column: column, range: range))
    }
  }
}
