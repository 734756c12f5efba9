/// Why nothing was converted.
public enum ConversionError: Error, Hashable, Sendable {
  case notInstalled(Program)
  case timedOut(seconds: Int)
  /// The program refused the file, or ended without a result.
  case failed
  case passwordProtected
  /// The result has more bytes than the limit.
  case tooLarge(limit: Int)
  /// What the system said when it refused a folder, a file or a process.
  case system(String)
}
