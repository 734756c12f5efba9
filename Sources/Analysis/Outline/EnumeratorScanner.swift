import Documents

/// A cursor over the code points of a stretch that reads one number and gives up without moving.
struct EnumeratorScanner {
  private let bytes: [UInt8]
  private let end: Int
  private(set) var offset: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  private var current: Unicode.Scalar? {
    offset < end ? UTF8Text.scalar(in: bytes, at: offset).value : nil
  }

  private mutating func advance() {
    offset += UTF8Text.scalar(in: bytes, at: offset).length
  }

  mutating func skipSpaces() {
    while let value = current, value.isSpace || value.isInvisible { advance() }
  }

  /// The mark between the numbers of 2.1.
  mutating func skipFullStop() -> Bool { take(".", "．") != nil }

  /// The mark behind a number, if there is one.
  mutating func skipListMark() { _ = take("、", "，") }

  private mutating func take(_ values: Unicode.Scalar...) -> Unicode.Scalar? {
    guard let value = current, values.contains(value) else { return nil }
    advance()
    return value
  }

  /// Any enumerator that stands at the start of a line.
  mutating func enumerator() -> Enumerator? {
    let start = offset
    if let found = bracketed(from: start) ?? circled(from: start) ?? ordinalPart(from: start) ?? han(from: start)
      ?? arabic(from: start) ?? letter(from: start)
    {
      return found
    }
    offset = start
    return nil
  }

  // （一） (1) and the one-character forms ㈠ ⑴
  private mutating func bracketed(from start: Int) -> Enumerator? {
    offset = start
    if let value = current, ("㈠"..."㈩").contains(value) {
      advance()
      return Enumerator(
        form: .section, value: value.distance(from: "㈠") + 1, range: CleanRange(start, offset), isWellFormed: false)
    }
    if let value = current, ("⑴"..."⒇").contains(value) {
      advance()
      return Enumerator(
        form: .parenthesizedDecimal, value: value.distance(from: "⑴") + 1, range: CleanRange(start, offset),
        isWellFormed: false)
    }
    guard take("（", "(") != nil else { return nil }
    let isHan = current.map { HanNumeral.isDigit($0) } ?? false
    guard let value = hanNumber() ?? arabicNumber(), value > 0, value < 100 else { return nil }
    let hasMarkInside = take("、") != nil
    guard take("）", ")") != nil else { return nil }
    let hasMarkAfter = take("、", ".", "．") != nil
    return Enumerator(
      form: isHan ? .section : .parenthesizedDecimal, value: value, range: CleanRange(start, offset),
      isWellFormed: !hasMarkInside && !hasMarkAfter)
  }

  private mutating func circled(from start: Int) -> Enumerator? {
    offset = start
    guard let value = current, ("①"..."⑳").contains(value) else { return nil }
    advance()
    return Enumerator(form: .circled, value: value.distance(from: "①") + 1, range: CleanRange(start, offset))
  }

  // 第一部分 heads a chapter
  private mutating func ordinalPart(from start: Int) -> Enumerator? {
    offset = start
    guard take("第") != nil, let value = hanNumber(), take("部") != nil, take("分") != nil else { return nil }
    _ = take("：", ":", "、", "，")
    return Enumerator(form: .chapter, value: value, range: CleanRange(start, offset))
  }

  // 一、 and its weak forms 一， 一. 一： 一。
  private mutating func han(from start: Int) -> Enumerator? {
    offset = start
    guard let value = hanNumber(), value > 0, value < 100 else { return nil }
    guard let mark = take("、", "，", ",", ".", "．", "：", ":", "。") else { return nil }
    return Enumerator(form: .chapter, value: value, range: CleanRange(start, offset), isWellFormed: mark == "、")
  }

  // 1. 1． 1、 1) ; not 3.2, not 2014.8
  private mutating func arabic(from start: Int) -> Enumerator? {
    offset = start
    guard let value = arabicNumber(), value > 0, value < 100 else { return nil }
    let isPadded = bytes[start] == 0x30 && offset == start + 2
    guard let mark = take(".", "．", "、", ")", "）", "，") else {
      // 01　and 02 of slides
      guard isPadded, let next = current, next.isHan || next.isSpace else { return nil }
      return Enumerator(form: .decimal, value: value, range: CleanRange(start, offset), isWellFormed: false)
    }
    // 3.2 and 1,200 are numbers; 2）9台 is the second of a list.
    let mayBeNumber = mark == "." || mark == "．" || mark == "，"
    if mayBeNumber, let next = current, next.isASCIIDigit || next == "%" { return nil }
    return Enumerator(
      form: .decimal, value: value, range: CleanRange(start, offset),
      isWellFormed: mark == "." || mark == "．" || mark == "、")
  }

  // A. B、 (C) d) 甲、
  private mutating func letter(from start: Int) -> Enumerator? {
    offset = start
    let isBracketed = take("（", "(") != nil
    guard let value = current, let place = Self.place(ofLetter: value) ?? Self.place(ofStem: value) else {
      return nil
    }
    advance()
    guard let mark = isBracketed ? take("）", ")") : take(".", "．", "、", ")", "）", "：") else {
      return nil
    }
    // 甲、乙双方 are two of a pair.
    if let next = current, Self.place(ofStem: next) != nil { return nil }
    if mark == ".", let next = current, next < "\u{80}", !next.isSpace { return nil }
    return Enumerator(form: .letter, value: place, range: CleanRange(start, offset))
  }

  /// 1 for A and a, 2 for B and b …; no list goes beyond T.
  private static func place(ofLetter value: Unicode.Scalar) -> Int? {
    switch value {
    case "A"..."T": value.distance(from: "A") + 1
    case "a"..."t": value.distance(from: "a") + 1
    case "Ａ"..."Ｔ": value.distance(from: "Ａ") + 1
    default: nil
    }
  }

  /// 1 for 甲, 2 for 乙 …
  static func place(ofStem value: Unicode.Scalar) -> Int? {
    stems.firstIndex(of: value).map { $0 + 1 }
  }

  private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

  mutating func decimalBeforeDigit() -> Enumerator? {
    let start = offset
    guard let value = arabicNumber(), (1..<100).contains(value), take(".", "．") != nil else { return nil }
    guard let next = current, next.isASCIIDigit else { return nil }
    return Enumerator(form: .decimal, value: value, range: CleanRange(start, offset))
  }

  mutating func arabicNumber() -> Int? {
    let start = offset
    var value = 0
    while let digit = current, digit.isASCIIDigit || ("０"..."９").contains(digit) {
      guard value < 100_000 else { break }
      value = value * 10 + digit.distance(from: digit >= "０" ? "０" : "0")
      advance()
    }
    return offset > start ? value : nil
  }

  mutating func hanNumber() -> Int? {
    let start = offset
    var digits: [Unicode.Scalar] = []
    while let value = current, HanNumeral.isDigit(value), digits.count < 8 {
      digits.append(value)
      advance()
    }
    guard let value = HanNumeral.value(of: digits) else {
      offset = start
      return nil
    }
    return value
  }
}
