import Algorithms
public import Analysis

/// From one round to the next.
public struct Step: Sendable {
  public let old: RoundText
  public let new: RoundText
  public let alignment: Alignment
  /// One for each link of the alignment; nil where nothing stands on one side or nothing differs.
  public let differences: [TextDifference?]
  public let figures: Figures

  /// How much was changed, in characters without white space.
  public struct Figures: Hashable, Sendable {
    public var inserted = 0
    public var deleted = 0
    /// In passages that stand elsewhere, edits inside them aside.
    public var moved = 0
    public var old = 0
    public var new = 0

    /// Share of both texts that is common to them, 0…1; 1 for two empty texts.
    public var similarity: Double {
      old + new == 0 ? 1 : 1 - Double(inserted + deleted) / Double(old + new)
    }
  }

  /// From one draft to the next, as their readers see them.
  public init(from old: Draft, to new: Draft) {
    let groups = LineGroups.agreed(LineGroups(old), LineGroups(new))
    self.init(from: RoundText(old, groups: groups.0), to: RoundText(new, groups: groups.1))
  }

  public init(from old: RoundText, to new: RoundText) {
    self.old = old
    self.new = new
    let alignment = Alignment.between(old, new)
    self.alignment = alignment
    differences = alignment.links.map { Self.difference($0, old, new) }
    figures = Self.figures(alignment, differences, old, new)
  }

  private static func difference(_ link: Alignment.Link, _ old: RoundText, _ new: RoundText) -> TextDifference? {
    guard !link.old.isEmpty, !link.new.isEmpty, link.change != .same else { return nil }
    return TextDifference(old.scalars(of: link.old), of: old, new.scalars(of: link.new), of: new)
  }

  private static func figures(
    _ alignment: Alignment, _ differences: [TextDifference?], _ old: RoundText, _ new: RoundText
  ) -> Figures {
    var figures = Figures()
    figures.old = old.scalars.count
    figures.new = new.scalars.count
    for (link, difference) in zip(alignment.links, differences) {
      let size = (old.scalars(of: link.old).count, new.scalars(of: link.new).count)
      switch link.change {
      case .deleted: figures.deleted += size.0
      case .inserted: figures.inserted += size.1
      default:
        figures.deleted += difference?.deleted ?? 0
        figures.inserted += difference?.inserted ?? 0
        if link.isMoved { figures.moved += size.1 - (difference?.inserted ?? 0) }
      }
    }
    return figures
  }

  /// Links of each change and whether they moved.
  public func count(_ change: Alignment.Change, moved: Bool? = nil) -> Int {
    alignment.links.count { $0.change == change && (moved == nil || $0.isMoved == moved) }
  }

  /// Where a stretch of the older text stands in the newer one: from what became of its first character to what became of
  /// its last; empty at the place of words that were taken out, nil when the passage is gone.
  public func image(of positions: Range<Int>) -> Range<Int>? {
    guard let first = place(of: positions.lowerBound, isEnd: false) else { return nil }
    guard positions.count > 1, let last = place(of: positions.upperBound - 1, isEnd: true) else {
      return first..<max(first, min(first + positions.count, new.scalars.count))
    }
    return first..<max(first, last)
  }

  private func place(of position: Int, isEnd: Bool) -> Int? {
    guard let block = old.block(at: position), let index = alignment.linkIndex(ofOld: block) else { return nil }
    let link = alignment.links[index]
    guard !link.new.isEmpty else { return nil }
    let start = new.scalars(of: link.new).lowerBound
    guard let difference = differences[index] else {
      return start + position - old.scalars(of: link.old).lowerBound + (isEnd ? 1 : 0)
    }
    let after = difference.edits.partitioningIndex { $0.old.upperBound > position }
    if after < difference.edits.count, difference.edits[after].old.contains(position) {
      let edit = difference.edits[after].new
      return isEnd ? edit.upperBound : edit.lowerBound
    }
    let shift =
      after > 0
      ? difference.edits[after - 1].new.upperBound - difference.edits[after - 1].old.upperBound
      : difference.new.lowerBound - difference.old.lowerBound
    return position + shift + (isEnd ? 1 : 0)
  }
}

extension RoundText {
  /// The characters of neighbouring blocks; empty for none.
  public func scalars(of range: Range<Int>) -> Range<Int> {
    guard let first = range.first, let last = range.last else { return 0..<0 }
    return blocks[first].scalars.lowerBound..<blocks[last].scalars.upperBound
  }
}
