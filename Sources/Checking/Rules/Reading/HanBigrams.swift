import Analysis

/// How often each pair of neighbouring Han characters occurs in a stretch; punctuation parts pairs.
struct HanBigrams {
  private let counts: [UInt64: Int]
  private let squares: Int

  init(_ bytes: [UInt8], _ range: CleanRange) {
    var counts: [UInt64: Int] = [:]
    var previous: UInt32?
    for scalar in String(decoding: bytes[range.start..<range.end], as: UTF8.self).unicodeScalars {
      guard scalar.isHan else {
        previous = nil
        continue
      }
      if let previous { counts[UInt64(previous) << 32 | UInt64(scalar.value), default: 0] += 1 }
      previous = scalar.value
    }
    self.counts = counts
    squares = counts.values.reduce(0) { $0 + $1 * $1 }
  }

  /// Distinct pairs.
  var count: Int { counts.count }

  /// The square of the cosine as a numerator and a denominator, so that it can be compared exactly.
  func squaredCosine(with other: HanBigrams) -> (numerator: Int, denominator: Int) {
    let (small, large) = counts.count < other.counts.count ? (self, other) : (other, self)
    let product = small.counts.reduce(0) { $0 + $1.value * (large.counts[$1.key] ?? 0) }
    return (product * product, squares * other.squares)
  }

  /// How many of its own distinct pairs occur in the other.
  func shared(with other: HanBigrams) -> Int {
    counts.keys.reduce(0) { $0 + (other.counts[$1] == nil ? 0 : 1) }
  }
}
