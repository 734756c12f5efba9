/// What became of the blocks of one round in the next.
public struct Alignment: Sendable {
  /// Blocks that belong together.
  public struct Link: Hashable, Sendable {
    /// Blocks of the older text; empty when inserted.
    public var old: Range<Int>
    /// Blocks of the newer text; empty when deleted.
    public var new: Range<Int>
    public var change: Change
    /// True when the passage stands elsewhere among its neighbours.
    public var isMoved: Bool
    /// 0…1, by pairs of neighbouring characters.
    public var similarity: Double

    public init(old: Range<Int>, new: Range<Int>, change: Change, isMoved: Bool = false, similarity: Double = 1) {
      self.old = old
      self.new = new
      self.change = change
      self.isMoved = isMoved
      self.similarity = similarity
    }
  }

  public enum Change: String, Hashable, Sendable {
    case same
    /// Only the number of the heading or item is another.
    case renumbered
    case edited
    /// One block became several.
    case split
    /// Several blocks became one.
    case merged
    case deleted
    case inserted
  }

  /// Every block of both texts is in exactly one; in the order of the newer text, what was deleted after what stood before
  /// it.
  public let links: [Link]
  private let linkOfOld: [Int]
  private let linkOfNew: [Int]

  init(links: [Link], oldCount: Int, newCount: Int) {
    self.links = links
    var ofOld = [Int](repeating: 0, count: oldCount)
    var ofNew = [Int](repeating: 0, count: newCount)
    for (index, link) in links.enumerated() {
      for block in link.old { ofOld[block] = index }
      for block in link.new { ofNew[block] = index }
    }
    linkOfOld = ofOld
    linkOfNew = ofNew
  }

  /// Index in `links` of what became of an older block; nil when there is no such block.
  public func linkIndex(ofOld block: Int) -> Int? {
    linkOfOld.indices.contains(block) ? linkOfOld[block] : nil
  }

  /// Index in `links` of where a newer block came from; nil when there is no such block.
  public func linkIndex(ofNew block: Int) -> Int? {
    linkOfNew.indices.contains(block) ? linkOfNew[block] : nil
  }

  /// Compares two texts; costs about linear time in their lengths.
  public static func between(_ old: RoundText, _ new: RoundText) -> Alignment {
    var aligner = Aligner(BlockProfiles(old), BlockProfiles(new))
    return aligner.alignment()
  }
}
