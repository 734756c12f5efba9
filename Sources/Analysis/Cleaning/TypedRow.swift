import Documents

/// A line with the cells that tabs or bars (|) part in it.
struct TypedRow {
  private static let leastColumns = 3
  private static let leastFramedColumns = 2
  private static let mostColumns = 40

  let line: Line
  /// At least one.
  let cells: [Range<Int>]
  /// Parted by bars, not by tabs.
  let isBarred: Bool
  /// Begins with a bar, as nothing but a row does.
  let isFramed: Bool

  var isWideEnough: Bool {
    let least = isFramed ? Self.leastFramedColumns : Self.leastColumns
    return least...Self.mostColumns ~= cells.count
  }

  init(title line: Line) {
    self.line = line
    cells = [line.range]
    isBarred = false
    isFramed = false
  }

  /// - Parameter hasBars: false where the text is known to have none.
  init(_ line: Line, _ bytes: [UInt8], hasBars: Bool) {
    self.line = line
    let bars = hasBars ? Self.bars(in: line.range, bytes) : []
    isBarred = bars.count > 1
    isFramed = isBarred && line.first.map(Self.isBar) ?? false
    cells = isBarred ? Self.cells(in: line.range, between: bars, bytes) : Self.cells(in: line.range, bytes)
  }

  static func isBar(_ value: Unicode.Scalar) -> Bool { value == "|" || value == "｜" }

  /// Tabs in front of the first word part nothing.
  private static func cells(in line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    let tabs = (bytes.firstWord(in: line)..<line.upperBound).filter { bytes[$0] == 0x09 }
    return zip([line.lowerBound] + tabs.map { $0 + 1 }, tabs + [line.upperBound]).map { $0..<$1 }
  }

  /// What stands outside bars at both ends of the line is nothing.
  private static func cells(in line: Range<Int>, between bars: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
    let starts = [line.lowerBound] + bars.map(\.upperBound)
    let cells = zip(starts, bars.map(\.lowerBound) + [line.upperBound]).map { $0..<$1 }
    return cells.enumerated().filter { index, cell in
      (1..<(cells.count - 1)).contains(index) || bytes.firstWord(in: cell) < cell.upperBound
    }.map(\.element)
  }

  private static func bars(in line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>] {
    var bars: [Range<Int>] = []
    var offset = line.lowerBound
    while offset < line.upperBound {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if isBar(value) { bars.append(offset..<(offset + length)) }
      offset += length
    }
    return bars
  }
}

extension [UInt8] {
  /// Where the first character stands that is no space, or the end of the range.
  func firstWord(in range: Range<Int>) -> Int {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = UTF8Text.scalar(in: self, at: offset)
      guard value.isSpace || value.isInvisible else { break }
      offset += length
    }
    return offset
  }
}
