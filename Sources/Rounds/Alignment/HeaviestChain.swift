/// The heaviest choice of candidates that keeps the order of both texts, each block used once at most.
enum HeaviestChain {
  /// Indices into `candidates`, ascending in both texts; costs n log n.
  static func indices(_ candidates: [Candidate], oldCount: Int) -> [Int] {
    let order = candidates.indices.sorted { first, second in
      let (left, right) = (candidates[first], candidates[second])
      // Of one newer block the later older one first, so that they cannot follow each other.
      return (left.new, right.old) < (right.new, left.old)
    }
    // The best chain that ends before or at an older block: a Fenwick tree of maxima.
    var best = [(weight: Double, last: Int)](repeating: (0, -1), count: oldCount + 1)
    var previous = [Int](repeating: -1, count: candidates.count)
    for index in order {
      let candidate = candidates[index]
      let before = maximum(best, below: candidate.old)
      previous[index] = before.last
      raise(&best, at: candidate.old, to: (before.weight + candidate.weight, index))
    }
    var chain: [Int] = []
    var last = maximum(best, below: oldCount).last
    while last >= 0 {
      chain.append(last)
      last = previous[last]
    }
    return chain.reversed()
  }

  private static func maximum(_ tree: [(weight: Double, last: Int)], below block: Int) -> (weight: Double, last: Int) {
    var result = (weight: 0.0, last: -1)
    var position = block
    while position > 0 {
      if tree[position].weight > result.weight { result = tree[position] }
      position -= position & -position
    }
    return result
  }

  private static func raise(
    _ tree: inout [(weight: Double, last: Int)], at block: Int, to value: (weight: Double, last: Int)
  ) {
    var position = block + 1
    while position < tree.count {
      if tree[position].weight < value.weight { tree[position] = value }
      position += position & -position
    }
  }
}
