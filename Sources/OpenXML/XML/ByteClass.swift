/// What a byte may be in XML, looked up in one table.
enum ByteClass {
  static let plain: UInt8 = 0
  /// Ends or interrupts text: `<`, `&`, `]`, and in values also quotes and blanks that are normalised.
  static let special: UInt8 = 1
  static let multiByte: UInt8 = 2
  static let forbidden: UInt8 = 3

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Letters, digits, `.`, `-`, `_` and the colon.
  static func isName(_ byte: UInt8) -> Bool { contains(byte, 0x07FF_6000_0000_0000, 0x07FF_FFFE_87FF_FFFE) }

  static func isNameStart(_ byte: UInt8) -> Bool { contains(byte, 0, 0x07FF_FFFE_87FF_FFFE) }

  /// Tests one bit of a set of ASCII characters: 0 to 63 in `low`, 64 to 127 in `high`.
  private static func contains(_ byte: UInt8, _ low: UInt64, _ high: UInt64) -> Bool {
    guard byte < 0x80 else { return false }
    return (byte < 0x40 ? low : high) >> UInt64(byte & 0x3F) & 1 == 1
  }

  static func ofText(_ byte: UInt8) -> UInt8 {
    if byte >= 0x80 { return multiByte }
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "]"): return special
    case 0x00..<0x20: return isBlank(byte) ? plain : forbidden
    default: return plain
    }
  }

  static func ofValue(_ byte: UInt8) -> UInt8 {
    if byte >= 0x80 { return multiByte }
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "\""), UInt8(ascii: "'"), 0x09, 0x0A, 0x0D: return special
    case UInt8(ascii: "<"), 0x00..<0x20: return forbidden
    default: return plain
    }
  }
}
