/// A table for the terminal: columns as wide as their widest cell, narrowed where the line would be too long.
public struct TextTable {
  public struct Column: Sendable {
    let head: String
    let isNumber: Bool
    /// Columns that matter less give way first.
    let mayShrink: Bool

    public static func text(_ head: String, mayShrink: Bool = false) -> Column {
      Column(head: head, isNumber: false, mayShrink: mayShrink)
    }

    /// Right aligned.
    public static func number(_ head: String) -> Column { Column(head: head, isNumber: true, mayShrink: false) }
  }

  private let columns: [Column]
  private let rows: [[String]]
  private static let gap = 2
  /// A column is never narrower, in terminal columns.
  private static let least = 6

  /// - Parameter rows: As many cells each as there are columns; control characters in them are made harmless.
  public init(_ columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows.map { $0.map { PrintableText.of($0) } }
  }

  /// The head and a line for each row, without line ends.
  ///
  /// - Parameter width: Of the terminal; exceeded when the columns that may shrink are not enough.
  public func lines(width: Int) -> [String] {
    let widths = widths(in: width)
    return ([columns.map(\.head)] + rows).map { line($0, widths) }
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let shown = zip(zip(cells, columns), widths).map { cell, width in
      cell.1.isNumber ? Reporting.Column.right(cell.0, width) : Reporting.Column.left(cell.0, width)
    }
    return shown.joined(separator: Reporting.Column.spaces(Self.gap)).trimmingTrailingSpaces
  }

  private func widths(in limit: Int) -> [Int] {
    var widths = columns.indices.map { index in
      (rows.map { $0[index] } + [columns[index].head]).map { DisplayWidth.of($0) }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + Self.gap * max(0, columns.count - 1) - limit
    while excess > 0 {
      let shrinkable = columns.indices.filter { columns[$0].mayShrink && widths[$0] > Self.least }
      guard let widest = shrinkable.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
