import Analysis
import Documents

/// How often each pair of neighbouring Han characters occurs in a stretch; punctuation parts pairs.
struct HanBigrams {
  struct Pair {
    var key: UInt64
    var count: Int
  }

  /// Ascending by key.
  let pairs: [Pair]
  private let squares: Int

  init(_ bytes: [UInt8], _ range: CleanRange) {
    var keys: [UInt64] = []
    keys.reserveCapacity(range.count / 3)
    var previous: UInt64 = 0
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      let current = value.isHan ? UInt64(value.value) : 0
      if previous != 0, current != 0 { keys.append(previous << 32 | current) }
      previous = current
    }
    keys.sort()
    var pairs: [Pair] = []
    for key in keys {
      if let last = pairs.last, last.key == key {
        pairs[pairs.count - 1].count += 1
      } else {
        pairs.append(Pair(key: key, count: 1))
      }
    }
    self.pairs = pairs
    squares = pairs.reduce(0) { $0 + $1.count * $1.count }
  }

  /// Distinct pairs.
  var count: Int { pairs.count }

  /// The square of the cosine as a numerator and a denominator, so that it can be compared exactly.
  func squaredCosine(with other: HanBigrams) -> (numerator: Int, denominator: Int) {
    var product = 0
    forEachShared(with: other) { product += $0.count * $1.count }
    return (product * product, squares * other.squares)
  }

  /// How many of its own distinct pairs occur in the other.
  func shared(with other: HanBigrams) -> Int {
    var shared = 0
    forEachShared(with: other) { _, _ in shared += 1 }
    return shared
  }

  private func forEachShared(with other: HanBigrams, _ body: (Pair, Pair) -> Void) {
    var own = 0
    var theirs = 0
    while own < pairs.count, theirs < other.pairs.count {
      let (first, second) = (pairs[own], other.pairs[theirs])
      if first.key == second.key { body(first, second) }
      if first.key <= second.key { own += 1 }
      if second.key <= first.key { theirs += 1 }
    }
  }
}
