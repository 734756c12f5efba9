public import Documents

/// The number in front of a heading or item, for those who want to tell it from the words.
public enum LeadingNumber {
  /// Where the number at the start of a stretch ends, in any form of domain.md 5; nil when there is none.
  public static func end(in bytes: [UInt8], _ range: TextRange) -> Int? {
    EnumeratorParser.leading(in: bytes, range.start..<range.end)?.range.end
  }
}
