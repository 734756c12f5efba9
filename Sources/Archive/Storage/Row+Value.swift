import GRDB

extension Row {
  /// The value of a column. The file may come from anywhere, so that any column may hold anything: GRDB's subscripts end
  /// the program there.
  ///
  /// - Throws: GRDB's error when there is no such column or it holds something else.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value { try decode(forColumn: column) }
}
