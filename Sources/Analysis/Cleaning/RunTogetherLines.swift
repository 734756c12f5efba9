import Documents

/// Puts line breaks back into a draft whose headings and paragraphs were run into a few long lines (domain.md 4 (b), 10.1).
enum RunTogetherLines {
  /// Artefact id of the damage repaired here.
  static let id = "run-together"

  private static let longLine = 300
  private static let longestHeading = 40

  /// Edits that insert line breaks around headings inside long lines; empty for an ordinary draft.
  static func edits(for text: EditableText) -> [EditableText.Edit] {
    let bytes = text.bytes
    return Line.all(in: bytes).filter { $0.length > longLine }.flatMap { edits(in: bytes, $0.range) }
  }

  private static func edits(in bytes: [UInt8], _ line: Range<Int>) -> [EditableText.Edit] {
    let heads = EnumeratorParser.insideLine(bytes, line, forms: [.chapter, .section])
    guard heads.count(where: { $0.form == .chapter }) >= 2 || heads.count >= 3 else { return [] }
    var edits: [EditableText.Edit] = []
    for head in heads where isRun(head, in: heads) {
      if head.range.start > line.lowerBound {
        edits.append(.init(range: head.range.start..<head.range.start, replacement: [0x0A]))
      }
      if let end = headingEnd(bytes, from: head.range.end, to: line.upperBound) {
        edits.append(.init(range: end..<end, replacement: [0x0A]))
      }
    }
    return edits
  }

  /// A number counts when its neighbour of the same form precedes or follows it, or it starts a run.
  private static func isRun(_ head: Enumerator, in heads: [Enumerator]) -> Bool {
    heads.contains { $0.form == head.form && abs($0.value - head.value) == 1 }
  }

  /// The white space that ends a heading, when one comes before any mark that ends a sentence.
  private static func headingEnd(_ bytes: [UInt8], from start: Int, to limit: Int) -> Int? {
    var offset = start
    var length = 0
    while offset < limit, length < longestHeading {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if Scalar.endsSentence(value) { return nil }
      if Scalar.isSpace(value), length > 1 { return offset }
      offset += size
      length += 1
    }
    return nil
  }
}
