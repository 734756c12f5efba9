/// A table cell that takes in columns to its right, or goes on with the cell above it: whoever looks at the table reads
/// there what stands in the merged cell (ECMA-376 part 1, 17.4.17 `gridSpan` and 17.4.84 `vMerge`).
public struct CellSpan: Hashable, Sendable {
  /// More columns than Word makes (63), and few enough that sums of them stay far from overflow.
  public static let mostColumns = 1_000

  /// The address as in `Paragraph.Container.tableCell`.
  public var table: Int
  public var row: Int
  public var column: Int
  /// The columns it stands in, itself counted: 1 to `mostColumns`.
  public var columns: Int
  /// True when it shows what stands in the cell above it.
  public var continuesAbove: Bool

  public init(table: Int, row: Int, column: Int, columns: Int, continuesAbove: Bool) {
    self.table = table
    self.row = row
    self.column = column
    self.columns = columns
    self.continuesAbove = continuesAbove
  }
}
