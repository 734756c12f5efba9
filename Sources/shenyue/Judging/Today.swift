import Glibc
import RuleFiles

/// The day on which the command runs.
enum Today {
  /// By the local clock.
  static var day: CalendarDay? {
    var now = time(nil)
    var calendar = tm()
    localtime_r(&now, &calendar)
    return CalendarDay(year: Int(calendar.tm_year) + 1900, month: Int(calendar.tm_mon) + 1, day: Int(calendar.tm_mday))
  }
}
