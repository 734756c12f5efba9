import Analysis

/// A number of at least two digits with its unit, such as 412户 or 6.8万吨, and the words that tell what it counts.
struct Quantity {
  /// In ten-thousandths, so that 6.8万 and 68000 are equal.
  var value: Int
  /// Significant digits as written, those of Han numerals included: 68 for 6.8万, 260 for 二百六十.
  var digits: [UInt8]
  /// The same in ascending order.
  var sortedDigits: [UInt8]
  /// Index of the unit's group: 人, 名 and 位 are one.
  var unit: Int
  /// Number and unit, as indices into `scalars`.
  var place: Range<Int>
  /// The clause that holds it, without the marks around it.
  var clause: Range<Int>
  /// Han characters right before the number, at most twelve, fillers (共, 了) left out.
  var before: ArraySlice<Unicode.Scalar>
  /// Han characters right behind the unit, at most ten.
  var behind: ArraySlice<Unicode.Scalar>
}

/// Units that mean the same, each group with the words for it.
struct UnitGroups {
  private let longestFirst: [(word: [Unicode.Scalar], group: Int)]
  private let byWord: [String: Int]

  /// - Parameter groups: A word that stands in several belongs to the first.
  init(_ groups: [[String]]) {
    let words = groups.enumerated().flatMap { index, words in words.map { (word: $0, group: index) } }
    byWord = Dictionary(words.map { ($0.word, $0.group) }) { first, _ in first }
    longestFirst = words.map { (Array($0.word.unicodeScalars), $0.group) }.sorted { $0.0.count > $1.0.count }
  }

  func first(at scalars: ArraySlice<Unicode.Scalar>) -> (word: [Unicode.Scalar], group: Int)? {
    longestFirst.first { scalars.starts(with: $0.word) }
  }

  /// The groups that hold one of some words.
  func groups(of words: [String]) -> Set<Int> { Set(words.compactMap(group)) }

  /// The group that holds a word.
  func group(of word: String) -> Int? { byWord[word] }
}

/// Finds the quantities of a sentence.
struct QuantityReader {
  let units: UnitGroups
  /// Words that may stand between what is counted and its number.
  let fillers: [[Unicode.Scalar]]
  /// Characters that join a number to what it counts (12所的学校).
  let joins: Set<Unicode.Scalar>

  /// In the order of the text.
  func quantities(in scalars: [Unicode.Scalar]) -> [Quantity] {
    var result: [Quantity] = []
    var index = 0
    while index < scalars.count {
      guard Self.mayBegin(scalars, index), let number = WrittenNumber(in: scalars, at: index)
      else {
        index += 1
        continue
      }
      if let quantity = quantity(scalars, number) { result.append(quantity) }
      index = number.place.upperBound
    }
    return result
  }

  /// False for most characters, before more is asked of them: a Han digit alone is no number of two.
  private static func mayBegin(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let value = scalars[index]
    guard value >= "一" else { return scalars[index].isASCIIDigit }
    return index + 1 < scalars.count && HanNumeral.isDigit(value) && Numeral.isHanDigit(scalars[index + 1])
  }

  private func quantity(_ scalars: [Unicode.Scalar], _ number: WrittenNumber) -> Quantity? {
    guard number.digits.count > 1, let unit = units.first(at: scalars[number.place.upperBound...]) else { return nil }
    let end = number.place.upperBound + unit.word.count
    let start = number.place.lowerBound
    let opening = scalars[..<start].lastIndex { $0.isClauseMark }.map { $0 + 1 } ?? 0
    let closing = scalars[end...].firstIndex { $0.isClauseMark } ?? scalars.count
    return Quantity(
      value: number.value, digits: number.digits, sortedDigits: number.digits.sorted(), unit: unit.group,
      place: start..<end, clause: opening..<closing,
      before: before(scalars[opening..<start]), behind: behind(scalars[end..<closing]))
  }

  private func before(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var words = words
    while let filler = fillers.first(where: { words.count > $0.count && words.suffix($0.count).elementsEqual($0) }) {
      words = words.dropLast(filler.count)
    }
    let start = words.lastIndex { !$0.isHan }.map { $0 + 1 } ?? words.startIndex
    return words[start...].suffix(Self.longestBefore)
  }

  private func behind(_ words: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let noun = words.drop { joins.contains($0) }
    return noun.prefix { $0.isHan }.prefix(Self.longestBehind)
  }

  private static let longestBefore = 12
  private static let longestBehind = 10
}

/// A number in Arabic or Han digits, with 万 or 亿 behind it: 612, 6.8万, 二百六十余.
struct WrittenNumber {
  /// In ten-thousandths.
  let value: Int
  let digits: [UInt8]
  /// With a 余 or 多 behind it, without the unit.
  let place: Range<Int>

  /// The number that begins at an index; nil inside a longer one, in ordinals (第3), dates, numbers of headings (1.2) and
  /// beyond 10 万亿.
  init?(in scalars: [Unicode.Scalar], at start: Int) {
    let isArabic = scalars[start].isASCIIDigit
    guard isArabic || Numeral.isHanDigit(scalars[start]), start == 0 || !Self.joins(scalars[start - 1]) else {
      return nil
    }
    let isDigit = { (scalar: Unicode.Scalar) in isArabic ? scalar.isASCIIDigit : HanNumeral.isDigit(scalar) }
    var end = scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
    guard let whole = Numeral.value(scalars[start..<end]) else { return nil }
    var fraction = 0
    var shown = "\(whole)"
    if isArabic, end + 1 < scalars.count, scalars[end] == ".", scalars[end + 1].isASCIIDigit {
      let close = scalars[(end + 1)...].firstIndex { !$0.isASCIIDigit } ?? scalars.count
      let places = scalars[(end + 1)..<close]
      guard places.count <= 4, let number = Numeral.value(places) else { return nil }
      fraction = number * [0, 1000, 100, 10, 1][places.count]
      shown += String(String.UnicodeScalarView(places))
      end = close
    }
    var scale = 1
    if end < scalars.count, let power = Self.powers[scalars[end]] {
      scale = power
      end += 1
    }
    if end < scalars.count, Numeral.isApproximator(scalars[end]) { end += 1 }
    let (value, overflows) = (whole * 10_000 + fraction).multipliedReportingOverflow(by: scale)
    guard !overflows, value <= Self.largest else { return nil }
    self.value = value
    digits = Array(shown.drop { $0 == "0" }.utf8)
    place = start..<end
  }

  /// 10 万亿 in ten-thousandths, far beyond what a draft counts, so that values can be compared without overflow.
  private static let largest = 100_000_000_000_000_000

  private static let powers: [Unicode.Scalar: Int] = ["万": 10_000, "亿": 100_000_000]

  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCIIDigit || Numeral.isHanDigit(scalar) || joiners.contains(scalar)
      || scalar.isASCII && scalar.properties.isAlphabetic
  }

  private static let joiners = Set("第.-—～~至/".unicodeScalars)
}
