public import Documents

/// Lines, columns and offsets of places in one text, all in code points.
public struct TextPlaces: Sendable {
  let text: UTF8Text
  private let index: CodePointIndex
  /// UTF-8 offsets.
  private let lineStarts: [Int]

  /// Costs two passes over the text.
  public init(_ text: UTF8Text) {
    self.text = text
    index = CodePointIndex(text)
    var starts = [0]
    for (offset, byte) in text.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// Line and column count from 1, the offset from 0; a look-up costs a binary search and a short walk.
  func position(_ offset: Int) -> (line: Int, column: Int, offset: Int) {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let codePoints = index.codePoints(before: offset)
    return (low + 1, codePoints - index.codePoints(before: lineStarts[low]) + 1, codePoints)
  }
}
