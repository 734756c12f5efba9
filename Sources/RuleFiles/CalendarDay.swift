/// A day, as files and options name it.
public struct CalendarDay: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Nil for a day that no calendar has.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...Self.days(in: month, of: year) ~= day else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-01-15`, `2026/1/15`, `2026.1.15` and `2026年1月15日`.
  public init?(_ text: String) {
    let pieces = text.unicodeScalars.split { Self.separators.contains($0) }.map { String(String.UnicodeScalarView($0)) }
    let shape = text.unicodeScalars.filter { !(0x30...0x39 ~= $0.value) }
    guard pieces.count == 3, Self.shapes.contains(String(String.UnicodeScalarView(shape))), pieces[0].utf8.count == 4,
      let year = Int(pieces[0]), let month = Int(pieces[1]), let day = Int(pieces[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2026-01-15`
  public var text: String {
    func padded(_ number: Int, to width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// Days from this one to another; negative when that is earlier.
  public func days(to other: CalendarDay) -> Int { other.number - number }

  /// The day so many days after this one; nil beyond the year 9999 and before the year 1.
  public func adding(days: Int) -> CalendarDay? {
    let (sum, isTooLarge) = (number - 1).addingReportingOverflow(days)
    guard !isTooLarge, 0...4_000_000 ~= sum else { return nil }
    func before(_ year: Int) -> Int { 365 * year + year / 4 - year / 100 + year / 400 }
    // Years of the count begin in March; the estimate errs by one at most.
    var year = (sum * 10_000 + 14_780) / 3_652_425
    if sum < before(year) { year -= 1 }
    let day = sum - before(year)
    let month = (100 * day + 52) / 3_060
    return CalendarDay(
      year: year + (month + 2) / 12, month: (month + 2) % 12 + 1, day: day - (month * 306 + 5) / 10 + 1)
  }

  /// Days since a fixed one, by the count of the proleptic Gregorian calendar with years that begin in March.
  private var number: Int {
    let year = month > 2 ? self.year : self.year - 1
    let month = (self.month + 9) % 12
    return 365 * year + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + day
  }

  private static let separators: Set<Unicode.Scalar> = ["-", "/", ".", "\u{5E74}", "\u{6708}", "\u{65E5}"]
  private static let shapes: Set<String> = ["--", "//", "..", "\u{5E74}\u{6708}\u{65E5}"]

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDay: Comparable {
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDay {
  /// The day that a node names; anything else is noted in the log.
  public init?(_ node: Node, _ log: MistakeLog) {
    guard let text = node.scalar, let day = CalendarDay(text) else {
      log.add(.wrongType(expected: .date), at: node.location)
      return nil
    }
    self = day
  }
}
