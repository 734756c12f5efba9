/// A line on stderr that counts the drafts, where somebody is looking.
struct Progress: Sendable {
  let total: Int
  private let isShown: Bool
  private var done = 0

  /// - Parameter isShown: false keeps it silent; a report on the same terminal would run into it.
  init(total: Int, isShown: Bool) {
    self.total = total
    self.isShown = isShown && total > 1
  }

  mutating func step() {
    done += 1
    guard isShown else { return }
    StandardError.write("\r\(done)/\(total)")
  }

  func clear() {
    if isShown { StandardError.write("\r\u{1B}[K") }
  }
}
