import Documents

/// Lines, columns and offsets of places in one text, all in code points.
struct TextPlaces {
  private let text: UTF8Text
  private let index: CodePointIndex
  /// UTF-8 offsets.
  private let lineStarts: [Int]

  /// Costs two passes over the text.
  init(_ text: UTF8Text) {
    self.text = text
    index = CodePointIndex(text)
    var starts = [0]
    for (offset, byte) in text.bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    lineStarts = starts
  }

  /// - Parameter withSnippet: Whether the words themselves are given.
  func region(_ range: TextRange, withSnippet: Bool = true) -> SARIF.Region {
    let (start, end) = (position(range.start), position(range.end))
    let snippet = withSnippet && !range.isEmpty ? SARIF.Content(text: text.string(in: range)) : nil
    return SARIF.Region(
      startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
      charOffset: start.offset, charLength: end.offset - start.offset, snippet: snippet)
  }

  /// Line and column count from 1, the offset from 0.
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
