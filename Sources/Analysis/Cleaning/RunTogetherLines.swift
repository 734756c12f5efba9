import Documents

/// Puts line breaks back into a draft whose headings and paragraphs were run into a few long lines (domain.md 4 (b), 10.1).
struct RunTogetherLines {
  /// Artefact id of the damage repaired here.
  static let id = "run-together"

  private static let longLine = 300
  /// Characters from which on a line with a heading in front holds a paragraph too.
  private static let leadLine = 60
  /// Spaces beyond which they mean nothing.
  private static let mostSpaces = 2
  private static let longestHeading = 70
  private static let longestTitleLine = 45
  private static let longestTail = 60
  private static let longestBareHeading = 40
  private static let leastParagraphs = 5

  private let bytes: [UInt8]
  private var breaks: Set<Int> = []

  /// Edits that insert line breaks; empty for an ordinary draft.
  static func edits(for text: EditableText, lines: [Line]) -> [EditableText.Edit] {
    var repair = RunTogetherLines(text.bytes)
    let first = lines.firstIndex { !$0.isBlank }
    let last = lines.lastIndex { !$0.isBlank }
    for (index, line) in lines.enumerated() where !line.isBlank {
      if line.length > longLine {
        repair.divide(line.range, isFirst: index == first, isLast: index == last)
      } else {
        repair.divideHeading(line)
      }
      if line.length > leadLine { repair.divideLead(line.range) }
    }
    return repair.breaks.sorted().map { .init(range: $0..<$0, replacement: [0x0A]) }
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  // MARK: Long lines

  private mutating func divide(_ line: Range<Int>, isFirst: Bool, isLast: Bool) {
    let heads = EnumeratorParser.insideLine(bytes, line, forms: [.chapter, .section, .decimal])
    let outer = runs(heads.filter { $0.form != .decimal })
    let gaps = sentenceGaps(line)
    guard outer.count(where: { $0.form == .chapter }) >= 2 || outer.count >= 3 || gaps.count >= Self.leastParagraphs
    else { return }
    let real = outer + decimals(heads, line)
    for head in real {
      if head.range.start > line.lowerBound { breaks.insert(head.range.start) }
      guard head.form != .decimal else { continue }
      if let first = gluedNumber(after: head, line) { breaks.insert(first) }
      if let end = headingEnd(from: head.range.end, to: line.upperBound) { breaks.insert(end) }
    }
    for gap in gaps {
      breaks.insert(gap)
      if let end = headingEnd(from: gap + 1, to: min(gap + Self.longestBareHeading * 3, line.upperBound)) {
        breaks.insert(end)
      }
    }
    if isFirst { divideTitle(line, before: real.map(\.range.start).min() ?? line.upperBound) }
    if isLast { divideTail(line) }
  }

  /// A number counts when there is a neighbour of the same form.
  private func runs(_ heads: [Enumerator]) -> [Enumerator] {
    let values = Dictionary(grouping: heads, by: \.form).mapValues { Set($0.map(\.value)) }
    return heads.filter { head in
      let own = values[head.form] ?? []
      return own.contains(head.value - 1) || own.contains(head.value + 1)
    }
  }

  /// `1.` `2.` … behind the end of a sentence or white space, each one more than the last.
  private func decimals(_ heads: [Enumerator], _ line: Range<Int>) -> [Enumerator] {
    let all = heads.filter { $0.form == .decimal && standsFree($0.range.start, line) }
    var result: [Enumerator] = []
    for (index, head) in all.enumerated() {
      let continues = result.last.map { head.value == $0.value + 1 } ?? false
      let starts = head.value == 1 && index + 1 < all.count && all[index + 1].value == 2
      if continues || starts { result.append(head) }
    }
    return result
  }

  private func standsFree(_ offset: Int, _ line: Range<Int>) -> Bool {
    guard offset > line.lowerBound, let before = UTF8Text.scalar(in: bytes, before: offset) else { return true }
    return Scalar.isSpace(before) || Scalar.endsSentence(before) || before == 0xFF1B
  }

  /// The white space that ends a heading, when one comes before any mark that ends a sentence.
  private func headingEnd(from start: Int, to limit: Int) -> Int? {
    var offset = start
    var length = 0
    while offset < limit, length < Self.longestHeading {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if Scalar.endsSentence(value) { return nil }
      if Scalar.isSpace(value), length > 1 { return offset }
      offset += size
      length += 1
    }
    return nil
  }

  /// `一、存在的问题（一）学习…`: the first number of the next level stands right behind the heading.
  private func gluedNumber(after head: Enumerator, _ line: Range<Int>) -> Int? {
    var offset = head.range.end
    var length = 0
    while offset < line.upperBound, length < Self.longestBareHeading {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if Scalar.endsSentence(value) || Scalar.isSpace(value) { return nil }
      if length > 3, value == 0xFF08 || value == 0x28 || value == 0x31,
        let number = EnumeratorParser.leading(in: bytes, offset..<line.upperBound), number.value == 1,
        number.form > head.form
      {
        return offset
      }
      offset += size
      length += 1
    }
    return nil
  }

  /// White space behind the end of a sentence, where a paragraph ended.
  private func sentenceGaps(_ line: Range<Int>) -> [Int] {
    var gaps: [Int] = []
    var offset = line.lowerBound
    var endsSentence = false
    while offset < line.upperBound {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if endsSentence, Scalar.isSpace(value) { gaps.append(offset) }
      endsSentence = Scalar.endsSentence(value) || endsSentence && (value == 0x201D || value == 0xFF09)
      offset += size
    }
    return gaps
  }

  // MARK: Title and tail

  /// Unit, title and name stand before the first sentence, divided by white space.
  private mutating func divideTitle(_ line: Range<Int>, before limit: Int) {
    for gap in gaps(line.lowerBound..<limit) {
      guard length(gap.piece) <= Self.longestTitleLine, !holdsSentenceEnd(gap.piece) else { return }
      if length(gap.piece) > 1 { breaks.insert(gap.offset) }
    }
  }

  /// Name and date stand behind the last sentence.
  private mutating func divideTail(_ line: Range<Int>) {
    var start = line.upperBound
    while start > line.lowerBound, let value = UTF8Text.scalar(in: bytes, before: start), !Scalar.endsSentence(value) {
      start -= Scalar.utf8Length(value)
    }
    guard start < line.upperBound, length(start..<line.upperBound) <= Self.longestTail else { return }
    for gap in gaps(start..<line.upperBound) where length(gap.piece) > 1 {
      let before = UTF8Text.scalar(in: bytes, before: gap.offset) ?? 0
      // 2026年 1月 12日 is one date
      if before != 0x5E74, before != 0x6708 { breaks.insert(gap.offset) }
    }
  }

  /// Runs of white space with the words before each.
  private func gaps(_ range: Range<Int>) -> [(piece: Range<Int>, offset: Int)] {
    var result: [(Range<Int>, Int)] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    var isInGap = true
    while offset < range.upperBound {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      let isSpace = Scalar.isSpace(value)
      if isSpace, !isInGap { result.append((start..<offset, offset)) }
      if !isSpace, isInGap { start = offset }
      isInGap = isSpace
      offset += size
    }
    return result
  }

  private func length(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  private func holdsSentenceEnd(_ range: Range<Int>) -> Bool {
    bytes.contains(0x3002, in: range) || bytes.contains(0xFF0C, in: range) || bytes.contains(0x2C, in: range)
  }

  // MARK: Short lines

  /// `三、整改举措 针对以上问题，…`: a heading with a gap behind it in front of a long paragraph.
  private mutating func divideLead(_ line: Range<Int>) {
    guard let number = EnumeratorParser.leading(in: bytes, line), number.form == .chapter,
      let end = headingEnd(from: number.range.end, to: line.upperBound),
      gaps(number.range.end..<line.upperBound).count <= Self.mostSpaces
    else { return }
    let words = number.range.end..<end
    guard (4...Self.longestBareHeading).contains(length(words)), !holdsSentenceEnd(words),
      !bytes.contains(0xFF0C, in: words), !bytes.contains(0xFF1A, in: words)
    else { return }
    breaks.insert(end)
  }

  /// `一、存在的问题 （一）学习不够`: two headings of different rank in one line.
  private mutating func divideHeading(_ line: Line) {
    guard let number = EnumeratorParser.leading(in: bytes, line.range), number.form <= .section else { return }
    guard let end = headingEnd(from: number.range.end, to: line.range.upperBound),
      length(number.range.end..<end) >= 4, !holdsSentenceEnd(number.range.end..<end),
      let next = EnumeratorParser.leading(in: bytes, end..<line.range.upperBound), next.form > number.form,
      next.value == 1
    else { return }
    breaks.insert(end)
  }
}
