import Documents

/// Page numbers (`— 3 —`, `第 3 页 共 8 页`) and running heads that stand between the lines of a text; they must go before
/// lines are joined (domain.md 10.1).
struct PageFurniture {
  /// Artefact id of the damage repaired here.
  static let id = "page-furniture"

  private static let longestNumber = 24
  private static let longestHead = 40
  private static let leastLines = 12

  private let bytes: [UInt8]
  private let lines: [Line]
  /// Lines to take out, ascending; with the line end.
  private(set) var edits: [EditableText.Edit] = []
  /// The words of each line that is taken out, in the current text.
  private(set) var places: [Range<Int>] = []

  init(_ text: EditableText, lines: [Line]) {
    bytes = text.bytes
    self.lines = lines
    guard lines.count > 1 else { return }
    let numbers = Set(lines.indices.filter { isPageNumber(lines[$0]) })
    let all = numbers.union(bareNumbers()).union(runningHeads(numbers))
    for index in all.sorted() {
      let line = lines[index]
      let start = cutsSentence(index) ? line.range.lowerBound - 1 : line.range.lowerBound
      edits.append(.init(range: start..<min(line.range.upperBound + 1, bytes.count), replacement: []))
      places.append(line.range)
    }
  }

  /// Characters of a line beyond which nobody breaks lines but at the end of a page.
  private static let longLine = 90

  /// Between long lines a page ends in the middle of a sentence.
  private func cutsSentence(_ index: Int) -> Bool {
    guard index > 0, index + 1 < lines.count else { return false }
    let before = lines[index - 1]
    let after = lines[index + 1]
    return before.length > Self.longLine && !before.endsComplete && !after.isBlank && after.indent == 0
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
    var cuts = 0
    for (index, line) in lines.enumerated() where (1...3).contains(line.length) {
      guard let value = bareNumber(line) else { continue }
      guard !isCell(at: index) else { return [] }
      if let last = series.last, value != last.value + 1 || index - last.line < Self.leastLines { continue }
      if series.isEmpty, value > 3 { continue }
      series.append((index, value))
      if let before = lines[..<index].last(where: { !$0.isBlank }), !before.endsComplete { cuts += 1 }
    }
    return series.count >= 2 && cuts * 2 >= series.count ? series.map(\.line) : []
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
