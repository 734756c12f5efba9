import Glibc

/// Counts the drafts on stderr, with the rate and the time that remains: on one line where somebody is looking, else a
/// line at every tenth.
struct Progress: Sendable {
  enum Style: Sendable {
    case none, oneLine, lines
  }

  var total: Int
  private let style: Style
  private let label: String
  private let start = Self.now
  private var done = 0
  private var lastShown = 0.0

  /// - Parameter isShown: false keeps it silent; a report on the same terminal would run into it.
  init(total: Int, isShown: Bool) {
    self.init(total: total, style: isShown ? .oneLine : .none)
  }

  /// - Parameter label: What is being done, where one thing is done after the other.
  init(total: Int, style: Style, label: String = "") {
    self.total = total
    self.label = label.isEmpty ? "" : label + " "
    self.style = style
  }

  mutating func step() {
    done += 1
    guard total > 1 else { return }
    switch style {
    case .none: return
    case .oneLine:
      let now = Self.now
      guard now - lastShown >= 0.1 || done == total else { return }
      lastShown = now
      StandardError.write("\r\(line)\u{1B}[K")
    case .lines:
      guard total >= 20, done * 10 / total > (done - 1) * 10 / total else { return }
      StandardError.write(line + "\n")
    }
  }

  func clear() {
    if case .oneLine = style, total > 1 { StandardError.write("\r\u{1B}[K") }
  }

  /// `120/300 · 40/s · 0:05`
  private var line: String {
    let seconds = Self.now - start
    let rate = seconds > 0 ? Double(done) / seconds : 0
    let remaining = rate > 0 ? Int(Double(total - done) / rate + 0.5) : 0
    let padded = remaining % 60 < 10 ? "0\(remaining % 60)" : "\(remaining % 60)"
    return label + "\(done)/\(total) · \(Int(rate + 0.5))/s · \(remaining / 60):\(padded)"
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }
}
