import Analysis

/// Units of figures, such as 人次; where two fit, the longer one counts.
struct Units {
  private let longestFirst: [[Unicode.Scalar]]

  init(_ names: [String]) {
    longestFirst = names.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
  }

  /// The unit that a stretch begins with.
  func first(at scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    longestFirst.first { scalars.starts(with: $0) }
  }
}

/// A whole number with what stands around it, such as 谈心谈话三轮.
struct Figure {
  var value: Int
  var unit: String
  /// Han characters directly before the number, at most six; 的, fillers (共, 了) and quotation marks left out: 认领的事项 is
  /// 认领事项.
  var subject: String
  /// Number and unit.
  var range: CleanRange

  /// All figures with one of the units in a stretch, in order.
  ///
  /// - Parameter fillers: Words that may stand between the subject and the number, none of them empty.
  static func all(in text: CleanText, _ range: CleanRange, units: Units, fillers: [[Unicode.Scalar]] = []) -> [Figure] {
    let scalars = CleanScalars(text, range)
    var result: [Figure] = []
    var index = 0
    while index < scalars.values.count {
      let end = numeralEnd(scalars.values, index)
      guard end > index else {
        index += 1
        continue
      }
      if let figure = figure(scalars, index..<end, units, fillers) { result.append(figure) }
      index = end
    }
    return result
  }

  private static func figure(
    _ scalars: CleanScalars, _ number: Range<Int>, _ units: Units, _ fillers: [[Unicode.Scalar]]
  ) -> Figure? {
    var start = number.upperBound
    if start < scalars.values.count, Numeral.isApproximator(scalars.values[start]) { start += 1 }
    guard let unit = units.first(at: scalars.values[start...]),
      let value = Numeral.value(scalars.values[number])
    else { return nil }
    return Figure(
      value: value, unit: String(String.UnicodeScalarView(unit)),
      subject: subject(scalars.values[..<number.lowerBound], fillers),
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

  private static func subject(_ before: ArraySlice<Unicode.Scalar>, _ fillers: [[Unicode.Scalar]]) -> String {
    var words = before.suffix(12).filter { !isQuotationMark($0) && $0 != "的" }[...]
    while let filler = fillers.first(where: { words.suffix($0.count).elementsEqual($0) }) {
      words.removeLast(filler.count)
    }
    let start = words.lastIndex { !$0.isHan || Numeral.isHanDigit($0) }
    // Behind another number stands its unit: 一至九月办案.
    let isBehindNumber = start.map { words[$0].isASCIIDigit || Numeral.isHanDigit(words[$0]) } ?? false
    let han = words[(start.map { $0 + 1 } ?? words.startIndex)...].dropFirst(isBehindNumber ? 1 : 0)
    return String(String.UnicodeScalarView(han.suffix(6)))
  }

  private static func isQuotationMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "《", "》": true
    default: false
    }
  }
}
