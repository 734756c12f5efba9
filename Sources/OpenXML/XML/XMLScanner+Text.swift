extension XMLScanner {
  /// Passes over character data to the next `<`; false when there is something libxml2 must judge.
  mutating func skipText() -> Bool {
    while true {
      let byte = byte(position)
      switch ByteClass.ofText(byte) {
      case ByteClass.plain: position += 1
      case ByteClass.multiByte: guard skipMultiByte() else { return false }
      case ByteClass.special where byte == UInt8(ascii: "<"): return true
      case ByteClass.special where byte == UInt8(ascii: "&"): guard reference() != nil else { return false }
      case ByteClass.special:
        // `]]>` must not stand in text.
        guard self.byte(position + 1) != UInt8(ascii: "]") else { return false }
        position += 1
      default: return false
      }
    }
  }

  /// Passes over one UTF-8 sequence of two to four bytes; false when it is none or its character is not XML's.
  mutating func skipMultiByte() -> Bool {
    let (lead, second) = (byte(position), byte(position + 1))
    switch lead {
    case 0xE1...0xEC, 0xEE, 0xEF, 0xE0, 0xED:
      let third = byte(position + 2)
      guard second & 0xC0 == 0x80, third & 0xC0 == 0x80 else { return false }
      if lead == 0xE0, second < 0xA0 { return false }
      if lead == 0xED, second >= 0xA0 { return false }
      if lead == 0xEF, second == 0xBF, third >= 0xBE { return false }
      position += 3
    case 0xC2...0xDF:
      guard second & 0xC0 == 0x80 else { return false }
      position += 2
    case 0xF0...0xF4:
      guard second & 0xC0 == 0x80, byte(position + 2) & 0xC0 == 0x80, byte(position + 3) & 0xC0 == 0x80 else {
        return false
      }
      if lead == 0xF0, second < 0x90 { return false }
      if lead == 0xF4, second >= 0x90 { return false }
      position += 4
    default: return false
    }
    return true
  }

  /// The character of a reference at `&`, which is passed over; nil when it is not one of the usual.
  mutating func reference() -> Unicode.Scalar? {
    let start = position + 1
    var end = start
    // The longest, `&#x10FFFF;`, has eight characters between the marks.
    while byte(end) != UInt8(ascii: ";") {
      guard ByteClass.isName(byte(end)) || byte(end) == UInt8(ascii: "#"), end - start < 9 else { return nil }
      end += 1
    }
    position = end + 1
    switch String(decoding: slice(start..<end), as: UTF8.self) {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    case let number: return Self.character(number)
    }
  }

  private static func character(_ reference: String) -> Unicode.Scalar? {
    guard reference.hasPrefix("#") else { return nil }
    let digits = reference.dropFirst()
    let isHexadecimal = digits.hasPrefix("x")
    let number = isHexadecimal ? digits.dropFirst() : digits
    // `UInt32` would also take a sign.
    guard number.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(number, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(value)
    else { return nil }
    let isAllowed = value >= 0x20 ? value != 0xFFFE && value != 0xFFFF : value == 9 || value == 10 || value == 13
    return isAllowed ? scalar : nil
  }
}
