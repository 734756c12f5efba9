/// Finds the texts of a large set that share passages.
///
/// Takes time in proportion to the characters of all texts, and at most `CopyLimits.visits` and `candidates` for each;
/// about 10 bytes for each character. For a set too large for that there is `CandidateFinder`.
public struct CopyIndex: Sendable {
  let texts: [CopyText]
  let limits: CopyLimits
  /// Index of each text's first fingerprint; one more than there are texts.
  let starts: [Int]
  /// Of each fingerprint.
  let positions: [UInt32]
  /// The group of equal fingerprints that each belongs to.
  let groups: [UInt32]
  /// Index into `owners` of each group's first; one more than there are groups.
  let groupStarts: [UInt32]
  /// The texts of each group, ascending; a text stands as often as it has the fingerprint.
  let owners: [UInt32]
  /// How rare each group is: 1 for what no other text has, 0 for what all have.
  let weights: [Float]
  /// By text, of each of its areas the sum of its fingerprints' weights.
  private(set) var areaWeights: [[Float]] = []

  public init(_ texts: [CopyText], limits: CopyLimits = CopyLimits()) {
    self.texts = texts.map(\.withoutOffsets)
    self.limits = limits
    var starts = [0]
    var positions: [UInt32] = []
    var keys: [UInt64] = []
    let expected = Fingerprints.expected(ofCharacters: texts.reduce(0) { $0 + $1.size })
    positions.reserveCapacity(expected)
    keys.reserveCapacity(expected)
    for text in texts {
      let prints = Fingerprints(text)
      for hash in prints.hashes { keys.append(UInt64(hash) << 32 | UInt64(keys.count)) }
      positions += prints.positions
      starts.append(positions.count)
    }
    keys.sort()
    self.starts = starts
    self.positions = positions
    let grouped = Self.grouped(keys)
    groups = grouped.groups
    groupStarts = grouped.starts
    keys = []
    owners = Self.owners(grouped.groups, grouped.starts, texts: starts)
    weights = Self.weights(Self.distinctOwners(grouped.starts, owners), texts: texts.count)
    areaWeights = texts.indices.map { text in
      let inside = InsideText(index: self, text: text)
      return texts[text].areas.map { inside.weight(in: $0.range) }
    }
  }

  private static func grouped(_ keys: [UInt64]) -> (groups: [UInt32], starts: [UInt32]) {
    var groups = [UInt32](repeating: 0, count: keys.count)
    var starts: [UInt32] = []
    var last: UInt64?
    for (index, key) in keys.enumerated() {
      if key >> 32 != last {
        starts.append(UInt32(index))
        last = key >> 32
      }
      groups[Int(key & 0xFFFF_FFFF)] = UInt32(starts.count - 1)
    }
    return (groups, starts + [UInt32(keys.count)])
  }

  /// Puts the texts, in their order, into the places of their groups.
  private static func owners(_ groups: [UInt32], _ groupStarts: [UInt32], texts starts: [Int]) -> [UInt32] {
    var free = groupStarts
    var owners = [UInt32](repeating: 0, count: groups.count)
    for text in 0..<max(0, starts.count - 1) {
      for print in starts[text]..<starts[text + 1] {
        let group = Int(groups[print])
        owners[Int(free[group])] = UInt32(text)
        free[group] += 1
      }
    }
    return owners
  }

  /// Rarity falls with the logarithm of the number of texts. Below a thousand texts it falls no faster: what twenty of
  /// twenty have may well be a copy that goes round.
  static func weights(_ counts: [Int], texts: Int) -> [Float] {
    let scale = weightScale(texts: texts)
    return counts.map { weight($0, scale) }
  }

  static func weightScale(texts: Int) -> Float { 1 / Float(max(texts, 1_000)).logarithm }

  static func weight(_ count: Int, _ scale: Float) -> Float { max(0, 1 - Float(count).logarithm * scale) }

  /// By group, how many texts have it.
  private static func distinctOwners(_ starts: [UInt32], _ owners: [UInt32]) -> [Int] {
    (0..<max(0, starts.count - 1)).map { group in
      var distinct = 0
      var last: UInt32?
      for owner in owners[Int(starts[group])..<Int(starts[group + 1])] where owner != last {
        distinct += 1
        last = owner
      }
      return distinct
    }
  }
}

extension CopyIndex {
  public var count: Int { texts.count }

  /// The pairs that a text forms with those before it, in their order.
  public func pairs(of index: Int) -> [CopyPair] {
    guard texts.indices.contains(index), index > 0 else { return [] }
    let own = Set(groups[starts[index]..<starts[index + 1]])
    let candidates = candidates(own, before: index)
    guard !candidates.isEmpty else { return [] }
    let second = InsideText(index: self, text: index)
    let table = RunTable(second.text)
    return candidates.sorted().compactMap { first in
      limits.pair(InsideText(index: self, text: first), first, second, index, table)
    }
  }

  /// The texts before one with which some groups have most in common.
  private func candidates(_ own: Set<UInt32>, before limit: Int) -> [Int] {
    let rarestFirst = own.map { (group: Int($0), size: size(of: Int($0))) }.filter { $0.size > 1 }
      .sorted { ($0.size, $0.group) < ($1.size, $1.group) }
    var hits = [Float](repeating: 0, count: limit)
    var met: [Int] = []
    var visits = 0
    for (group, size) in rarestFirst where visits < limits.visits {
      visits += size
      var last: UInt32?
      for owner in owners[Int(groupStarts[group])..<Int(groupStarts[group + 1])] where owner != last {
        last = owner
        guard owner < limit else { break }
        if hits[Int(owner)] == 0 { met.append(Int(owner)) }
        hits[Int(owner)] += weights[group]
      }
    }
    let enough = met.filter { hits[$0] >= limits.leastHits }
    guard enough.count > limits.candidates else { return enough }
    return Array(enough.sorted { (hits[$0], $1) > (hits[$1], $0) }.prefix(limits.candidates))
  }

  private func size(of group: Int) -> Int { Int(groupStarts[group + 1] - groupStarts[group]) }
}
