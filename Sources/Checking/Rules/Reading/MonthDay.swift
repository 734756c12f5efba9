import Analysis

/// A month with its day or third, such as 9月13日, 9月上旬, 9月底, 2024.9.13; the year where it is named.
struct MonthDay: Equatable {
  var year: Int?
  var month: Int
  /// The first day that is meant.
  var day: Int

  /// True for a date before another. Where not both name their year, a fall by more than half a year goes over its turn and is
  /// an advance: 1月 is not before 12月.
  func isBefore(_ other: MonthDay) -> Bool {
    if let own = year, let its = other.year { return (own, month, day) < (its, other.month, other.day) }
    return (month, day) < (other.month, other.day) && other.month - month <= 6
  }

  /// A part of a month, such as 上旬, and its first day.
  struct Part {
    var word: String
    var day: Int
  }

  /// The last month named in a stretch: the end of 2024年3月至5月; the year is that named right before it, else the one before.
  /// Linear in the length of the stretch.
  static func last(in text: CleanText, _ range: CleanRange, _ parts: [Part]) -> MonthDay? {
    let values = CleanScalars(text, range).values
    var result: MonthDay?
    var read = 0
    while let found = next(in: values, from: read, parts) {
      result = MonthDay(year: found.date.year ?? result?.year, month: found.date.month, day: found.date.day)
      read = found.place.upperBound
    }
    return result
  }

  /// Where the last month named in a stretch stands.
  static func lastPlace(in text: CleanText, _ range: CleanRange, _ parts: [Part]) -> CleanRange? {
    let scalars = CleanScalars(text, range)
    var result: Range<Int>?
    while let found = next(in: scalars.values, from: result?.upperBound ?? 0, parts) { result = found.place }
    return result.map(scalars.range)
  }

  /// The first month named in a stretch, with its year and day where they stand beside it.
  static func first(in text: CleanText, _ range: CleanRange, _ parts: [Part]) -> (date: MonthDay, range: CleanRange)? {
    let scalars = CleanScalars(text, range)
    return next(in: scalars.values, from: 0, parts).map { ($0.date, scalars.range($0.place)) }
  }

  private typealias Found = (date: MonthDay, place: Range<Int>)

  private static func next(in values: [Unicode.Scalar], from read: Int, _ parts: [Part]) -> Found? {
    let written = nextWritten(in: values, from: read, parts)
    let dotted = nextDotted(in: values, from: read, before: written?.place.lowerBound ?? values.count)
    return dotted ?? written
  }

  /// 2024.12.31, 2024-12-31, 2024/12: only with the year.
  private static func nextDotted(in values: [Unicode.Scalar], from read: Int, before limit: Int) -> Found? {
    var start = read
    while start < limit {
      guard values[start].isASCIIDigit else {
        start += 1
        continue
      }
      let end = digitsEnd(values, start)
      let month = end - start == yearLength - 1 ? number(behind: end, values) : nil
      if let month, (1...12).contains(month.value), let year = Numeral.value(values[start..<end]) {
        let day = number(behind: month.end, values).flatMap { (1...31).contains($0.value) ? $0 : nil }
        return (MonthDay(year: year, month: month.value, day: day?.value ?? 1), start..<(day?.end ?? month.end))
      }
      start = end
    }
    return nil
  }

  /// One or two digits behind a dot, a hyphen or a slash.
  private static func number(behind mark: Int, _ values: [Unicode.Scalar]) -> (value: Int, end: Int)? {
    guard mark < values.count, ".-/．－／".unicodeScalars.contains(values[mark]) else { return nil }
    let end = digitsEnd(values, mark + 1)
    guard (1...2).contains(end - mark - 1), let value = Numeral.value(values[(mark + 1)..<end]) else { return nil }
    return (value, end)
  }

  private static func digitsEnd(_ values: [Unicode.Scalar], _ start: Int) -> Int {
    values[start...].firstIndex { !$0.isASCIIDigit } ?? values.count
  }

  private static func nextWritten(in values: [Unicode.Scalar], from read: Int, _ parts: [Part]) -> Found? {
    for mark in read..<values.count where values[mark] == "月" {
      let start = max(read, numberStart(before: mark, values))
      guard mark > start, let month = Numeral.value(values[start..<mark]), (1...12).contains(month) else { continue }
      let (day, end) = day(after: mark, values, parts)
      let year = year(before: start, values)
      let date = MonthDay(year: year, month: month, day: day)
      return (date, (year == nil ? start : start - yearLength)..<end)
    }
    return nil
  }

  private static func day(after mark: Int, _ values: [Unicode.Scalar], _ parts: [Part]) -> (day: Int, end: Int) {
    let isArabic = mark + 1 < values.count && values[mark + 1].isASCIIDigit
    let end =
      values[(mark + 1)...].firstIndex { isArabic ? !$0.isASCIIDigit : !HanNumeral.isDigit($0) } ?? values.count
    if end > mark + 1, let day = Numeral.value(values[(mark + 1)..<end]), (1...31).contains(day) {
      return (day, min(end + 1, values.count))
    }
    for part in parts where values[(mark + 1)...].starts(with: part.word.unicodeScalars) {
      return (part.day, mark + 1 + part.word.unicodeScalars.count)
    }
    return (1, mark + 1)
  }

  /// Where the number ends that stands before an index: Arabic digits, or Han digits (二〇二四年五月).
  private static func numberStart(before end: Int, _ values: [Unicode.Scalar]) -> Int {
    let isArabic = end > 0 && values[end - 1].isASCIIDigit
    let digits = (0..<end).reversed().prefix {
      isArabic ? values[$0].isASCIIDigit : HanNumeral.isDigit(values[$0])
    }
    return digits.last ?? end
  }

  private static func year(before start: Int, _ values: [Unicode.Scalar]) -> Int? {
    guard start >= yearLength, values[start - 1] == "年" else { return nil }
    return Numeral.value(values[(start - yearLength)..<(start - 1)])
  }

  /// Of 2024年.
  private static let yearLength = 5
}
