import ArgumentParser

/// How a run ended, for scripts; where several apply, the one named later here wins, except that failed wins over all.
enum ExitStatus: Int32 {
  /// Nothing at or above the threshold.
  case clean = 0
  case findings = 1
  /// Options, rule files or the output were wrong.
  case failed = 2
  /// The run finished, but some inputs could not be judged.
  case unjudged = 3

  /// Precedence 2 > 3 > 1 > 0.
  init(hasFailed: Bool, hasUnjudged: Bool, hasFindings: Bool) {
    self = hasFailed ? .failed : hasUnjudged ? .unjudged : hasFindings ? .findings : .clean
  }

  /// Ends the command; nothing is thrown for a clean run.
  func end() throws {
    if self != .clean { throw ExitCode(rawValue) }
  }
}
