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
  /// Pairs that stand in more than one item, ascending.
  private var keys: [UInt64] = []
  private var weights: [Double] = []
  /// Of a pair that no other item has.
  let ofSingle: Double

  init(_ items: [BigramCounts]) {
    ofSingle = Self.weight(1, of: items.count)
    let all = items.flatMap(\.keys).sorted()
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end] == all[start] { end += 1 }
      if end - start > 1 {
        keys.append(all[start])
        weights.append(Self.weight(end - start, of: items.count))
      }
      start = end
    }
  }

  private static func weight(_ count: Int, of items: Int) -> Double {
    max(0, log(Double(items + 4) / Double(count)) - 0.5)
  }

  /// Calls back for each ascending key with its weight, or nil when no other item has it; one walk through both lists.
  func forEach(_ wanted: [UInt64], _ body: (Int, Double?) -> Void) {
    var position = 0
    for (index, key) in wanted.enumerated() {
      while position < keys.count, keys[position] < key { position += 1 }
      body(index, position < keys.count && keys[position] == key ? weights[position] : nil)
    }
  }
}

/// A text as pairs of characters weighted by rarity; pairs of its own alone count in its size only.
struct BigramVector {
  private var keys: [UInt64] = []
  /// Rarity alone.
  private var rarity: [Double] = []
  /// Rarity times 1 + log of the count.
  private var weights: [Double] = []
  private let norm: Double
  private let pairCount: Int

  init(_ counts: BigramCounts, _ scale: BigramRarity) {
    var keys: [UInt64] = []
    var rarity: [Double] = []
    var weights: [Double] = []
    var square = 0.0
    scale.forEach(counts.keys) { index, known in
      let occurrences = counts.counts[index]
      let weight = (known ?? scale.ofSingle) * (occurrences == 1 ? 1 : 1 + log(occurrences))
      square += weight * weight
      guard let known else { return }
      keys.append(counts.keys[index])
      rarity.append(known)
      weights.append(weight)
    }
    self.keys = keys
    self.rarity = rarity
    self.weights = weights
    norm = square.squareRoot()
    pairCount = counts.keys.count
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
    return (common, pairCount == 0 ? 0 : Double(count) / Double(pairCount))
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
