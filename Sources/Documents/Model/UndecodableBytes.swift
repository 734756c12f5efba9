/// Places in a text file that are no characters in the encoding it was read as; bytes next to each other are one place.
public struct UndecodableBytes: Hashable, Sendable {
  /// How many offsets are kept.
  public static let namedOffsets = 10

  /// Name of the encoding, such as `utf-8`.
  public var encoding: String
  /// Byte offsets from the start of the file, of the first `namedOffsets` places.
  public private(set) var offsets: [Int] = []
  /// All places.
  public private(set) var count = 0

  public init(encoding: String, offsets: [Int] = []) {
    self.encoding = encoding
    for offset in offsets { add(offset) }
  }

  /// Notes one more place; places come in their order.
  public mutating func add(_ offset: Int) {
    count += 1
    if offsets.count < Self.namedOffsets { offsets.append(offset) }
  }
}
