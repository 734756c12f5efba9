public import Documents

/// A stretch of the cleaned text: UTF-8 offsets into `CleanText.text`, half open.
public struct CleanRange: Hashable, Sendable {
  public var start: Int
  public var end: Int

  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = end
  }

  public var count: Int { end - start }
  public var isEmpty: Bool { end <= start }

  public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
  public func contains(_ other: CleanRange) -> Bool { start <= other.start && other.end <= end }
  /// What of it lies inside another range; empty at one of its ends when nothing does.
  func clamped(to other: CleanRange) -> CleanRange {
    let first = min(max(start, other.start), other.end)
    return CleanRange(first, max(first, min(end, other.end)))
  }

  public func overlaps(_ other: CleanRange) -> Bool { start < other.end && other.start < end }
}

/// The text that rules see: artefacts repaired, punctuation folded to full width, paragraphs ended by LF.
///
/// Every position can be converted to the text as read and back; this is the only place where the two kinds of range meet.
public struct CleanText: Sendable {
  public let text: UTF8Text
  private let map: PositionMap

  init(text: UTF8Text, map: PositionMap) {
    self.text = text
    self.map = map
  }

  public var fullRange: CleanRange { CleanRange(0, text.count) }

  /// A stretch without its last character, a mark of whatever width; an empty one as it is.
  func withoutLast(_ range: CleanRange) -> CleanRange {
    var end = range.end
    repeat { end -= 1 } while end > range.start && text.bytes[end] & 0xC0 == 0x80
    return CleanRange(range.start, max(range.start, end))
  }

  public func string(in range: CleanRange) -> String {
    text.string(in: TextRange(range.start, range.end))
  }

  /// The stretch of the text as read from which a clean range was made; costs a binary search.
  public func original(_ range: CleanRange) -> TextRange { map.original(range) }

  /// The clean range made from a stretch of the text as read; empty when nothing of it is left.
  public func clean(_ range: TextRange) -> CleanRange { map.clean(range) }
}
