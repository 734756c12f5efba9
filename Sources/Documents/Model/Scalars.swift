extension UTF8Text {
  /// The code point that starts at a UTF-8 offset, and its length in bytes.
  ///
  /// - Precondition: `offset` is on a code point boundary below `count`.
  @inlinable
  public func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int) {
    Self.scalar(in: bytes, at: offset)
  }

  /// The same for bytes that are known to be valid UTF-8.
  @inlinable
  public static func scalar(in bytes: [UInt8], at offset: Int) -> (value: Unicode.Scalar, length: Int) {
    if bytes[offset] < 0x80 { return (Unicode.Scalar(bytes[offset]), 1) }
    let (value, length) = longScalar(in: bytes, at: offset)
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// One of two to four bytes.
  @inlinable
  static func longScalar(in bytes: [UInt8], at offset: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(bytes[offset])
    let second = UInt32(bytes[offset + 1] & 0x3F)
    if first < 0xE0 { return ((first & 0x1F) << 6 | second, 2) }
    let third = UInt32(bytes[offset + 2] & 0x3F)
    if first < 0xF0 { return ((first & 0x0F) << 12 | second << 6 | third, 3) }
    let fourth = UInt32(bytes[offset + 3] & 0x3F)
    return ((first & 0x07) << 18 | second << 12 | third << 6 | fourth, 4)
  }

  /// The code point that ends just before a UTF-8 offset; nil at 0.
  @inlinable
  public static func scalar(in bytes: [UInt8], before offset: Int) -> Unicode.Scalar? {
    guard offset > 0 else { return nil }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return scalar(in: bytes, at: start).value
  }
}

extension Unicode.Scalar {
  /// How far a code point stands behind another: 2 for ③ from ①.
  @inlinable
  public func distance(from first: Unicode.Scalar) -> Int { Int(value) - Int(first.value) }
}
