import Documents

/// Joins the lines of paragraphs that a PDF or a web page broke at a fixed width (domain.md 10.1).
struct LineJoining {
  /// Artefact id of the damage repaired here.
  static let id = "hard-wrap"

  private let bytes: [UInt8]
  private let lines: [Line]
  private let titleWords: TermSet
  private let series: InlineSeries
  private let labels: LineLabels
  private(set) var edits: [EditableText.Edit] = []

  init(_ text: EditableText, lines: [Line], _ vocabulary: Vocabulary) {
    bytes = text.bytes
    self.lines = lines
    titleWords = vocabulary.formulas.titleWords
    series = vocabulary.series
    labels = LineLabels(lines, in: text.bytes)
    if let wrap = WrapWidth.found(in: lines) { join(wrap) }
  }

  private mutating func join(_ wrap: WrapWidth) {
    for index in lines.indices.dropLast() where wrap.isFull(lines[index]) {
      let line = lines[index]
      guard let next = nextLine(after: index), !isTitle(index) else { continue }
      guard continues(line, into: lines[next], isShort: wrap.isShort(lines[next])) else { continue }
      edits.append(.init(range: endOfWords(line)..<lines[next].range.lowerBound, replacement: []))
    }
  }

  /// Lines from the top that may be the title's.
  private static let titleLines = 3

  /// Han characters of most title words.
  private static let titleWord = 4

  /// A title may be as long as a line is.
  private func isTitle(_ index: Int) -> Bool {
    guard index < Self.titleLines, lines[index].last?.isHan ?? false else { return false }
    let line = lines[index].range
    let end = line.upperBound - bytes[line].reversed().prefix { $0 == 0x20 || $0 == 0x0D }.count
    return titleWords.places(in: bytes, lastWords(of: line.lowerBound..<end)).contains { $0.upperBound == end }
  }

  /// The last Han characters, as many as a title word has, since a word that another overlaps is not found.
  private func lastWords(of range: Range<Int>) -> Range<Int> {
    var start = range.upperBound
    for _ in 0..<Self.titleWord {
      guard start > range.lowerBound, let value = UTF8Text.scalar(in: bytes, before: start), value.isHan else { break }
      start -= UTF8.width(value)
    }
    return start..<range.upperBound
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
    if next.first?.isClauseMark ?? false { return true }
    let number = EnumeratorParser.leading(in: bytes, next.range)
    if line.last.map(\.endsSentence) ?? true {
      return next.indent == 0 && number == nil && !labels.begin(next)
        && !(isShort && (!next.endsComplete || isQuoted(next)))
    }
    if isHeadingEnd(line), beginsList(next, with: number) { return false }
    guard let number else { return true }
    if line.endsComplete { return false }
    return number.form != .chapter || !number.isWellFormed || isNumeral(line.last)
  }

  /// 二 at the end of a line is the beginning of 二十七 when a numeral follows.
  private func isNumeral(_ value: Unicode.Scalar?) -> Bool {
    value.map { $0.isASCIIDigit || HanNumeral.isDigit($0) } ?? false
  }

  /// A list inside a sentence begins behind a mark, but for 原因之 一是.
  private func isHeadingEnd(_ line: Line) -> Bool {
    guard let last = line.last, last.isHan, last != "之", last != "其", !bytes.contains("。", in: line.range) else {
      return false
    }
    return !bytes.contains("，", in: line.range) || EnumeratorParser.leading(in: bytes, line.range) != nil
  }

  /// A first item, or （二） whatever stands before it; `1、2月` is none.
  private func beginsList(_ line: Line, with number: Enumerator?) -> Bool {
    guard let number else {
      let first = series.leading(bytes, CleanRange(line.range.lowerBound, line.range.upperBound))
      return first.map { $0.value == 1 && $0.form != .labelled } ?? false
    }
    if number.form == .section { return true }
    guard number.value == 1, number.form != .chapter, number.range.end < line.range.upperBound else { return false }
    return UTF8Text.scalar(in: bytes, at: number.range.end).value.isHan
  }

  /// “为啥成了这样” on a line of its own, without a mark that ends the sentence in it.
  private func isQuoted(_ line: Line) -> Bool {
    guard line.first == "“", line.last == "”" else { return false }
    let words = line.range.lowerBound..<line.range.upperBound
    return !bytes.contains("。", in: words) && !bytes.contains("！", in: words)
  }
}
