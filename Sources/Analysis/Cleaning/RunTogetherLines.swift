import Documents

/// Puts line breaks back into a draft whose headings and paragraphs were run into a few long lines (domain.md 4 (b), 10.1).
struct RunTogetherLines {
  /// Artefact id of the damage repaired here.
  static let id = "run-together"

  private static let longLine = 300
  /// Characters from which on a line with a heading in front holds a paragraph too.
  private static let leadLine = 60
  /// Spaces inside clauses beyond which they mean nothing.
  private static let mostSpaces = 2
  private static let longestTitleLine = 45
  private static let longestTail = 60
  /// UTF-8 bytes from the start of the text in which a title and the first words behind it are looked for.
  private static let gluedTitleReach = 300
  /// Lines among which a title is looked for, blank ones left out.
  private static let farthestTitle = 8
  private static let leastParagraphs = 5
  private static let mostFlattenedLines = 12

  private let bytes: [UInt8]
  private let places: LongLine
  /// Numbers of headings in the lines of a flattened draft.
  private let elsewhere: [Enumerator]
  private var breaks: Set<Int> = []
  /// Value of the latest `1.` that begins a line or stands behind a heading, 0 before the first.
  private var lastDecimal = 0

  /// Edits that insert line breaks; empty for an ordinary draft.
  static func edits(for text: EditableText, lines: [Line], _ vocabulary: Vocabulary) -> [EditableText.Edit] {
    var repair = RunTogetherLines(LongLine(bytes: text.bytes, series: vocabulary.series), lines)
    let first = lines.firstIndex { !$0.isBlank }
    let last = lines.lastIndex { !$0.isBlank }
    repair.divideGluedTitle(lines, vocabulary.formulas.gluedTitle)
    repair.divideBeforeChapters(lines)
    for (index, line) in lines.enumerated() where !line.isBlank {
      if line.length > longLine {
        repair.divide(line.range, isFirst: index == first, isLast: index == last)
      }
      repair.noteNumber(of: line.range)
      repair.divideHeading(line.range)
      if line.length > leadLine { repair.divideLead(line.range) }
    }
    return repair.breaks.sorted().map { .init(range: $0..<$0, replacement: [0x0A]) }
  }

  private init(_ places: LongLine, _ lines: [Line]) {
    self.places = places
    bytes = places.bytes
    elsewhere = Self.isFlattened(lines) ? lines.flatMap { Self.heads(in: $0.range, places.bytes, Self.outer) } : []
  }

  private static let outer: Set<Enumerator.Form> = [.chapter, .section]

  private static func heads(
    in line: Range<Int>, _ bytes: [UInt8], _ forms: Set<Enumerator.Form>
  ) -> [Enumerator] {
    EnumeratorParser.insideLine(bytes, line, forms: forms)
  }

  /// A whole draft in a few lines, so that its lists run on from one to the next.
  private static func isFlattened(_ lines: [Line]) -> Bool {
    let lengths = lines.map(\.length).filter { $0 > 0 }
    let long = lengths.filter { $0 > longLine }.reduce(0, +)
    return lengths.count <= mostFlattenedLines && long * 2 >= lengths.reduce(0, +)
  }

  // MARK: Long lines

  private mutating func divide(_ line: Range<Int>, isFirst: Bool, isLast: Bool) {
    let heads = Self.heads(in: line, bytes, Self.outer.union([.decimal]))
    let outer = places.runs(heads.filter { $0.form != .decimal }, among: elsewhere)
    let gaps = places.sentenceGaps(line)
    guard
      outer.count(where: { $0.form == .chapter }) >= 2 || max(outer.count, elsewhere.count) >= 3
        || gaps.count >= Self.leastParagraphs
    else { return }
    let real = (outer + places.decimals(heads, line)).sorted { $0.range.start < $1.range.start }
    let ends = real.dropFirst().map(\.range.start) + [line.upperBound]
    for (head, end) in zip(real, ends) {
      if head.range.start > line.lowerBound { breaks.insert(head.range.start) }
      guard head.form != .decimal else { continue }
      if let first = places.gluedNumber(after: head, line) { breaks.insert(first) }
      if let first = places.gluedSeries(in: head.range.start..<end) { breaks.insert(first) }
      if let end = places.headingEnd(from: head.range.end, to: line.upperBound) { breaks.insert(end) }
    }
    for gap in gaps {
      breaks.insert(gap)
      if let end = places.headingEnd(from: gap + 1, to: min(gap + LongLine.longestBareHeading * 3, line.upperBound)) {
        breaks.insert(end)
      }
    }
    if isFirst { divideTitle(line, before: real.first?.range.start ?? line.upperBound) }
    if isLast { divideTail(line) }
  }

  // MARK: Title and tail

  /// Unit, title and name stand before the first sentence, divided by white space.
  private mutating func divideTitle(_ line: Range<Int>, before limit: Int) {
    for gap in places.gaps(line.lowerBound..<limit) {
      guard places.length(gap.piece) <= Self.longestTitleLine, !places.holdsSentenceEnd(gap.piece) else { return }
      if places.length(gap.piece) > 1 { breaks.insert(gap.offset) }
    }
  }

  /// `…党支部2023年度组织生活会对照检查材料按照上级安排，…`: the opening stands right behind the title.
  ///
  /// Words of a web page may stand above.
  private mutating func divideGluedTitle(_ lines: [Line], _ gluedTitle: TermSet) {
    let first = lines.lazy.filter { !$0.isBlank }.prefix(Self.farthestTitle).filter { $0.length > Self.leadLine }
    for line in first {
      var end = min(line.range.upperBound, line.range.lowerBound + Self.gluedTitleReach)
      while end < line.range.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
      guard let title = gluedTitle.places(in: bytes, line.range.lowerBound..<end).first else { continue }
      breaks.insert(title.upperBound)
      return
    }
  }

  /// Name and date stand behind the last sentence.
  private mutating func divideTail(_ line: Range<Int>) {
    var start = line.upperBound
    while start > line.lowerBound, let value = UTF8Text.scalar(in: bytes, before: start), !value.endsSentence {
      start -= UTF8.width(value)
    }
    guard start < line.upperBound, places.length(start..<line.upperBound) <= Self.longestTail else { return }
    for gap in places.gaps(start..<line.upperBound) where places.length(gap.piece) > 1 {
      let before = UTF8Text.scalar(in: bytes, before: gap.offset)
      // 2026年 1月 12日 is one date
      if before != "年", before != "月" { breaks.insert(gap.offset) }
    }
  }

  // MARK: Short lines

  /// `三、整改举措 针对以上问题，…`: a heading with a gap behind it in front of a long paragraph.
  private mutating func divideLead(_ line: Range<Int>) {
    guard let number = EnumeratorParser.leading(in: bytes, line), number.form == .chapter,
      let end = places.headingEnd(from: number.range.end, to: line.upperBound),
      places.gapsInClauses(number.range.end..<line.upperBound) <= Self.mostSpaces
    else { return }
    let words = number.range.end..<end
    guard (4...LongLine.longestBareHeading).contains(places.length(words)), !places.holdsSentenceEnd(words),
      !bytes.contains("，", in: words), !bytes.contains("：", in: words)
    else { return }
    breaks.insert(end)
  }

  /// `…报告如下。 一、自查的方式 我用…`, `某某的对照检查 一、存在的问题：1、…`: a chapter that is missing among those that lines begin
  /// with stands inside a line before the next.
  private mutating func divideBeforeChapters(_ lines: [Line]) {
    var waiting: [Range<Int>] = []
    var last = 0
    for line in lines where !line.isBlank {
      if let number = EnumeratorParser.leading(in: bytes, line.range), number.form == .chapter {
        if number.value == last + 2 { for line in waiting { divide(line, before: last + 1) } }
        last = number.value
        waiting = []
      }
      if line.length > Self.leadLine { waiting.append(line.range) }
    }
  }

  private mutating func divide(_ line: Range<Int>, before chapter: Int) {
    let heads = EnumeratorParser.insideLine(bytes, line, forms: [.chapter]).filter { $0.range.start > line.lowerBound }
    guard let head = heads.last, head.value == chapter, places.standsFree(head.range.start, line),
      let end = places.markedEnd(from: head.range.end, to: line.upperBound)
        ?? places.headingEnd(from: head.range.end, to: line.upperBound),
      (4...LongLine.longestBareHeading).contains(places.length(head.range.end..<end))
    else { return }
    breaks.insert(head.range.start)
    breaks.insert(end)
  }

  /// `一、存在的问题 （一）学习不够`, `一、存在的问题：1、学习不够`, `一、存在的问题。1、学习不够`, `一、存在的问题（一）学习方面一是…。二是…。（二）…`: headings of
  /// different rank and the lists below them in one line.
  private mutating func divideHeading(_ line: Range<Int>) {
    guard let number = EnumeratorParser.leading(in: bytes, line), number.form <= .section,
      let end = places.markedEnd(from: number.range.end, to: line.upperBound)
        ?? spacedHeadingEnd(behind: number, line) ?? gluedSection(behind: number, line),
      let next = EnumeratorParser.leading(in: bytes, end..<line.upperBound), next.form > number.form,
      // Some lists run on from one section to the next.
      next.value == 1 || next.form == .decimal && next.value == lastDecimal + 1
    else { return }
    breaks.insert(end)
    noteNumber(of: end..<line.upperBound)
    divideHeading(end..<line.upperBound)
    let heads = [end] + divideList(from: next, to: line.upperBound)
    for (head, end) in zip(heads, heads.dropFirst() + [line.upperBound]) {
      if let series = places.gluedSeries(in: head..<end) { breaks.insert(series) }
    }
  }

  private mutating func noteNumber(of line: Range<Int>) {
    guard let number = EnumeratorParser.leading(in: bytes, line), number.form == .decimal else { return }
    lastDecimal = number.value
  }

  private func spacedHeadingEnd(behind number: Enumerator, _ line: Range<Int>) -> Int? {
    guard let end = places.headingEnd(from: number.range.end, to: line.upperBound),
      places.length(number.range.end..<end) >= 4, !places.holdsSentenceEnd(number.range.end..<end)
    else { return nil }
    return end
  }

  /// Without a gap only （一） below 一、 is sure.
  private func gluedSection(behind number: Enumerator, _ line: Range<Int>) -> Int? {
    guard number.form == .chapter, let start = places.gluedNumber(after: number, line),
      EnumeratorParser.leading(in: bytes, start..<line.upperBound)?.form == .section
    else { return nil }
    return start
  }

  /// （一）…。 （二）…。 behind such a heading: each begins a paragraph.
  ///
  /// - Returns: Where the members behind the first begin, ascending.
  private mutating func divideList(from first: Enumerator, to end: Int) -> [Int] {
    guard first.form == .section else { return [] }
    let rest = first.range.start..<end
    var last = first.value
    var starts: [Int] = []
    for head in EnumeratorParser.insideLine(bytes, rest, forms: [.section]).dropFirst()
    where head.value == last + 1 && places.standsFree(head.range.start, rest) {
      starts.append(head.range.start)
      last = head.value
    }
    breaks.formUnion(starts)
    return starts
  }
}
