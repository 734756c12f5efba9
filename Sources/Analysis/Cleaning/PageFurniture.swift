import Documents

/// Page numbers (`— 3 —`, `第 3 页 共 8 页`) and running heads that stand between the lines of a text; they must go before
/// lines are joined (domain.md 10.1).
struct PageFurniture {
  /// Artefact id of the damage repaired here.
  static let id = "page-furniture"

  private static let longestNumber = 24
  private static let longestHead = 40
  private static let leastLines = 12
  /// UTF-8 bytes of Chinese text on a page that is short of lines, at least.
  private static let leastPage = 750

  private let bytes: [UInt8]
  private let lines: [Line]
  /// Lines to take out, ascending; with the line end.
  private(set) var edits: [EditableText.Edit] = []
  /// The words of each line that is taken out, in the current text.
  private(set) var places: [Range<Int>] = []

  /// Most paragraphs begin with white space, so that a line without it goes on with the one before.
  private let setsParagraphsIn: Bool

  init(_ text: EditableText, lines: [Line]) {
    bytes = text.bytes
    self.lines = lines
    let long = lines.filter { $0.length > Self.longestHeading }
    setsParagraphsIn = long.count { Self.paragraphIndent.contains($0.indent) } * 4 > long.count * 3
    guard lines.count > 1 else { return }
    let numbers = Set(lines.indices.filter { isPageNumber(lines[$0]) })
    let all = numbers.union(bareNumbers()).union(runningHeads(numbers))
    takeOut(all)
  }

  /// In one pass over the stretches between lines of the text proper.
  private mutating func takeOut(_ furniture: Set<Int>) {
    var before: Int?
    var waiting: [Int] = []
    for (index, line) in lines.enumerated() where !line.isBlank {
      if furniture.contains(index) {
        waiting.append(index)
      } else {
        takeOut(waiting, between: before, and: index)
        waiting = []
        before = index
      }
    }
    takeOut(waiting, between: before, and: nil)
  }

  /// Where a page ends in the middle of a sentence, what stands between the halves goes with the line ends.
  private mutating func takeOut(_ furniture: [Int], between before: Int?, and after: Int?) {
    guard !furniture.isEmpty else { return }
    places += furniture.map { lines[$0].range }
    if let before, let after, cutsSentence(before, after) {
      edits.append(.init(range: lines[before].range.upperBound..<lines[after].range.lowerBound, replacement: []))
    } else {
      edits += furniture.map { index in
        let line = lines[index].range
        return .init(range: line.lowerBound..<min(line.upperBound + 1, bytes.count), replacement: [])
      }
    }
  }

  /// Characters of a line without a stop in it up to which it may be a heading.
  private static let longestHeading = 40
  /// Columns by which the first line of a paragraph is set in.
  private static let paragraphIndent = 2...6

  /// A heading has no full stop at its end either, and what is numbered or set in begins anew.
  private func cutsSentence(_ before: Int, _ after: Int) -> Bool {
    let (line, next) = (lines[before], lines[after])
    guard !line.endsComplete, !next.isRow else { return false }
    if next.first.map(\.isClauseMark) ?? false { return true }
    guard next.indent == 0, EnumeratorParser.leading(in: bytes, next.range) == nil else { return false }
    if setsParagraphsIn, Self.paragraphIndent.contains(line.indent) { return true }
    let words = line.range
    if line.length > Self.longestHeading || bytes.contains("。", in: words) || bytes.contains("；", in: words) {
      return true
    }
    return bytes.contains("，", in: words) && EnumeratorParser.leading(in: bytes, words) == nil
  }

  // MARK: Page numbers

  /// Digits framed by dashes or dots, `第 3 页`, `3 / 8`.
  private func isPageNumber(_ line: Line) -> Bool {
    guard (2...Self.longestNumber).contains(line.length) else { return false }
    var digits = 0
    var frame = 0
    var words = 0
    var offset = line.range.lowerBound
    while offset < line.range.upperBound {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      if value.isSpace || value.isInvisible { continue }
      if value.isASCIIDigit || ("０"..."９").contains(value) {
        digits += 1
      } else if Self.isFrame(value) {
        frame += 1
      } else if Self.isPageWord(value) {
        words += 1
      } else {
        return false
      }
    }
    guard (1...6).contains(digits), digits <= 3 || words > 0 || frame > 0 else { return false }
    return words >= 2 && hasPageSign(line.range) || words == 0 && isFramed(line)
  }

  /// Dashes, bullets, bars, tildes.
  private static func isFrame(_ value: Unicode.Scalar) -> Bool {
    value == "-" || ("\u{2010}"..."\u{2015}").contains(value) || value == "─" || value == "·" || value == "•"
      || value == "|" || value == "~" || value == "～" || value == "/" || value == "／"
  }

  /// 第 页 共 and marks between them.
  private static func isPageWord(_ value: Unicode.Scalar) -> Bool {
    value == "第" || value == "页" || value == "頁" || value == "共" || value == "，" || value == ","
      || value == "（" || value == "）" || value == "(" || value == ")"
  }

  private func hasPageSign(_ range: Range<Int>) -> Bool {
    bytes.contains("页", in: range) || bytes.contains("頁", in: range)
  }

  /// A frame mark on both sides: `-3-`, not `-3` and not `3/8`, which may be an item or a date.
  private func isFramed(_ line: Line) -> Bool {
    guard let first = line.first, let last = line.last else { return false }
    return Self.isFrame(first) && Self.isFrame(last)
  }

  /// Lines of nothing but n, n+1, n+2 … that break sentences at even steps.
  private func bareNumbers() -> [Int] {
    var series: [(line: Int, value: Int)] = []
    var isShortOfLines = false
    for (index, line) in lines.enumerated() where (1...3).contains(line.length) {
      guard let value = bareNumber(line) else { continue }
      guard !isCell(at: index) else { return [] }
      if let last = series.last {
        guard value == last.value + 1, isPage(from: last.line, to: index) else { continue }
        if index - last.line < Self.leastLines { isShortOfLines = true }
      }
      if series.isEmpty, value > 3 { continue }
      series.append((index, value))
    }
    let cuts = series.count { cutsWords(at: $0.line, isSure: isShortOfLines) }
    return series.count >= 2 && cuts * 2 >= series.count ? series.map(\.line) : []
  }

  /// - Parameter isSure: The words before must be more than an entry of a table.
  private func cutsWords(at index: Int, isSure: Bool) -> Bool {
    guard let before = lines[..<index].last(where: { !$0.isBlank }), !before.endsComplete else { return false }
    return !isSure || before.length > Self.longestHeading
  }

  /// Many lines, or few that are long.
  private func isPage(from first: Int, to last: Int) -> Bool {
    last - first >= Self.leastLines
      || lines[first].range.upperBound + Self.leastPage < lines[last].range.lowerBound
  }

  /// Numbers one below the other are a column of a table.
  private func isCell(at index: Int) -> Bool {
    index > 0 && bareNumber(lines[index - 1]) != nil
  }

  private func bareNumber(_ line: Line) -> Int? {
    var value = 0
    for byte in bytes[line.range] {
      if byte == 0x20 || byte == 0x0D { continue }
      guard (0x30...0x39).contains(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return line.isBlank ? nil : value
  }

  // MARK: Running heads

  /// A short line that comes again with the page numbers, or again and again between the halves of a sentence.
  private func runningHeads(_ numbers: Set<Int>) -> [Int] {
    guard lines.count >= Self.leastLines * 2 else { return [] }
    var places: [[UInt8]: [Int]] = [:]
    for (index, line) in lines.enumerated() where isHeadLike(line) {
      guard interrupts(index, numbers) else { continue }
      places[Array(bytes[line.range]), default: []].append(index)
    }
    return places.values.filter { $0.count >= 2 }.flatMap { $0 }
  }

  private func isHeadLike(_ line: Line) -> Bool {
    guard (4...Self.longestHead).contains(line.length), !line.endsComplete else { return false }
    return EnumeratorParser.leading(in: bytes, line.range) == nil
  }

  /// Next to a page number, the lines around it being parts of one sentence.
  private func interrupts(_ index: Int, _ numbers: Set<Int>) -> Bool {
    guard let before = lines[..<index].lastIndex(where: { !$0.isBlank }) else { return false }
    let after = lines[(index + 1)...].firstIndex { !$0.isBlank }
    if numbers.contains(before) || after.map(numbers.contains) ?? false { return true }
    return false
  }
}
