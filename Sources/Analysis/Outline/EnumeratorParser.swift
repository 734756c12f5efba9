import Documents

/// Reads the numbers in front of headings and items in all forms of domain.md 5; both widths of marks are understood, so it
/// works before and after folding.
enum EnumeratorParser {
  /// The enumerator at the start of a stretch, white space skipped.
  static func leading(in bytes: [UInt8], _ range: Range<Int>) -> Enumerator? {
    var scanner = EnumeratorScanner(bytes, range)
    scanner.skipSpaces()
    return scanner.enumerator()
  }

  /// `8.` in front of a text that begins with a digit (`8.3月起…`), which alone looks like a decimal fraction; a caller takes
  /// it for a number only when the numbers around it say so.
  static func leadingBeforeDigit(in bytes: [UInt8], _ range: Range<Int>) -> Enumerator? {
    var scanner = EnumeratorScanner(bytes, range)
    scanner.skipSpaces()
    return scanner.decimalBeforeDigit()
  }

  /// Either of the two; of a number before a digit the caller must know by others that it is one.
  static func leadingOrBeforeDigit(in bytes: [UInt8], _ range: Range<Int>) -> Enumerator? {
    leading(in: bytes, range) ?? leadingBeforeDigit(in: bytes, range)
  }

  /// True for 甲、 乙、 …
  static func isStem(_ number: Enumerator, in bytes: [UInt8]) -> Bool {
    let first = UTF8Text.scalar(in: bytes, at: number.range.start).value
    return number.form == .letter && EnumeratorScanner.place(ofStem: first) != nil
  }

  private static let longestBracketed = 14

  /// The few words that stand in 【 】 at the start of a stretch.
  static func bracketedWords(in bytes: [UInt8], _ range: Range<Int>) -> CleanRange? {
    guard range.count > 6, UTF8Text.scalar(in: bytes, at: range.lowerBound).value == "【" else { return nil }
    let start = range.lowerBound + 3
    var offset = start
    while offset < min(range.upperBound, start + longestBracketed * 3) {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value == "】" { return offset > start ? CleanRange(start, offset) : nil }
      offset += length
    }
    return nil
  }

  /// The values of all numbers of a stretch, in Arabic and Han digits.
  static func numerals(in bytes: [UInt8], _ range: CleanRange) -> [Int] {
    var result: [Int] = []
    var offset = range.start
    while offset < range.end {
      let number = numeral(in: bytes, offset..<range.end)
      if let number { result.append(number.value) }
      offset += number?.length ?? UTF8Text.scalar(in: bytes, at: offset).length
    }
    return result
  }

  /// Enumerators of the given forms inside a line: at its start, or after a mark that ends a clause, or after white space.
  static func insideLine(_ bytes: [UInt8], _ range: Range<Int>, forms: Set<Enumerator.Form>) -> [Enumerator] {
    var result: [Enumerator] = []
    var offset = range.lowerBound
    var mayStart = true
    while offset < range.upperBound {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if mayStart, !value.isSpace {
        var scanner = EnumeratorScanner(bytes, offset..<range.upperBound)
        if let found = scanner.enumerator(), forms.contains(found.form) {
          result.append(found)
          offset = found.range.end
          mayStart = false
          continue
        }
      }
      mayStart = value.isSpace || value.endsLine
      offset += length
    }
    return result
  }

  /// A Chinese or Arabic numeral at the start of a stretch: its value and UTF-8 length.
  static func numeral(in bytes: [UInt8], _ range: Range<Int>) -> (value: Int, length: Int)? {
    var scanner = EnumeratorScanner(bytes, range)
    guard let value = scanner.hanNumber() ?? scanner.arabicNumber() else { return nil }
    return (value, scanner.offset - range.lowerBound)
  }
}
