/// Name, columns and colours of a sheet of a workbook.
public struct SheetLayout: Hashable, Sendable {
  /// At most 31 characters, none of `[ ] : * ? / \`.
  public var name: String
  public var columns: [SheetColumn]
  /// Columns from the left that stay in view.
  public var frozenColumns: Int
  /// Columns from the left that are printed; the rest is for the screen. Nil for all.
  public var printedColumns: Int?

  public init(name: String, columns: [SheetColumn], frozenColumns: Int = 0, printedColumns: Int? = nil) {
    self.name = name
    self.columns = columns
    self.frozenColumns = frozenColumns
    self.printedColumns = printedColumns
  }
}

/// A column of a sheet; it becomes as wide as its widest cell, up to a bound beyond which text is wrapped.
public struct SheetColumn: Hashable, Sendable {
  /// Shown on up to two lines.
  public var title: String
  /// In columns of half width; a Han character takes two.
  public var widest: Int
  /// Colours by the exact text of a cell.
  public var tints: [String: SheetTint]

  public init(_ title: String, widest: Int = 24, tints: [String: SheetTint] = [:]) {
    self.title = title
    self.widest = widest
    self.tints = tints
  }
}

/// What a coloured cell tells at a glance; dark text on a light ground, readable in print too.
public enum SheetTint: CaseIterable, Hashable, Sendable {
  case good, fair, poor, bad, unknown
}

/// A sheet with all its rows.
public struct Sheet: Hashable, Sendable {
  public var layout: SheetLayout
  /// Cells in the order of the columns; missing ones are empty.
  public var rows: [[SheetCell]]

  public init(layout: SheetLayout, rows: [[SheetCell]]) {
    self.layout = layout
    self.rows = rows
  }
}

/// A column and how its cells come about.
struct TableColumn<Row>: Sendable {
  let column: SheetColumn
  let cell: @Sendable (Row) -> SheetCell

  init(
    _ title: String, widest: Int = 24, tints: [String: SheetTint] = [:], cell: @escaping @Sendable (Row) -> SheetCell
  ) {
    column = SheetColumn(title, widest: widest, tints: tints)
    self.cell = cell
  }
}
