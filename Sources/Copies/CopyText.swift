/// What the search for copies sees of a text: its Han characters, in order, and which of them count.
///
/// Six bytes for each character, two without the offsets.
public struct CopyText: Sendable {
  /// A stretch of characters that is judged by itself, such as the problems of a draft; half open.
  public struct Area: Hashable, Sendable {
    public var name: String
    public var range: Range<Int>

    public init(name: String, range: Range<Int>) {
      self.name = name
      self.range = range
    }
  }

  /// Stands where something was left out, so that no run goes over the gap.
  static let gap: UInt16 = 0

  /// UTF-16 code units of the characters; those beyond the basic plane are folded into it.
  var units: [UInt16] = []
  /// UTF-8 offset of each character in the caller's text.
  var offsets: [UInt32] = []
  public internal(set) var areas: [Area] = []

  public init() {}

  /// Adds an area.
  ///
  /// - Parameters:
  ///   - characters: Han characters with their UTF-8 offsets; nil where something was left out (a quotation, a formula).
  public mutating func add(_ name: String, _ characters: some Sequence<(scalar: UInt32, offset: Int)?>) {
    let start = units.count
    for character in characters {
      if let character {
        append(Self.folded(character.scalar), character.offset)
      } else if units.count > start, units.last != Self.gap {
        append(Self.gap, Int(offsets[units.count - 1]))
      }
    }
    areas.append(Area(name: name, range: start..<units.count))
    append(Self.gap, Int(offsets.last ?? 0))
  }

  /// The text without the offsets, a third as large; all that a comparison needs.
  public var withoutOffsets: CopyText {
    var text = self
    text.offsets = []
    return text
  }

  /// The text with other offsets, such as those of the text that the caller's was made from.
  public func mappingOffsets(_ map: (Int) -> Int) -> CopyText {
    var text = self
    text.offsets = offsets.map { UInt32(clamping: map(Int($0))) }
    return text
  }

  /// Characters with the gaps between them; what comparing the text costs goes by it.
  public var size: Int { units.count }

  /// Characters that count, over all areas.
  public var count: Int { units.count { $0 != Self.gap } }

  /// The caller's offset of the character with an index.
  ///
  /// - Returns: 0 outside of the text, or when the offsets were left out.
  public func offset(at index: Int) -> Int { offsets.indices.contains(index) ? Int(offsets[index]) : 0 }

  private mutating func append(_ unit: UInt16, _ offset: Int) {
    units.append(unit)
    offsets.append(UInt32(clamping: offset))
  }

  /// Two characters that fall together make no run by themselves.
  private static func folded(_ scalar: UInt32) -> UInt16 {
    UInt16(truncatingIfNeeded: scalar < 0x1_0000 ? scalar : scalar ^ scalar >> 16 | 1)
  }
}
