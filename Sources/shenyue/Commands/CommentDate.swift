import ArgumentParser
import Glibc

/// The date that comments in annotated copies carry, fixed for a run so that the same run writes the same bytes.
struct CommentDate: Sendable {
  /// As `w:date` has it, such as `2026-01-15T00:00:00Z`.
  let text: String

  /// - Parameter option: `2026-01-15`, or nil for today.
  init(_ option: String?) throws {
    guard let option else {
      text = Self.text(of: Self.today)
      return
    }
    let parts = option.split(separator: "-", omittingEmptySubsequences: false)
    guard option.utf8.count == 10, parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), year > 0, 1...12 ~= month, 1...31 ~= day
    else {
      throw ValidationError("--date 的写法是 年-月-日，如 2026-01-15；收到的是“\(option)”。")
    }
    text = Self.text(of: option)
  }

  private static func text(of day: String) -> String { day + "T00:00:00Z" }

  private static var today: String {
    var now = time(nil)
    var calendar = tm()
    localtime_r(&now, &calendar)
    func padded(_ number: Int32) -> String { String(String(number + 100).suffix(2)) }
    return "\(calendar.tm_year + 1900)-\(padded(calendar.tm_mon + 1))-\(padded(calendar.tm_mday))"
  }
}
