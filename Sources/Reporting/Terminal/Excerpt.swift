import Documents

/// The line a finding is about, cut to fit around the quoted words, with a second line that underlines them.
struct Excerpt {
  /// As much of the line as fits, without its indent, `…` where it was cut.
  let line: String
  /// Spaces and marks that stand under the quoted words: `~~~~`, or `^` for a place between characters.
  let marks: String

  private struct Cell {
    var scalar: Unicode.Scalar
    var width: Int
    var isQuoted: Bool
  }

  /// - Parameter width: columns there are, at least 16.
  init(of range: TextRange, in text: UTF8Text, width: Int) {
    var cells = Self.cells(of: range, in: text)
    var quoted = Self.quotedCells(cells, pointAt: range, in: text)
    let indent = cells[..<quoted.lowerBound].prefix { $0.scalar == " " || $0.scalar == "\u{3000}" }.count
    cells.removeFirst(indent)
    quoted = (quoted.lowerBound - indent)..<(quoted.upperBound - indent)
    let window = Self.window(around: quoted, in: cells, width: max(16, width))
    let hasLeft = window.lowerBound > 0
    let hasRight = window.upperBound < cells.count
    var line = String.UnicodeScalarView()
    for cell in cells[window] { line.append(cell.scalar) }
    self.line = (hasLeft ? "…" : "") + String(line) + (hasRight ? "…" : "")
    let before = cells[window.lowerBound..<max(window.lowerBound, quoted.lowerBound)]
    let marked = cells[quoted.clamped(to: window)].reduce(0) { $0 + $1.width }
    marks =
      Column.spaces(before.reduce(hasLeft ? 1 : 0) { $0 + $1.width })
      + (marked == 0 ? "^" : String(repeating: "~", count: marked))
  }

  /// The characters of the line in which the range starts.
  private static func cells(of range: TextRange, in text: UTF8Text) -> [Cell] {
    let bytes = text.bytes
    var start = min(range.start, bytes.count)
    while start > 0, bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var cells: [Cell] = []
    var offset = start
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      let (value, length) = text.scalar(at: offset)
      if let shown = PrintableText.replacement(for: value) {
        cells.append(Cell(scalar: shown, width: DisplayWidth.of(shown), isQuoted: range.contains(offset)))
      }
      offset += length
    }
    return cells
  }

  /// The quoted cells; for an empty range the empty stretch at its place.
  private static func quotedCells(_ cells: [Cell], pointAt range: TextRange, in text: UTF8Text) -> Range<Int> {
    if let first = cells.firstIndex(where: \.isQuoted), let last = cells.lastIndex(where: \.isQuoted) {
      return first..<(last + 1)
    }
    var start = range.start
    while start > 0, text.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    let before = text.bytes[start..<range.start].count { $0 & 0xC0 != 0x80 }
    return min(before, cells.count)..<min(before, cells.count)
  }

  /// Widens the quoted stretch on both sides in turn while it fits, with a column kept for each `…`.
  private static func window(around quoted: Range<Int>, in cells: [Cell], width: Int) -> Range<Int> {
    guard cells.reduce(0, { $0 + $1.width }) > width else { return 0..<cells.count }
    let room = width - 2
    var start = quoted.lowerBound
    var end = start
    var used = 0
    while end < quoted.upperBound, used + cells[end].width <= room {
      used += cells[end].width
      end += 1
    }
    guard end == quoted.upperBound else { return start..<end }
    var grows = true
    while grows {
      grows = false
      if start > 0, used + cells[start - 1].width <= room {
        start -= 1
        used += cells[start].width
        grows = true
      }
      if end < cells.count, used + cells[end].width <= room {
        used += cells[end].width
        end += 1
        grows = true
      }
    }
    return start..<end
  }
}
