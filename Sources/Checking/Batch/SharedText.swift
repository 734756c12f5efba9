public import Analysis

/// What a draft has in common with another text of its batch, or of a folder of reference texts.
public struct SharedText: Hashable, Sendable {
  /// How the other text is called in a message, such as its file name.
  public var other: String
  /// How much of the draft's own problems, causes and measures stands there too, in thousandths.
  public var permille: Int
  /// The same of its problems alone.
  public var problemsPermille: Int
  /// Han characters of the longest run without any difference; 0 when all runs are common property.
  public var run: Int
  /// Where the draft says the same, longest first.
  public var passages: [CleanRange]

  public init(other: String, permille: Int, problemsPermille: Int, run: Int, passages: [CleanRange]) {
    self.other = other
    self.permille = permille
    self.problemsPermille = problemsPermille
    self.run = run
    self.passages = passages
  }
}
