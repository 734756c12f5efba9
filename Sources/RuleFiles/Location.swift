/// A place in a rule file, for people to go to.
public struct Location: Hashable, Sendable {
  /// Path relative to the rule folder, with `/`.
  public var file: String
  /// 1-based.
  public var line: Int
  /// 1-based, in code points.
  public var column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension Location: Comparable {
  public static func < (left: Location, right: Location) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
