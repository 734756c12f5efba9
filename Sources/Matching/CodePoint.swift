/// One code point of valid UTF-8.
struct CodePoint {
  var value: UInt32
  /// In bytes, 1…4.
  var length: Int

  /// Nil at the end of the text.
  init?(in text: Span<UInt8>, at offset: Int) {
    guard offset < text.count else { return nil }
    let lead = text[offset]
    switch lead {
    case ..<0x80:
      value = UInt32(lead)
      length = 1
    case 0xE0..<0xF0:
      value = UInt32(lead & 0x0F) << 12 | Self.tail(text, offset + 1) << 6 | Self.tail(text, offset + 2)
      length = 3
    case 0xF0...:
      value =
        UInt32(lead & 0x07) << 18 | Self.tail(text, offset + 1) << 12 | Self.tail(text, offset + 2) << 6
        | Self.tail(text, offset + 3)
      length = 4
    default:
      value = UInt32(lead & 0x1F) << 6 | Self.tail(text, offset + 1)
      length = 2
    }
  }

  @inline(__always)
  private static func tail(_ text: Span<UInt8>, _ offset: Int) -> UInt32 {
    UInt32(text[offset] & 0x3F)
  }
}
