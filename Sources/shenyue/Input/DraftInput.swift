import Checking

/// One thing to be checked: a file, or what stands in its place.
struct DraftInput: Hashable, Sendable {
  /// As the user gave it, or below the folder the user gave.
  var path: String
  /// Path below the folder it was found in; the file's name when the file itself was named.
  var relativePath: String
  /// Set when it is already known that it cannot be read.
  var failure: ReviewRun.FailureReason?
}
