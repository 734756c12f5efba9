/// Text made safe to stand in XML.
public enum XMLEscaping {
  /// The text with markup characters escaped, for element content and for attribute values in double quotes.
  ///
  /// Characters XML 1.0 (2.2) forbids even as references become others of the same UTF-8 length: a space for control
  /// characters, U+FFFD for noncharacters, so that offsets into the text stay right.
  public static func escaped(_ text: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
      case 0x00..<0x20 where byte != 0x09 && byte != 0x0A: result.append(0x20)
      case 0xBE, 0xBF: result.append(endsNoncharacter(result) ? 0xBD : byte)
      default: result.append(byte)
      }
    }
    return result
  }

  public static func escaped(_ text: String) -> String { String(decoding: escaped(text.utf8), as: UTF8.self) }

  /// U+FFFE is EF BF BE and U+FFFF is EF BF BF; U+FFFD ends in BD.
  private static func endsNoncharacter(_ bytes: [UInt8]) -> Bool {
    bytes.suffix(2).elementsEqual([0xEF, 0xBF])
  }
}
