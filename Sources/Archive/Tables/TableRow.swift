/// A row of a table, whatever file it was read from.
public struct TableRow: Hashable, Sendable {
  /// 1-based line of the text, or row of the sheet.
  public var line: Int
  public var cells: [String]

  public init(line: Int, cells: [String]) {
    self.line = line
    self.cells = cells
  }
}
