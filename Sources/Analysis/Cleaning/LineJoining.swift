import Documents

/// Joins the lines of paragraphs that a PDF or a web page broke at a fixed width (domain.md 10.1).
struct LineJoining {
  /// Artefact id of the damage repaired here.
  static let id = "hard-wrap"

  private static let widths = 15...80

  private let bytes: [UInt8]
  private let lines: [Line]
  private(set) var edits: [EditableText.Edit] = []

  init(_ text: EditableText, lines: [Line]) {
    bytes = text.bytes
    self.lines = lines
    let byLength = wrap(\.length)
    let byWidth = wrap(\.width)
    guard let wrap = [byLength, byWidth].compactMap({ $0 }).max(by: { $0.fullLines < $1.fullLines }) else { return }
    join(at: wrap.width, measuring: wrap.measure)
  }

  private struct Wrap {
    var width: Int
    /// Lines are counted in characters by some programs, in columns by others.
    var measure: KeyPath<Line, Int>
    var fullLines: Int
  }

  /// The width at which lines were broken, when most lines have it and end in the middle of a sentence.
  private func wrap(_ measure: KeyPath<Line, Int>) -> Wrap? {
    let widths = lines.filter { !$0.isBlank }.map { $0[keyPath: measure] }.sorted()
    guard widths.count >= 10 else { return nil }
    let width = widths[widths.count * 3 / 4]
    guard Self.widths.contains(width) else { return nil }
    let full = lines.filter { abs($0[keyPath: measure] + $0.indent / 2 - width) <= 2 }
    let cut = full.count { !$0.endsComplete }
    guard full.count * 100 >= widths.count * 45, cut * 100 >= full.count * 60 else { return nil }
    return Wrap(width: width, measure: measure, fullLines: full.count)
  }

  private mutating func join(at width: Int, measuring measure: KeyPath<Line, Int>) {
    for index in lines.indices.dropLast() where lines[index][keyPath: measure] + lines[index].indent / 2 >= width - 2 {
      guard let next = nextLine(after: index) else { continue }
      let isShort = lines[next][keyPath: measure] < width - 2
      guard continues(lines[index], into: lines[next], isShort: isShort) else { continue }
      edits.append(.init(range: endOfWords(lines[index])..<lines[next].range.lowerBound, replacement: []))
    }
  }

  /// Blank lines between two halves of a sentence are page breaks.
  private func nextLine(after index: Int) -> Int? {
    guard !lines[index].isBlank else { return nil }
    return lines[(index + 1)...].firstIndex { !$0.isBlank }
  }

  /// A hyphen that divides a word goes with the line end.
  private func endOfWords(_ line: Line) -> Int {
    var end = line.range.upperBound
    while end > line.range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0D { end -= 1 }
    guard line.last == "-", end - 1 > line.range.lowerBound,
      let before = UTF8Text.scalar(in: bytes, before: end - 1), before.isHan
    else { return line.range.upperBound }
    return end - 1
  }

  /// A short line that does not end like a sentence and follows a full one that does is a heading or signature.
  ///
  /// - Parameter line: One as long as the lines are.
  private func continues(_ line: Line, into next: Line, isShort: Bool) -> Bool {
    if line.isRow || next.isRow { return false }
    // 排在第 waits for its number, which heads nothing.
    if line.last == "第" { return true }
    if next.indent >= 2 && line.indent < next.indent { return false }
    if line.last.map(\.endsSentence) ?? true {
      return next.indent == 0 && !startsNewBlock(next) && !(isShort && (!next.endsComplete || isQuoted(next)))
    }
    return !startsNewBlock(next) || line.endsComplete == false && !isChapter(next)
  }

  /// “为啥成了这样” on a line of its own, without a mark that ends the sentence in it.
  private func isQuoted(_ line: Line) -> Bool {
    guard line.first == "“", line.last == "”" else { return false }
    let words = line.range.lowerBound..<line.range.upperBound
    return !bytes.contains("。", in: words) && !bytes.contains("！", in: words)
  }

  private func startsNewBlock(_ line: Line) -> Bool {
    EnumeratorParser.leading(in: bytes, line.range) != nil
  }

  private func isChapter(_ line: Line) -> Bool {
    EnumeratorParser.leading(in: bytes, line.range)?.form == .chapter
  }
}
