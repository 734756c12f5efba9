/// Text as a cell of a workbook can hold it.
enum CellText {
  /// Most UTF-16 units of a cell; Excel calls a file with a longer one damaged.
  static let longest = 32_767

  /// Without what XML forbids, nothing that a spreadsheet program decodes to something else, and cut with `…` at the end.
  ///
  /// - Parameter isWorkbook: False for formats that know no such decoding.
  static func of(_ text: String, isWorkbook: Bool = true) -> String {
    if isPlain(text) { return text }
    return changed(text, isWorkbook: isWorkbook)
  }

  /// True for text that needs no change, as nearly all does; false when in doubt.
  static func isPlain(_ text: String) -> Bool {
    guard text.utf8.count < longest else { return false }
    var last: (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x0A: break
      case ..<0x20, 0x7F, UInt8(ascii: "_"): return false
      // U+0080 to U+009F in the first; what reorders a line is U+202A to U+202E and U+2066 to U+2069.
      case 0x80...0x9F where last.1 == 0xC2: return false
      case 0xAA...0xAE where last == (0xE2, 0x80): return false
      case 0xA6...0xA9 where last == (0xE2, 0x81): return false
      case 0xBE...0xBF where last == (0xEF, 0xBF): return false
      default: break
      }
      last = (last.1, byte)
    }
    return true
  }

  static func changed(_ text: String, isWorkbook: Bool) -> String {
    var result = String.UnicodeScalarView()
    var length = 0
    let scalars = Array(text.unicodeScalars.prefix(longest + 1))
    for (index, scalar) in scalars.enumerated() {
      guard let shown = shown(scalar) else { continue }
      let escape = isWorkbook && isEscape(scalars[index...].prefix(7)) ? "_x005F" : ""
      let width = (shown.value > 0xFFFF ? 2 : 1) + escape.utf16.count
      guard length + width < longest else {
        result.append("…")
        return String(result)
      }
      result.append(contentsOf: escape.unicodeScalars)
      result.append(shown)
      length += width
    }
    return String(result)
  }

  /// Nil for what disappears.
  private static func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x0A: scalar
    case 0x09: " "
    case 0x0D: nil
    case ..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
    // What reorders the line, so that a cell could show other words than it holds.
    case 0x202A...0x202E, 0x2066...0x2069: nil
    default: scalar
    }
  }

  /// True at `_x0041_`, which spreadsheet programs read as `A` (ECMA-376 part 1, 22.9.2.19).
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let values = Array(scalars)
    guard values.count == 7, values[0] == "_", values[1] == "x", values[6] == "_" else { return false }
    return values[2...5].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
