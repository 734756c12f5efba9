public import RuleFiles

/// Who reviews, when, and until when the next draft is due.
public struct Signature: Hashable, Sendable {
  /// Nil when nobody is named.
  public var author: String?
  /// Such as `2026-01-15`; nil leaves dates out.
  public var date: CalendarDay?
  public var deadline: CalendarDay?

  public init(author: String? = nil, date: CalendarDay? = nil, deadline: CalendarDay? = nil) {
    self.author = author
    self.date = date
    self.deadline = deadline
  }
}
