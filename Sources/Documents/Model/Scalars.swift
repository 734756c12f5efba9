extension UTF8Text {
  /// The code point that starts at a UTF-8 offset, and its length in bytes.
  ///
  /// - Precondition: `offset` is on a code point boundary below `count`.
  @inlinable
  public func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    Self.scalar(in: bytes, at: offset)
  }

  /// The same for bytes that are known to be valid UTF-8.
  @inlinable
  public static func scalar(in bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (first, 1) }
    let second = UInt32(bytes[offset + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(bytes[offset + 3] & 0x3F)
    return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// The code point that ends just before a UTF-8 offset; nil at 0.
  @inlinable
  public static func scalar(in bytes: [UInt8], before offset: Int) -> UInt32? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: bytes, at: start).value
  }
}
