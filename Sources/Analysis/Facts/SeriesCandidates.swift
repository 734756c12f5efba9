import Documents

/// Finds the numbers inside one paragraph that may belong to a series, behind marks that end a clause.
struct SeriesCandidates {
  private let bytes: [UInt8]
  private let end: Int
  private let start: Int
  private let paragraph: Int
  private let words: SeriesWords

  init(_ bytes: [UInt8], _ range: CleanRange, paragraph: Int, _ words: SeriesWords) {
    self.bytes = bytes
    self.words = words
    start = range.start
    end = range.end
    self.paragraph = paragraph
  }

  /// The one that opens the paragraph; 一改往日… is none without the others.
  var first: SeriesCandidate? {
    guard start < end, let found = candidate(at: start), !found.countsVerb else { return nil }
    return found
  }

  var all: [SeriesCandidate] {
    var result: [SeriesCandidate] = []
    var offset = start
    var mayStart = true
    while offset < end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if mayStart, let found = candidate(at: offset) ?? lineNumber(at: offset) {
        result.append(found)
        offset = found.number.range.end
      } else {
        offset += length
      }
      mayStart =
        value == "，" || value == "、" || value == "】" || value == "—" || value.isSpace
        || value.endsLine
    }
    return result
  }

  private func candidate(at offset: Int) -> SeriesCandidate? {
    let first = UTF8Text.scalar(in: bytes, at: offset)
    let found: Enumerator? =
      switch first.value {
      case "其": qiYi(offset)
      case "第": ordinal(offset)
      case "（", "①"..."⑳": offset == start ? nil : bracketed(offset)
      case "0"..."9", "A"..."T": offset == start ? nil : decimal(offset)
      default: adverb(offset) ?? (HanNumeral.isDigit(first.value) ? han(offset) : nil)
      }
    if let found { return make(found, word: word(of: found)) }
    if let counted = verb(offset) { return counted }
    guard offset == start, let labelled = labelled() else { return nil }
    return labelled
  }

  private func lineNumber(at offset: Int) -> SeriesCandidate? {
    guard offset == start, let number = EnumeratorParser.leading(in: bytes, start..<end) else { return nil }
    var result = make(number, word: [])
    result.isAtStart = true
    result.headsLine = true
    return result
  }

  private func make(_ number: Enumerator, word: [UInt8]) -> SeriesCandidate {
    SeriesCandidate(
      number: number, key: .init(form: number.form, word: word), paragraph: paragraph,
      isAtStart: number.range.start == start, isLed: isLed(number.range.start),
      opensSentence: opensSentence(number.range.start))
  }

  /// Han characters in front of a number that only lead on to it.
  private static let longestLead = 10

  private func isLed(_ offset: Int) -> Bool {
    let lead = start..<offset
    return offset > start && lead.count <= (Self.longestLead + 1) * 3 && !bytes.contains("。", in: lead)
  }

  // MARK: Forms

  /// 其一， 其二是
  private func qiYi(_ offset: Int) -> Enumerator? {
    let digits = offset + 3
    guard let number = EnumeratorParser.numeral(in: bytes, digits..<end) else { return adverb(offset) }
    let mark = digits + number.length
    guard let value = scalar(mark), isMark(value) || value == "是" else { return nil }
    return Enumerator(form: .qiYi, value: number.value, range: CleanRange(offset, mark + length(at: mark)))
  }

  private static let longestWord = 4

  /// 第一， and with a word of the author's: 第一条根， 第二味， 第三个是
  private func ordinal(_ offset: Int) -> Enumerator? {
    guard let number = EnumeratorParser.numeral(in: bytes, (offset + 3)..<end), number.value <= 40 else { return nil }
    var mark = offset + 3 + number.length
    var count = 0
    guard let next = scalar(mark), !words.countsEvents(next) else { return nil }
    while let value = scalar(mark), value.isHan, value != "是", count < Self.longestWord {
      mark += length(at: mark)
      count += 1
    }
    guard let value = scalar(mark) else { return nil }
    if offset == start, words.counts(next), !isMark(value), value != "“", value != "是" || count > 1 {
      return Enumerator(
        form: .ordinal, value: number.value, range: CleanRange(offset, offset + 6 + number.length))
    }
    guard isMark(value) || value == "是" || value.isSpace || count > 0 && value == "“" else {
      return nil
    }
    let last = value == "“" ? mark : mark + length(at: mark)
    return Enumerator(form: .ordinal, value: number.value, range: CleanRange(offset, last))
  }

  /// （1） ①, and （二） behind the end of a sentence
  private func bracketed(_ offset: Int) -> Enumerator? {
    guard let found = EnumeratorParser.leading(in: bytes, offset..<end),
      found.form != .section || opensSentence(offset)
    else { return nil }
    return found
  }

  /// 1. A. behind the end of a sentence
  private func decimal(_ offset: Int) -> Enumerator? {
    guard opensSentence(offset) else { return nil }
    return EnumeratorParser.leading(in: bytes, offset..<end)
  }

  /// 二、 behind the end of a sentence; 一、二、三 are numbers told one after another.
  private func chapter(_ offset: Int) -> Enumerator? {
    guard offset > start, opensSentence(offset), let found = EnumeratorParser.leading(in: bytes, offset..<end),
      found.form == .chapter, found.isWellFormed, !isNumeral(at: found.range.end)
    else { return nil }
    return found
  }

  private func opensSentence(_ offset: Int) -> Bool {
    guard offset > start, let before = UTF8Text.scalar(in: bytes, before: offset) else { return true }
    return before.endsSentence || before == "；" || before == "："
  }

  /// 一是 一要 一来 一则， 三个是
  private func yiShi(_ offset: Int) -> Enumerator? {
    guard let number = EnumeratorParser.numeral(in: bytes, offset..<end), number.value <= 30 else { return nil }
    var mark = offset + number.length
    let counter = words.measure(in: bytes, mark..<max(mark, end))
    if counter > 0, scalar(mark + counter) == "是" { mark += counter }
    guard let value = scalar(mark) else { return nil }
    let mayHaveComma = value == "则" || value == "来"
    guard mayHaveComma || value == "是" || value == "要" else { return nil }
    let hasComma = mayHaveComma && scalar(mark + 3) == "，"
    return Enumerator(
      form: value == "要" ? .yiYao : .yiShi, value: number.value,
      range: CleanRange(offset, mark + (hasComma ? 6 : 3)))
  }

  /// 一是 三一桩， 二、
  private func han(_ offset: Int) -> Enumerator? { yiShi(offset) ?? dialectal(offset) ?? chapter(offset) }

  /// 三一桩， 四一个就是: the places behind 头一桩 as they are spoken in the north-west
  private func dialectal(_ offset: Int) -> Enumerator? {
    let digit = UTF8Text.scalar(in: bytes, at: offset)
    guard let value = HanNumeral.value(of: [digit.value]), (2...9).contains(value),
      let mark = words.markBehindOne(in: bytes, (offset + digit.length)..<end)
    else { return nil }
    return Enumerator(form: .shouXian, value: value, range: CleanRange(offset, mark))
  }

  /// 一改 二改 三改, 一误， 二误，, with a word that authors count with
  private func verb(_ offset: Int) -> SeriesCandidate? {
    guard opensSentence(offset), let number = EnumeratorParser.numeral(in: bytes, offset..<end),
      (1...20).contains(number.value), HanNumeral.isDigit(UTF8Text.scalar(in: bytes, at: offset).value)
    else { return nil }
    let mark = offset + number.length
    guard let value = scalar(mark), words.countsActs(value), let next = scalar(mark + length(at: mark)),
      next.isHan || isMark(next)
    else { return nil }
    let behind = mark + length(at: mark)
    let end = isMark(next) ? behind + length(at: behind) : mark
    var result = make(
      Enumerator(form: .yiShi, value: number.value, range: CleanRange(offset, end)),
      word: Array(bytes[mark..<(mark + length(at: mark))]))
    result.countsVerb = true
    return result
  }

  /// 首先， 其次是 再一个， 最后这条：
  private func adverb(_ offset: Int) -> Enumerator? {
    words.adverb(in: bytes, offset..<end).map { place, mark in
      Enumerator(form: .shouXian, value: Self.value(of: place), range: CleanRange(offset, mark))
    }
  }

  private static func value(of place: SeriesWords.Place) -> Int {
    switch place {
    case .number(let value): value
    case .next: SeriesCandidate.next
    case .last: SeriesCandidate.last
    }
  }

  /// 问题一： 根子二， at the start of a paragraph
  private func labelled() -> SeriesCandidate? {
    var offset = start
    var count = 0
    while let value = scalar(offset), value.isHan, !isNumeral(at: offset), count < Self.longestWord {
      offset += length(at: offset)
      count += 1
    }
    guard (2...Self.longestWord).contains(count), isNumeral(at: offset),
      let number = EnumeratorParser.numeral(in: bytes, offset..<end), number.value <= 40
    else { return nil }
    let mark = offset + number.length
    guard let value = scalar(mark), isMark(value) || value.isSpace else { return nil }
    let found = Enumerator(
      form: .labelled, value: number.value, range: CleanRange(start, mark + length(at: mark)))
    return make(found, word: Array(bytes[start..<offset]))
  }

  private func isNumeral(at offset: Int) -> Bool {
    scalar(offset).map { HanNumeral.isDigit($0) || $0.isASCIIDigit } ?? false
  }

  /// The author's own word in 第一条根，: what stands behind the numeral.
  private func word(of number: Enumerator) -> [UInt8] {
    guard number.form == .ordinal,
      let numeral = EnumeratorParser.numeral(in: bytes, (number.range.start + 3)..<number.range.end)
    else { return [] }
    // The first character is what counts: 第一条根， 第二条：
    return Array(bytes[(number.range.start + 3 + numeral.length)..<number.range.end].prefix(3))
  }

  // MARK: Text

  /// ， 、 ： and 。
  private func isMark(_ value: Unicode.Scalar) -> Bool {
    value == "，" || value == "、" || value == "：" || value == "。"
  }

  private func scalar(_ offset: Int) -> Unicode.Scalar? {
    offset < end ? UTF8Text.scalar(in: bytes, at: offset).value : nil
  }

  private func length(at offset: Int) -> Int { UTF8Text.scalar(in: bytes, at: offset).length }
}
