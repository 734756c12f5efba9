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

  private var current: UInt32? {
    offset < end ? UTF8Text.scalar(in: bytes, at: offset).value : nil
  }

  private mutating func advance() {
    offset += UTF8Text.scalar(in: bytes, at: offset).length
  }

  mutating func skipSpaces() {
    while let value = current, Scalar.isSpace(value) || Scalar.isInvisible(value) { advance() }
  }

  /// The mark between the numbers of 2.1.
  mutating func skipFullStop() -> Bool { take(0x2E, 0xFF0E) != nil }

  /// The mark behind a number, if there is one.
  mutating func skipListMark() { _ = take(0x3001, 0xFF0C) }

  private mutating func take(_ values: UInt32...) -> UInt32? {
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
    if let value = current, (0x3220...0x3229).contains(value) {
      advance()
      return Enumerator(
        form: .section, value: Int(value - 0x321F), range: CleanRange(start, offset), isWellFormed: false)
    }
    if let value = current, (0x2474...0x2487).contains(value) {
      advance()
      return Enumerator(
        form: .parenthesizedDecimal, value: Int(value - 0x2473), range: CleanRange(start, offset), isWellFormed: false
      )
    }
    guard take(0xFF08, 0x28) != nil else { return nil }
    let isHan = current.map { HanNumeral.isDigit($0) } ?? false
    guard let value = hanNumber() ?? arabicNumber(), value > 0, value < 100 else { return nil }
    let hasMarkInside = take(0x3001) != nil
    guard take(0xFF09, 0x29) != nil else { return nil }
    let hasMarkAfter = take(0x3001, 0x2E, 0xFF0E) != nil
    return Enumerator(
      form: isHan ? .section : .parenthesizedDecimal, value: value, range: CleanRange(start, offset),
      isWellFormed: !hasMarkInside && !hasMarkAfter)
  }

  private mutating func circled(from start: Int) -> Enumerator? {
    offset = start
    guard let value = current, (0x2460...0x2473).contains(value) else { return nil }
    advance()
    return Enumerator(form: .circled, value: Int(value - 0x245F), range: CleanRange(start, offset))
  }

  // 第一部分 heads a chapter
  private mutating func ordinalPart(from start: Int) -> Enumerator? {
    offset = start
    guard take(0x7B2C) != nil, let value = hanNumber(), take(0x90E8) != nil, take(0x5206) != nil else { return nil }
    _ = take(0xFF1A, 0x3A, 0x3001, 0xFF0C)
    return Enumerator(form: .chapter, value: value, range: CleanRange(start, offset))
  }

  // 一、 and its weak forms 一， 一. 一： 一。
  private mutating func han(from start: Int) -> Enumerator? {
    offset = start
    guard let value = hanNumber(), value > 0, value < 100 else { return nil }
    guard let mark = take(0x3001, 0xFF0C, 0x2C, 0x2E, 0xFF0E, 0xFF1A, 0x3A, 0x3002) else { return nil }
    return Enumerator(form: .chapter, value: value, range: CleanRange(start, offset), isWellFormed: mark == 0x3001)
  }

  // 1. 1． 1、 1) ; not 3.2, not 2014.8
  private mutating func arabic(from start: Int) -> Enumerator? {
    offset = start
    guard let value = arabicNumber(), value > 0, value < 100 else { return nil }
    let isPadded = bytes[start] == 0x30 && offset == start + 2
    guard let mark = take(0x2E, 0xFF0E, 0x3001, 0x29, 0xFF09, 0xFF0C) else {
      // 01　and 02 of slides
      guard isPadded, let next = current, Scalar.isHan(next) || Scalar.isSpace(next) else { return nil }
      return Enumerator(form: .decimal, value: value, range: CleanRange(start, offset), isWellFormed: false)
    }
    // 3.2 and 1,200 are numbers; 2）9台 is the second of a list.
    let mayBeNumber = mark == 0x2E || mark == 0xFF0E || mark == 0xFF0C
    if mayBeNumber, let next = current, Scalar.isDigit(next) || next == 0x25 { return nil }
    return Enumerator(
      form: .decimal, value: value, range: CleanRange(start, offset),
      isWellFormed: mark == 0x2E || mark == 0xFF0E || mark == 0x3001)
  }

  // A. B、 (C) d) 甲、
  private mutating func letter(from start: Int) -> Enumerator? {
    offset = start
    let isBracketed = take(0xFF08, 0x28) != nil
    guard let value = current, let place = Self.place(ofLetter: value) ?? Self.place(ofStem: value) else {
      return nil
    }
    advance()
    guard let mark = isBracketed ? take(0xFF09, 0x29) : take(0x2E, 0xFF0E, 0x3001, 0x29, 0xFF09, 0xFF1A) else {
      return nil
    }
    // 甲、乙双方 are two of a pair.
    if let next = current, Self.place(ofStem: next) != nil { return nil }
    if mark == 0x2E, let next = current, next < 0x80, !Scalar.isSpace(next) { return nil }
    return Enumerator(form: .letter, value: place, range: CleanRange(start, offset))
  }

  /// 1 for A and a, 2 for B and b …; no list goes beyond T.
  private static func place(ofLetter value: UInt32) -> Int? {
    switch value {
    case 0x41...0x54: Int(value) - 0x40
    case 0x61...0x74: Int(value) - 0x60
    case 0xFF21...0xFF34: Int(value) - 0xFF20
    default: nil
    }
  }

  /// 1 for 甲, 2 for 乙 …
  static func place(ofStem value: UInt32) -> Int? {
    stems.firstIndex(of: value).map { $0 + 1 }
  }

  /// 甲 乙 丙 丁 戊 己 庚 辛 壬 癸
  private static let stems: [UInt32] = [
    0x7532, 0x4E59, 0x4E19, 0x4E01, 0x620A, 0x5DF1, 0x5E9A, 0x8F9B, 0x58EC, 0x7678,
  ]

  mutating func decimalBeforeDigit() -> Enumerator? {
    let start = offset
    guard let value = arabicNumber(), (1..<100).contains(value), take(0x2E, 0xFF0E) != nil else { return nil }
    guard let next = current, Scalar.isDigit(next) else { return nil }
    return Enumerator(form: .decimal, value: value, range: CleanRange(start, offset))
  }

  mutating func arabicNumber() -> Int? {
    let start = offset
    var value = 0
    while let digit = current, Scalar.isDigit(digit) || (0xFF10...0xFF19).contains(digit) {
      guard value < 100_000 else { break }
      value = value * 10 + Int(digit >= 0xFF10 ? digit - 0xFF10 : digit - 0x30)
      advance()
    }
    return offset > start ? value : nil
  }

  mutating func hanNumber() -> Int? {
    let start = offset
    var digits: [UInt32] = []
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
