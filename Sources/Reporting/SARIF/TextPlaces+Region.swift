import Documents

extension TextPlaces {
  /// - Parameter withSnippet: Whether the words themselves are given.
  func region(_ range: TextRange, withSnippet: Bool = true) -> SARIF.Region {
    let (start, end) = (position(range.start), position(range.end))
    let snippet = withSnippet && !range.isEmpty ? SARIF.Content(text: text.string(in: range)) : nil
    return SARIF.Region(
      startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column,
      charOffset: start.offset, charLength: end.offset - start.offset, snippet: snippet)
  }
}
