import ArgumentParser
import RuleFiles

/// The date that comments in annotated copies carry, fixed for a run so that the same run writes the same bytes.
struct CommentDate: Sendable {
  /// As `w:date` has it, such as `2026-01-15T00:00:00Z`.
  let text: String

  /// - Parameter option: `2026-01-15`, or nil for today.
  init(_ option: String?) throws {
    guard let option else {
      text = Self.text(of: Today.day)
      return
    }
    guard let day = CalendarDay(option), option == day.text else {
      throw ValidationError("--date 的写法是 年-月-日，如 2026-01-15；收到的是“\(option)”。")
    }
    text = Self.text(of: day)
  }

  private static func text(of day: CalendarDay?) -> String { (day?.text ?? "1970-01-01") + "T00:00:00Z" }
}
