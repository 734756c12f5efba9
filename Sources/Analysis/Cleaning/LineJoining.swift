import Documents

/// Joins lines that a PDF or a web page broke: hard-wrapped paragraphs, and page numerals `1、` … `15、` set into running
/// text (domain.md 10.1).
struct LineJoining {
  /// Artefact ids of the damage repaired here.
  static let hardWrap = "hard-wrap"
  static let pageNumerals = "page-numerals"

  private let bytes: [UInt8]
  private let lines: [Line]
  private(set) var edits: [EditableText.Edit] = []
  /// Where page numerals stood, in the current text.
  private(set) var numerals: [Range<Int>] = []
  private(set) var joinedLines = 0

  init(_ text: EditableText) {
    bytes = text.bytes
    lines = Line.all(in: text.bytes)
    let numeralLines = pageNumeralLines()
    if !numeralLines.isEmpty {
      removeNumerals(numeralLines)
    } else if let width = wrapWidth() {
      joinWrapped(at: width)
    }
  }

  // MARK: Page numerals

  /// Lines that begin with `k、` for consecutive k from 1, when the breaks before them cut through sentences.
  private func pageNumeralLines() -> [(line: Int, mark: Range<Int>)] {
    var found: [(line: Int, mark: Range<Int>)] = []
    for (index, line) in lines.enumerated() {
      guard let mark = numeral(found.count + 1, at: line.range) else { continue }
      found.append((index, mark))
    }
    guard found.count >= 3 else { return [] }
    let cut = found.dropFirst().count { entry in
      entry.line > 0 && !(lines[entry.line - 1].last.map(Scalar.endsSentence) ?? true)
    }
    return cut * 2 >= found.count - 1 && cut >= 2 ? found : []
  }

  private func numeral(_ value: Int, at range: Range<Int>) -> Range<Int>? {
    let mark = Array("\(value)、".utf8)
    let end = range.lowerBound + mark.count
    guard end <= range.upperBound, Array(bytes[range.lowerBound..<end]) == mark else { return nil }
    return range.lowerBound..<end
  }

  private mutating func removeNumerals(_ found: [(line: Int, mark: Range<Int>)]) {
    for entry in found {
      let previousEndsSentence = entry.line == 0 || (lines[entry.line - 1].last.map(Scalar.endsSentence) ?? true)
      let start = previousEndsSentence ? entry.mark.lowerBound : lines[entry.line - 1].range.upperBound
      edits.append(.init(range: start..<entry.mark.upperBound, replacement: []))
      numerals.append(entry.mark)
    }
  }

  // MARK: Hard-wrapped lines

  /// The width at which lines were broken, when most lines have it and end in the middle of a sentence.
  private func wrapWidth() -> Int? {
    let lengths = lines.filter { !$0.isBlank }.map(\.length).sorted()
    guard lengths.count >= 10 else { return nil }
    let width = lengths[lengths.count * 3 / 4]
    guard (15...60).contains(width) else { return nil }
    let full = lines.filter { abs($0.length + $0.indent / 2 - width) <= 2 }
    let cut = full.count { !$0.endsComplete }
    return full.count * 100 >= lengths.count * 45 && cut * 100 >= full.count * 60 ? width : nil
  }

  private mutating func joinWrapped(at width: Int) {
    for index in lines.indices.dropLast() {
      let next = nextLine(after: index)
      guard let next, continues(lines[index], into: lines[next], at: width) else { continue }
      edits.append(.init(range: lines[index].range.upperBound..<lines[next].range.lowerBound, replacement: []))
      joinedLines += 1
    }
  }

  /// Blank lines between two halves of a sentence are page breaks.
  private func nextLine(after index: Int) -> Int? {
    guard !lines[index].isBlank else { return nil }
    return lines[(index + 1)...].firstIndex { !$0.isBlank }
  }

  private func continues(_ line: Line, into next: Line, at width: Int) -> Bool {
    if next.indent >= 2 && line.indent < next.indent { return false }
    let isFull = line.length + line.indent / 2 >= width - 2
    guard isFull else { return false }
    if line.last.map(Scalar.endsSentence) ?? true {
      return next.indent == 0 && !startsNewBlock(next)
    }
    return !startsNewBlock(next) || line.endsComplete == false && !isChapter(next)
  }

  private func startsNewBlock(_ line: Line) -> Bool {
    EnumeratorParser.leading(in: bytes, line.range) != nil
  }

  private func isChapter(_ line: Line) -> Bool {
    EnumeratorParser.leading(in: bytes, line.range)?.form == .chapter
  }
}
