/// What a cell of a table holds, whatever the table is written as.
public enum SheetCell: Hashable, Sendable {
  case empty
  case text(String)
  case number(Double)
  /// A part of a whole, 0…1, shown as a percentage.
  case share(Double)
  /// Text that opens a file; the target is a path relative to the folder of the table, with `/` between its names.
  case link(String, target: String)

  static func count(_ number: Int) -> SheetCell { .number(Double(number)) }

  /// Nothing when there is no whole to have a share of.
  static func share(_ part: Int, of whole: Int) -> SheetCell {
    whole > 0 ? .share(Percentage.fourDecimals(part, of: whole)) : .empty
  }

  /// Empty text is an empty cell, which filters tell apart.
  static func words(_ text: String) -> SheetCell { text.isEmpty ? .empty : .text(text) }
}
