public import Documents

/// A mechanical change of the author's text that mends a finding, or one of its places.
public struct SuggestedEdit: Hashable, Sendable {
  /// In the text as read; empty for words to be put in.
  public var range: TextRange
  /// What is to stand there; empty for words to be taken out.
  public var replacement: String

  public init(range: TextRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }
}
