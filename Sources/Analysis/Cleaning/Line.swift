import Documents

/// A line of the text under repair with what layout decisions need to know.
struct Line {
  /// Without the line end.
  var range: Range<Int>
  /// Code points, outer white space left out.
  var length: Int
  /// Full-width cells, two ASCII characters in each, outer white space left out.
  var width: Int
  /// Leading white space in columns: a full-width space or tab is 2.
  var indent: Int
  /// First and last visible code points; nil when the line is blank.
  var first: Unicode.Scalar?
  var last: Unicode.Scalar?

  var isBlank: Bool { length == 0 }
  var endsComplete: Bool { isRow || last.map(\.endsLine) ?? true }
  /// Tabs behind the first word.
  private var tabs = 0
  /// A row of a table typed with bars or tabs.
  var isRow: Bool { tabs > 1 || length > 1 && [first, last].contains { $0.map(TypedRow.isBar) ?? false } }

  static func all(in bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(Line(bytes, start..<offset))
      start = offset + 1
    }
    if start < bytes.count { lines.append(Line(bytes, start..<bytes.count)) }
    return lines
  }

  private init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.range = range
    width = 0
    length = 0
    indent = 0
    var trailing = 0
    var columns = 0
    var trailingColumns = 0
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      offset += size
      if value.isInvisible { continue }
      if value.isSpace {
        let size = value == " " || value == "\u{A0}" ? 1 : 2
        if first == nil {
          indent += size
        } else {
          trailing += 1
          if value == "\t" { tabs += 1 }
          trailingColumns += size
        }
        continue
      }
      // One space between all characters is none.
      if trailing == 1, trailingColumns == 1, value.isHan, last?.isHan ?? false { (trailing, trailingColumns) = (0, 0) }
      length += 1 + trailing
      columns += (value < "\u{80}" ? 1 : 2) + trailingColumns
      trailing = 0
      trailingColumns = 0
      first = first ?? value
      last = value
    }
    width = (columns + 1) / 2
  }
}
