/// Lines of decoded text.
enum TextLines {
  /// Folds every line end to LF, ends the last line with one, and makes each line a paragraph.
  ///
  /// CR, CRLF, VT, FF, U+0085, U+2028 and U+2029 end lines; editors show them so.
  static func folded(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], paragraphs: [Paragraph]) {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + 1)
    var paragraphs: [Paragraph] = []
    var lineStart = 0
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let length = lineEndLength(at: position, in: bytes)
      guard length > 0 else {
        text.append(bytes[position])
        position += 1
        continue
      }
      paragraphs.append(Paragraph(range: TextRange(lineStart, text.count)))
      text.append(UInt8(ascii: "\n"))
      lineStart = text.count
      position += length
    }
    if text.count > lineStart {
      paragraphs.append(Paragraph(range: TextRange(lineStart, text.count)))
      text.append(UInt8(ascii: "\n"))
    }
    return (text, paragraphs)
  }

  /// Bytes of the line end at a position, 0 when there is none.
  private static func lineEndLength(at position: Int, in bytes: ArraySlice<UInt8>) -> Int {
    switch bytes[position] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D:
      let next = position + 1
      return next < bytes.endIndex && bytes[next] == 0x0A ? 2 : 1
    case 0xC2:
      // U+0085 is C2 85.
      return bytes[(position + 1)...].first == 0x85 ? 2 : 0
    case 0xE2:
      // U+2028 is E2 80 A8, U+2029 is E2 80 A9.
      let rest = bytes[(position + 1)...].prefix(2)
      return rest.elementsEqual([0x80, 0xA8]) || rest.elementsEqual([0x80, 0xA9]) ? 3 : 0
    default: return 0
    }
  }
}
