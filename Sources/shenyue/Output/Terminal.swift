import Glibc

/// What is known of the terminal that the report goes to.
enum Terminal {
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isError: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal, or of `COLUMNS`; 80 when neither says anything.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return environment("COLUMNS").flatMap { Int($0) } ?? 80
  }

  /// Colours unless `NO_COLOR` is set (no-color.org) or the terminal is dumb.
  static var wantsColor: Bool {
    isOutput && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
