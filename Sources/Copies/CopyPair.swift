/// Two texts that share more than chance, office language and quotations explain.
public struct CopyPair: Hashable, Sendable {
  /// A stretch of each text that says the same; a few characters may differ. Indices of characters, half open.
  public struct Passage: Hashable, Sendable {
    public var first: Range<Int>
    public var second: Range<Int>
    /// Characters that are the same.
    public var same: Int
    /// The longest run of characters without any difference, in the first text.
    public var longestRun: Range<Int>
  }

  /// How much of an area of one text stands in the other text too, 0…1, each character weighed by how rare it is.
  public struct AreaShare: Hashable, Sendable {
    public var area: String
    public var first: Double
    public var second: Double

    public init(area: String, first: Double, second: Double) {
      self.area = area
      self.first = first
      self.second = second
    }

    /// The larger of the two: a short text that was taken over whole is a copy however long the other is.
    public var larger: Double { max(first, second) }
  }

  /// Index of the text that comes first.
  public var first: Int
  public var second: Int
  /// Of all areas together.
  public var whole: AreaShare
  /// By area name, in the order of the texts.
  public var areas: [AreaShare]
  /// The longest ones, at most `CopyLimits.passages`, longest first. All count for the shares.
  public var passages: [Passage]
  /// How many passages there are.
  public var passageCount: Int
  /// Characters of the longest run that is not common property.
  public var longestRun: Int

  public init(
    first: Int, second: Int, whole: AreaShare, areas: [AreaShare], passages: [Passage], passageCount: Int,
    longestRun: Int
  ) {
    self.first = first
    self.second = second
    self.whole = whole
    self.areas = areas
    self.passages = passages
    self.passageCount = passageCount
    self.longestRun = longestRun
  }

  /// The share of one area; 0 where a text has none.
  public func share(of area: String) -> Double { areas.first { $0.area == area }?.larger ?? 0 }
}
