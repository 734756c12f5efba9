/// Hashes of some runs of a text's characters, so chosen that every stretch shared by two texts shows in them.
///
/// Winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of each `window` neighbouring runs the one with the least hash.
/// A shared stretch of `run + window - 1` = 8 characters has at least one in common; about two of five runs are kept.
struct Fingerprints {
  /// Characters of a run: domain.md 7.8 counts by five.
  static let run = 5
  static let window = 4

  /// About how many a text has.
  static func expected(ofCharacters count: Int) -> Int { count * 2 / (window + 1) + count / 50 }

  private(set) var hashes: [UInt32] = []
  /// Index of the first character of each run, ascending.
  private(set) var positions: [UInt32] = []

  init(_ text: CopyText) {
    for area in text.areas {
      var start = area.range.lowerBound
      for index in area.range where text.units[index] == CopyText.gap {
        winnow(text.units, start..<index)
        start = index + 1
      }
      winnow(text.units, start..<area.range.upperBound)
    }
  }

  /// - Parameter stretch: without gaps.
  private mutating func winnow(_ units: [UInt16], _ stretch: Range<Int>) {
    guard stretch.count >= Self.run else { return }
    let hashes = (stretch.lowerBound...(stretch.upperBound - Self.run)).map { Self.hash(units, at: $0) }
    var kept = -1
    for start in 0...max(0, hashes.count - Self.window) {
      var least = start
      for index in start..<min(start + Self.window, hashes.count) where hashes[index] <= hashes[least] { least = index }
      guard least != kept else { continue }
      kept = least
      self.hashes.append(hashes[least])
      positions.append(UInt32(stretch.lowerBound + least))
    }
  }

  /// A fingerprint as a number that takes all values alike: winnowing keeps the least of neighbouring hashes, so that most
  /// fingerprints are small. Knuth, The Art of Computer Programming 3, 6.4: multiplication by the golden ratio.
  static func spread(_ hash: UInt32) -> UInt32 { hash &* 0x9E37_79B1 }

  /// Of the run that begins at an index.
  static func hash(_ units: [UInt16], at index: Int) -> UInt32 {
    let low = UInt64(units[index]) | UInt64(units[index + 1]) << 16
    let high = UInt64(units[index + 2]) | UInt64(units[index + 3]) << 16
    // Multipliers of splitmix64, which mix all bits of a word into all others.
    var hash = (low | high << 32) ^ (UInt64(units[index + 4]) &* 0x9E37_79B9_7F4A_7C15)
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}
