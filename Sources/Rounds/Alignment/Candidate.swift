/// A block of the older text and one of the newer that may be the same.
struct Candidate {
  var old: Int
  var new: Int
  /// 0…1
  var similarity: Double
  /// Characters they have in common, about.
  var weight: Double
}

/// Finds pairs of blocks worth looking at: those that share runs of characters which are rare in both texts.
///
/// Costs the sorting of all runs; what stands in both texts many times, such as formulas, makes no pair, so the number of
/// pairs stays in proportion to the length.
struct CandidateFinder {
  private static let run = 4
  /// A run that makes more pairs than this says nothing.
  private static let mostPairs = 16
  /// Looked at closely for each block.
  private static let most = 6

  let old: BlockProfiles
  let new: BlockProfiles

  func candidates() -> [Candidate] {
    let counts = sharedRuns()
    let pairs = best(counts, by: { Int($0 >> 32) }).union(best(counts, by: { Int($0 & 0xFFFF_FFFF) }))
    return (pairs.union(equalPairs())).sorted().map { pair in candidate(Int(pair >> 32), Int(pair & 0xFFFF_FFFF)) }
  }

  func candidate(_ oldBlock: Int, _ newBlock: Int) -> Candidate {
    let similarity =
      old.hashes[oldBlock] == new.hashes[newBlock]
      ? 1 : Multiset.similarity(old.pairs[oldBlock], new.pairs[newBlock])
    let lengths = Double(old.length(oldBlock) + new.length(newBlock)) / 2
    return Candidate(old: oldBlock, new: newBlock, similarity: similarity, weight: max(0.1, similarity * lengths))
  }

  /// How many rare runs each pair of blocks shares, by `old << 32 | new`.
  private func sharedRuns() -> [UInt64: Int] {
    let (left, right) = (old.grams(of: Self.run), new.grams(of: Self.run))
    var counts: [UInt64: Int] = [:]
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      let (key, other) = (left[first] >> 24, right[second] >> 24)
      guard key == other else {
        if key < other { first += 1 } else { second += 1 }
        continue
      }
      let firstEnd = Self.end(of: key, in: left, from: first)
      let secondEnd = Self.end(of: key, in: right, from: second)
      if (firstEnd - first) * (secondEnd - second) <= Self.mostPairs {
        for one in left[first..<firstEnd] {
          for two in right[second..<secondEnd] { counts[(one & 0xFF_FFFF) << 32 | (two & 0xFF_FFFF), default: 0] += 1 }
        }
      }
      (first, second) = (firstEnd, secondEnd)
    }
    return counts
  }

  private static func end(of key: UInt64, in grams: [UInt64], from start: Int) -> Int {
    var end = start
    while end < grams.count, grams[end] >> 24 == key { end += 1 }
    return end
  }

  /// For each block on one side the pairs that share most.
  private func best(_ counts: [UInt64: Int], by side: (UInt64) -> Int) -> Set<UInt64> {
    var bySide: [Int: [(pair: UInt64, count: Int)]] = [:]
    for (pair, count) in counts { bySide[side(pair), default: []].append((pair, count)) }
    var result: Set<UInt64> = []
    for pairs in bySide.values {
      let ranked = pairs.sorted { ($1.count, $0.pair) < ($0.count, $1.pair) }
      for pair in ranked.prefix(Self.most) { result.insert(pair.pair) }
    }
    return result
  }

  /// Blocks of equal words; of those that occur often only pairs in about the same order.
  private func equalPairs() -> Set<UInt64> {
    let olds = Dictionary(grouping: old.hashes.indices) { old.hashes[$0] }
    let news = Dictionary(grouping: new.hashes.indices) { new.hashes[$0] }
    var result: Set<UInt64> = []
    for (hash, left) in olds {
      guard let right = news[hash] else { continue }
      let reach = left.count * right.count <= 64 ? max(left.count, right.count) : 4 + abs(left.count - right.count)
      for (rank, one) in left.enumerated() {
        for other in right.dropFirst(max(0, rank - reach)).prefix(2 * reach + 1) {
          result.insert(UInt64(one) << 32 | UInt64(other))
        }
      }
    }
    return result
  }
}
