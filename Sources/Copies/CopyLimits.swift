/// From what on two texts are worth showing, and how much work is spent on each.
public struct CopyLimits: Hashable, Sendable {
  /// Share of any one area, or of the whole, from which on a pair is reported.
  public var share = 0.15
  /// Characters of one unbroken run from which on a pair is reported.
  public var run = 40
  /// Fewer characters than this count as this many: a share of next to nothing says nothing.
  public var leastArea = 120
  /// Characters that may differ between two runs of a passage.
  public var gap = 10
  /// A passage has at least so many characters that are the same.
  public var passage = 13
  /// Places of other texts looked at for each text, the rarest runs first.
  public var visits = 20_000
  /// Texts compared with each text, those with most in common first.
  public var candidates = 100
  /// Passages of a pair that are kept for showing.
  public var passages = 20

  public init() {}
}
