import Algorithms
public import Analysis
public import Documents

/// The text of one round, cut into the blocks that are compared with those of another round.
public struct RoundText: Sendable {
  /// A paragraph as its author thinks of it: one of the document, or several lines that a hard wrap has cut apart.
  public struct Block: Hashable, Sendable {
    /// Paragraphs of the document it was made from.
    public var paragraphs: Range<Int>
    /// Its characters in `RoundText.scalars`.
    public var scalars: Range<Int>
    /// How many of them, at the start, are the number of a heading or item.
    public var numberLength: Int

    /// What stands after the number.
    var words: Range<Int> { (scalars.lowerBound + numberLength)..<scalars.upperBound }
  }

  public let blocks: [Block]
  /// Code points of all blocks, one after the other.
  public let scalars: [Unicode.Scalar]
  /// UTF-8 offset in the document's text of each of `scalars`, ascending; one more at the end.
  private let offsets: [Int32]
  /// True of positions in `scalars` that stand inside a word which the lexicons know, where no edit should begin or end.
  let isInsideWord: [Bool]

  /// The text as its reader sees it: hard-wrapped lines joined, white space left out, headers and footers too.
  public init(_ draft: Draft) {
    self.init(draft, groups: LineGroups(draft))
  }

  init(_ draft: Draft, groups: LineGroups) {
    var builder = RoundTextBuilder(draft.document, keepsSpaces: false)
    for group in groups.members { builder.add(group) }
    self.init(builder, words: Self.words(of: draft))
  }

  /// Every paragraph of the document proper by itself and with all its characters but automatic numbers; for changes that
  /// are written back into the file.
  ///
  /// - Parameter draft: What was understood of the document, for its words.
  public init(paragraphsOf draft: Draft) {
    let document = draft.document
    var builder = RoundTextBuilder(document, keepsSpaces: true)
    for index in document.paragraphs.indices where !document.paragraphs[index].container.isFrame {
      builder.add([index])
    }
    self.init(builder, words: Self.words(of: draft))
  }

  private init(_ builder: RoundTextBuilder, words: [TextRange]) {
    blocks = builder.blocks
    scalars = builder.scalars
    offsets = builder.offsets + [Int32(builder.end)]
    var isInside = [Bool](repeating: false, count: builder.scalars.count + 1)
    for word in words {
      let first = builder.offsets.partitioningIndex { Int($0) >= word.start }
      let end = builder.offsets.partitioningIndex { Int($0) >= word.end }
      for position in (first + 1)..<max(first + 1, end) { isInside[position] = true }
    }
    isInsideWord = isInside
  }

  /// UTF-8 offset in the document's text of a position in `scalars`; that of the end of the text for `scalars.count`.
  public func offset(of position: Int) -> Int { Int(offsets[position]) }

  /// The stretch of the document's text from the first to the last of some characters.
  public func range(of positions: Range<Int>) -> TextRange {
    guard let last = positions.last else {
      return TextRange(offset(of: positions.lowerBound), offset(of: positions.lowerBound))
    }
    return TextRange(offset(of: positions.lowerBound), offset(of: last) + UTF8.width(scalars[last]))
  }

  /// Positions of the characters that stand in a stretch of the document's text; found by binary search.
  public func positions(in range: TextRange) -> Range<Int> {
    let known = offsets.dropLast()
    let first = known.partitioningIndex { Int($0) >= range.start }
    return first..<max(first, known.partitioningIndex { Int($0) >= range.end })
  }

  /// The number in front of a block; empty when there is none.
  func number(of block: Int) -> ArraySlice<Unicode.Scalar> {
    scalars[blocks[block].scalars].prefix(blocks[block].numberLength)
  }

  /// The block that holds a position of `scalars`, or begins after it; nil behind the last.
  public func block(at position: Int) -> Int? {
    let index = blocks.partitioningIndex { $0.scalars.upperBound > position }
    return index < blocks.count ? index : nil
  }

  /// True when no mark ends the block, though it is too long for a heading.
  func endsInsideClause(_ block: Int) -> Bool {
    let text = scalars[blocks[block].scalars]
    guard text.count > 20, let last = text.last(where: { !CharacterClass($0).isSpace }) else { return false }
    return !CharacterClass(last).isMark
  }

  public func string(_ positions: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[positions]))
  }

  /// Words of two to four characters; longer hits are patterns and whole phrases.
  private static func words(of draft: Draft) -> [TextRange] {
    draft.hits.words(upTo: 12).map { draft.clean.original($0) }
  }
}
