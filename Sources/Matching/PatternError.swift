/// Why the source of a pattern is refused.
public struct PatternError: Error, Hashable, Sendable {
  /// The reason in PCRE2's words (English).
  public let message: String
  /// Where in the source, in code points from its start.
  public let offset: Int

  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}
