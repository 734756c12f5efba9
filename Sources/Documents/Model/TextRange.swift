/// A stretch of the text as read: UTF-8 offsets into `Document.text`, half open.
///
/// Positions in repaired text are a type of their own (`CleanRange` in `Analysis`), so the two cannot be mixed up.
public struct TextRange: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { end <= start }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}
