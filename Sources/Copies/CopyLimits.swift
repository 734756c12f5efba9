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
  /// The weight of the fingerprints that two texts must have in common to be compared. A run of 40 characters shows in about
  /// sixteen, the least passage worth mentioning in three.
  public var leastHits: Float = 2.5
  /// What so many texts of a large set have that it weighs less than this does not bring them together.
  public var leastWeight: Float = 0.25
  /// Of the texts of a large set with one fingerprint, each is noted beside at most so many before it.
  public var neighbours = 10
  /// Beside as many fewer as more texts have the fingerprint: two of a hundred, at least one.
  public var neighboursOfGroup = 200
  /// Passages of a pair that are kept for showing.
  public var passages = 20

  public init() {}
}
