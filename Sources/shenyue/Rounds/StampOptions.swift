import Archive
import ArgumentParser
import Glibc
import RuleFiles

/// When something is recorded.
struct DateOption: ParsableArguments {
  @Option(help: ArgumentHelp("记录上的日期，如 2026-01-15；默认为现在。", valueName: "日期"))
  var date: String?

  func validate() throws {
    guard let date else { return }
    guard let day = CalendarDay(date), date == day.text else {
      throw ValidationError("--date 的写法是 年-月-日，如 2026-01-15；收到的是“\(date)”。")
    }
  }

  var day: String { String(stamp("").date.prefix(10)) }

  func stamp(_ person: String) -> Stamp { Stamp(date: date ?? Self.now, person: person) }

  /// By the local clock, such as `2026-01-15T09:30:00+08:00`.
  private static var now: String {
    var now = time(nil)
    var calendar = tm()
    localtime_r(&now, &calendar)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let day = CalendarDay(
      year: Int(calendar.tm_year) + 1900, month: Int(calendar.tm_mon) + 1, day: Int(calendar.tm_mday))
    let clock = [calendar.tm_hour, calendar.tm_min, calendar.tm_sec].map { padded(Int($0)) }.joined(separator: ":")
    let offset = calendar.tm_gmtoff / 60
    let zone = "\(offset < 0 ? "-" : "+")\(padded(abs(offset) / 60)):\(padded(abs(offset) % 60))"
    return "\(day?.text ?? "1970-01-01")T\(clock)\(zone)"
  }
}

/// Who does something, and when.
struct StampOptions: ParsableArguments {
  @Option(help: ArgumentHelp("经办人姓名。", valueName: "姓名"))
  var by: String

  @OptionGroup var date: DateOption

  var stamp: Stamp { date.stamp(by) }

  func validate() throws {
    if by.isBlank { throw ValidationError("--by 要写经办人姓名。") }
  }
}

extension String {
  /// True without a letter or digit.
  var isBlank: Bool { !unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
}
