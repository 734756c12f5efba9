import Documents

/// Pictures in a text.
enum Emoji {
  /// Pictures; the stars, ticks and numbers of older character sets stay.
  static func isEmoji(_ value: Unicode.Scalar) -> Bool {
    switch value.value {
    case 0x1F300...0x1FAFF, 0xFE0F, 0x20E3: true
    case 0x2705, 0x274C, 0x274E, 0x2728, 0x2757, 0x2B50, 0x26A0, 0x26A1, 0x2696, 0x2699, 0x2764, 0x2795, 0x27A1,
      0x23F0, 0x23F3, 0x2B55, 0x2600, 0x2614, 0x270A, 0x270D, 0x2702, 0x2708, 0x2753, 0x203C, 0x2049, 0x2733, 0x2747:
      true
    default: false
    }
  }

  /// Where a run of pictures and what joins them ends.
  static func end(of bytes: [UInt8], from start: Int, to limit: Int) -> Int {
    var offset = start
    while offset < limit {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      guard isEmoji(value) || value == "\u{200D}" else { break }
      offset += length
    }
    return offset
  }
}
