import Documents

/// Where headings and paragraphs may begin and end in a line that holds several.
struct LongLine {
  let bytes: [UInt8]
  let series: InlineSeries

  private static let longestHeading = 70
  static let longestBareHeading = 40

  /// A number counts when there is a neighbour of the same form.
  ///
  /// - Parameter others: Numbers of other lines that may be the neighbour.
  func runs(_ heads: [Enumerator], among others: [Enumerator] = []) -> [Enumerator] {
    let values = Dictionary(grouping: heads + others, by: \.form).mapValues { Set($0.map(\.value)) }
    return heads.filter { head in
      let own = values[head.form] ?? []
      return own.contains(head.value - 1) || own.contains(head.value + 1)
    }
  }

  /// `1.` `2.` … behind the end of a sentence or white space, each one more than the last.
  func decimals(_ heads: [Enumerator], _ line: Range<Int>) -> [Enumerator] {
    let all = heads.filter { $0.form == .decimal && standsFree($0.range.start, line) }
    var result: [Enumerator] = []
    for (index, head) in all.enumerated() {
      let continues = result.last.map { head.value == $0.value + 1 } ?? false
      let starts = head.value == 1 && index + 1 < all.count && all[index + 1].value == 2
      if continues || starts { result.append(head) }
    }
    return result
  }

  func standsFree(_ offset: Int, _ line: Range<Int>) -> Bool {
    guard offset > line.lowerBound, let before = UTF8Text.scalar(in: bytes, before: offset) else { return true }
    return before.isSpace || before.endsSentence || before == "；"
  }

  /// The white space that ends a heading, when one comes before any mark that ends a sentence.
  func headingEnd(from start: Int, to limit: Int) -> Int? {
    var offset = start
    var length = 0
    while offset < limit, length < Self.longestHeading {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if value.endsSentence { return nil }
      if value.isSpace, length > 1 { return offset }
      offset += size
      length += 1
    }
    return nil
  }

  /// Behind the colon or full stop that ends the words of a heading, if nothing but words and white space stand before it.
  func markedEnd(from start: Int, to limit: Int) -> Int? {
    var offset = start
    var length = 0
    while offset < limit, length < Self.longestBareHeading {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      offset += size
      length += 1
      if value == "：" || value == ":" || value == "。" { return length > 2 ? offset : nil }
      guard value.isHan || value.isSpace || value == "、" || value == "“" || value == "”" else { return nil }
    }
    return nil
  }

  /// `一、存在的问题（一）学习…`: the first number of the next level stands right behind the heading.
  func gluedNumber(after head: Enumerator, _ line: Range<Int>) -> Int? {
    var offset = head.range.end
    var length = 0
    while offset < line.upperBound, length < Self.longestBareHeading {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if value.endsSentence || value.isSpace { return nil }
      if length > 3, value == "（" || value == "(" || value == "1",
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

  /// `（一）学习方面一是…。二是…`: where the series begins that stands right behind the words of a heading.
  func gluedSeries(in stretch: Range<Int>) -> Int? {
    guard let head = EnumeratorParser.leading(in: bytes, stretch) else { return nil }
    var offset = head.range.end
    var length = 0
    while offset < stretch.upperBound, length < Self.longestBareHeading {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      guard value.isHan || value == "、" || value == "“" || value == "”" else { return nil }
      let rest = CleanRange(offset, stretch.upperBound)
      if length > 3, let first = series.leading(bytes, rest), first.value == 1, first.form != .labelled {
        return series.members(in: bytes, [rest])[0].count >= 2 ? offset : nil
      }
      offset += size
      length += 1
    }
    return nil
  }

  /// White space behind the end of a sentence, where a paragraph ended.
  func sentenceGaps(_ line: Range<Int>) -> [Int] {
    var gaps: [Int] = []
    var offset = line.lowerBound
    var endsSentence = false
    while offset < line.upperBound {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      if endsSentence, value.isSpace { gaps.append(offset) }
      endsSentence = value.endsSentence || endsSentence && (value == "”" || value == "）")
      offset += size
    }
    return gaps
  }

  /// Runs of white space with the words before each.
  func gaps(_ range: Range<Int>) -> [(piece: Range<Int>, offset: Int)] {
    var result: [(Range<Int>, Int)] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    var isInGap = true
    while offset < range.upperBound {
      let (value, size) = UTF8Text.scalar(in: bytes, at: offset)
      let isSpace = value.isSpace
      if isSpace, !isInGap { result.append((start..<offset, offset)) }
      if !isSpace, isInGap { start = offset }
      isInGap = isSpace
      offset += size
    }
    return result
  }

  /// How many runs of white space divide two Chinese characters, as no typesetter's space around figures does.
  func gapsInClauses(_ range: Range<Int>) -> Int {
    gaps(range).count { gap in
      guard let before = UTF8Text.scalar(in: bytes, before: gap.offset), before.isHan else { return false }
      var next = gap.offset
      while next < range.upperBound, case (let value, let size) = UTF8Text.scalar(in: bytes, at: next) {
        guard value.isSpace else { return value.isHan }
        next += size
      }
      return false
    }
  }

  func length(_ range: Range<Int>) -> Int {
    bytes[range].count { $0 & 0xC0 != 0x80 }
  }

  func holdsSentenceEnd(_ range: Range<Int>) -> Bool {
    bytes.contains("。", in: range) || bytes.contains("，", in: range) || bytes.contains(",", in: range)
  }
}
