import Analysis

/// A whole number with what stands around it, such as 谈心谈话三轮.
struct Figure {
  var value: Int
  var unit: String
  /// Han characters directly before the number, at most six; without 共, 了 and the like at their end.
  var subject: String
  /// Number and unit.
  var range: CleanRange

  /// All figures with one of the units in a stretch, in order; longer units come first where two fit.
  static func all(in text: CleanText, _ range: CleanRange, units: [String]) -> [Figure] {
    let scalars = CleanScalars(text, range)
    let units = units.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    var result: [Figure] = []
    var index = 0
    while index < scalars.values.count {
      let end = numeralEnd(scalars.values, index)
      guard end > index else {
        index += 1
        continue
      }
      if let figure = figure(scalars, index..<end, units) { result.append(figure) }
      index = end
    }
    return result
  }

  private static func figure(_ scalars: CleanScalars, _ number: Range<Int>, _ units: [[Unicode.Scalar]]) -> Figure? {
    var start = number.upperBound
    if start < scalars.values.count, "余多".unicodeScalars.contains(scalars.values[start]) { start += 1 }
    guard let value = Numeral.value(scalars.values[number]),
      let unit = units.first(where: { scalars.values[start...].starts(with: $0) })
    else { return nil }
    return Figure(
      value: value, unit: String(String.UnicodeScalarView(unit)),
      subject: subject(scalars.values[..<number.lowerBound]),
      range: scalars.range(number.lowerBound..<(start + unit.count)))
  }

  /// A run of digits of one kind; decimals, dates and ordinals are none.
  private static func numeralEnd(_ values: [Unicode.Scalar], _ start: Int) -> Int {
    let isArabic = values[start].isASCIIDigit
    var end = start
    while end < values.count, isArabic ? values[end].isASCIIDigit : Numeral.isHanDigit(values[end]) { end += 1 }
    let hasFraction = end < values.count && values[end] == "."
    let isOrdinal = start > 0 && (values[start - 1] == "." || values[start - 1] == "第")
    return hasFraction || isOrdinal ? start : end
  }

  private static let padding = Set("共了约近达到超过累计总先后有各".unicodeScalars)

  private static func subject(_ before: ArraySlice<Unicode.Scalar>) -> String {
    var words = before.suffix(10)
    while let last = words.last, padding.contains(last) { words.removeLast() }
    let han = words.reversed().prefix { $0.isHan && !Numeral.isHanDigit($0) }.prefix(6)
    return String(String.UnicodeScalarView(han.reversed()))
  }
}
