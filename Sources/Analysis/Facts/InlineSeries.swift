import Documents

/// Enumerations inside running text: 一是…二是…, 一要…, 第一，…, 其一，…, 首先…其次…, （1）…, ①… (domain.md 5).
enum InlineSeries {
  /// Members of all series, by paragraph and ascending; a number that continues nothing and is continued by nothing in its
  /// own or a neighbouring paragraph is none.
  static func members(in bytes: [UInt8], _ paragraphs: [CleanRange]) -> [[Enumerator]] {
    let candidates = paragraphs.enumerated().flatMap { index, range in
      Self.candidates(in: bytes, range).map { (paragraph: index, number: $0) }
    }
    var isMember = [Bool](repeating: false, count: candidates.count)
    var previous: [Enumerator.Form: Int] = [:]
    for (index, candidate) in candidates.enumerated() {
      if let before = previous[candidate.number.form], continues(candidates[before], candidate) {
        isMember[before] = true
        isMember[index] = true
      }
      previous[candidate.number.form] = index
    }
    var result = [[Enumerator]](repeating: [], count: paragraphs.count)
    for (index, candidate) in candidates.enumerated() where isMember[index] {
      result[candidate.paragraph].append(candidate.number)
    }
    return result
  }

  private typealias Candidate = (paragraph: Int, number: Enumerator)

  /// One number left out is a slip of the author, not another series.
  private static func continues(_ first: Candidate, _ second: Candidate) -> Bool {
    let step = second.number.value - first.number.value
    return second.paragraph - first.paragraph <= 1 && (step == 1 || step == 2)
  }

  /// True when a paragraph begins with a number of a form that stands inside text (一是 …).
  static func begins(_ bytes: [UInt8], _ paragraph: CleanRange) -> Bool {
    enumerator(bytes, paragraph.start, paragraph.end, isAtStart: true) != nil
  }

  private static func candidates(in bytes: [UInt8], _ range: CleanRange) -> [Enumerator] {
    var result: [Enumerator] = []
    var offset = range.start
    var mayStart = true
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if mayStart, let found = enumerator(bytes, offset, range.end, isAtStart: offset == range.start) {
        result.append(found)
        offset = found.range.end
      } else {
        offset += length
      }
      mayStart =
        value == 0xFF0C || value == 0x3001 || value == 0x3011 || value == 0x2014
        || Scalar.endsLine(value) && value != 0x201D
        || value == 0x201D
    }
    return result
  }

  private static let qi = UInt32(0x5176)  // 其
  private static let di = UInt32(0x7B2C)  // 第
  private static let shi = UInt32(0x662F)  // 是
  private static let yao = UInt32(0x8981)  // 要
  private static let comma = UInt32(0xFF0C)

  private static func enumerator(_ bytes: [UInt8], _ start: Int, _ end: Int, isAtStart: Bool) -> Enumerator? {
    let first = UTF8Text.scalar(in: bytes, at: start)
    switch first.value {
    case qi, di:
      guard let number = EnumeratorParser.numeral(in: bytes, (start + first.length)..<end) else {
        return adverb(bytes, start, end)
      }
      let mark = start + first.length + number.length
      guard
        scalar(bytes, mark, end) == comma || scalar(bytes, mark, end) == 0x3001 || scalar(bytes, mark, end) == 0xFF1A
      else { return adverb(bytes, start, end) }
      return Enumerator(
        form: first.value == qi ? .qiYi : .ordinal, value: number.value, range: CleanRange(start, mark + 3))
    case 0xFF08, 0x2460...0x2473:
      guard !isAtStart, let found = EnumeratorParser.leading(in: bytes, start..<end), found.form != .section else {
        return nil
      }
      return found
    case 0x30...0x39:
      guard !isAtStart, let before = UTF8Text.scalar(in: bytes, before: start),
        Scalar.endsSentence(before) || before == 0xFF1B || before == 0xFF1A
      else { return nil }
      return EnumeratorParser.leading(in: bytes, start..<end)
    default:
      guard HanNumeral.isDigit(first.value) else { return adverb(bytes, start, end) }
      guard let number = EnumeratorParser.numeral(in: bytes, start..<end), number.value <= 30 else { return nil }
      let mark = scalar(bytes, start + number.length, end)
      guard mark == shi || mark == yao else { return nil }
      return Enumerator(
        form: mark == shi ? .yiShi : .yiYao, value: number.value, range: CleanRange(start, start + number.length + 3))
    }
  }

  /// 首先 其次 再次 最后, in this order 1 to 4.
  private static let adverbs: [[UInt8]] = ["首先", "其次", "再次", "最后"].map { Array($0.utf8) }

  private static func adverb(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Enumerator? {
    guard
      let index = adverbs.firstIndex(where: {
        start + $0.count <= end && bytes[start..<(start + $0.count)].elementsEqual($0)
      })
    else { return nil }
    let mark = start + adverbs[index].count
    guard let value = scalar(bytes, mark, end), value == comma || value == shi else { return nil }
    return Enumerator(form: .shouXian, value: index + 1, range: CleanRange(start, mark + 3))
  }

  private static func scalar(_ bytes: [UInt8], _ offset: Int, _ end: Int) -> UInt32? {
    offset < end ? UTF8Text.scalar(in: bytes, at: offset).value : nil
  }
}
