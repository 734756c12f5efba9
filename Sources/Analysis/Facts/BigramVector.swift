import Documents
import Foundation

/// Pairs of neighbouring Han characters with how often each occurs, ascending, for comparing short texts.
struct BigramCounts {
  private(set) var keys: [UInt64] = []
  private(set) var counts: [Double] = []

  init(_ bytes: [UInt8], _ range: CleanRange) {
    var all: [UInt64] = []
    all.reserveCapacity(range.count / 3)
    var previous: UInt32 = 0
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      let current = Scalar.isHan(value) ? value : 0
      if previous != 0, current != 0 { all.append(UInt64(previous) << 32 | UInt64(current)) }
      previous = current
    }
    all.sort()
    for key in all {
      if keys.last == key {
        counts[counts.count - 1] += 1
      } else {
        keys.append(key)
        counts.append(1)
      }
    }
  }
}

/// How rare each pair is among all items that are compared, 0 for one that stands in most of them. Four silent items are
/// counted along, or in a short list nothing would be rare.
struct BigramRarity {
  private var keys: [UInt64] = []
  private var weights: [Double] = []

  init(_ items: [BigramCounts]) {
    let all = items.flatMap(\.keys).sorted()
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end] == all[start] { end += 1 }
      keys.append(all[start])
      weights.append(max(0, log(Double(items.count + 4) / Double(end - start)) - 0.5))
      start = end
    }
  }

  /// Weights for ascending keys, in one walk through both lists.
  func weights(of wanted: [UInt64]) -> [Double] {
    var position = 0
    return wanted.map { key in
      while position < keys.count, keys[position] < key { position += 1 }
      return position < keys.count && keys[position] == key ? weights[position] : 0
    }
  }
}

/// A text as pairs of characters weighted by rarity.
struct BigramVector {
  private let keys: [UInt64]
  /// Rarity alone.
  private let rarity: [Double]
  /// Rarity times 1 + log of the count.
  private let weights: [Double]
  private let norm: Double

  init(_ counts: BigramCounts, _ rarity: BigramRarity) {
    keys = counts.keys
    self.rarity = rarity.weights(of: counts.keys)
    weights = zip(self.rarity, counts.counts).map { $0 * (1 + log($1)) }
    norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// 0…1
  func cosine(with other: BigramVector) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    var product = 0.0
    forEachCommon(other) { product += weights[$0] * other.weights[$1] }
    return product / (norm * other.norm)
  }

  /// Rarity of the pairs that also stand in the other text, and which share of this one's pairs they are.
  func shared(with other: BigramVector) -> (rarity: Double, share: Double) {
    var common = 0.0
    var count = 0
    forEachCommon(other) { index, _ in
      common += rarity[index]
      count += 1
    }
    return (common, keys.isEmpty ? 0 : Double(count) / Double(keys.count))
  }

  private func forEachCommon(_ other: BigramVector, _ body: (Int, Int) -> Void) {
    var left = 0
    var right = 0
    while left < keys.count, right < other.keys.count {
      if keys[left] == other.keys[right] {
        body(left, right)
        left += 1
        right += 1
      } else if keys[left] < other.keys[right] {
        left += 1
      } else {
        right += 1
      }
    }
  }
}
