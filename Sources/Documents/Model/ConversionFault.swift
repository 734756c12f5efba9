/// Why a file of another format was not made readable by the program that can.
public enum ConversionFault: Error, Hashable, Sendable {
  /// The system package that has the program.
  case notInstalled(package: String)
  case timedOut(seconds: Int)
  /// The program said no, mostly because the file is damaged or has a password.
  case failed
  /// The result is empty, as that of a scan is.
  case noText
  /// The result has more bytes than allowed.
  case tooLarge(limit: Int)
  /// The system refused something, in its words.
  case system(String)

  /// Stable code for the JSON contract.
  public var code: String {
    switch self {
    case .notInstalled: "not-installed"
    case .timedOut: "timed-out"
    case .failed: "failed"
    case .noText: "no-text"
    case .tooLarge: "result-too-large"
    case .system: "system"
    }
  }
}
