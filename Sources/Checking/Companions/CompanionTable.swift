import Analysis
import Documents

/// The entries of a list that is a table: the column that says most, without its head.
enum CompanionTable {
  private struct Cell {
    var table: Int
    var row: Int
    var column: Int
    var range: CleanRange
    var han: Int
  }

  /// Of all tables, in order; empty when there are none.
  static func entries(_ draft: Draft) -> [CleanRange] {
    let cells = cells(draft)
    let tables = Set(cells.map(\.table)).sorted()
    return tables.flatMap { table in column(cells.filter { $0.table == table }) }.map(\.range)
  }

  /// A cell of several paragraphs is one stretch.
  private static func cells(_ draft: Draft) -> [Cell] {
    var cells: [Cell] = []
    for paragraph in draft.paragraphs {
      guard case .tableCell(let table, let row, let column) = paragraph.container else { continue }
      let han = CleanScalars(draft.clean, paragraph.range).values.count(where: \.isHan)
      if let last = cells.last, (last.table, last.row, last.column) == (table, row, column) {
        cells[cells.count - 1].range.end = paragraph.range.end
        cells[cells.count - 1].han += han
      } else {
        cells.append(Cell(table: table, row: row, column: column, range: paragraph.range, han: han))
      }
    }
    return cells
  }

  /// The column with the most Han characters; its first cell is the head when it is short beside the others.
  private static func column(_ cells: [Cell]) -> [Cell] {
    var sums: [Int: Int] = [:]
    for cell in cells { sums[cell.column, default: 0] += cell.han }
    guard let chosen = sums.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return [] }
    let column = cells.filter { $0.column == chosen }
    guard let head = column.first, column.count > 1 else { return column }
    let others = column.dropFirst()
    let usual = others.reduce(0) { $0 + $1.han } / others.count
    return head.han * 2 < usual || head.han <= 6 ? Array(others) : column
  }
}
