/// What the comparison of blocks needs to know of a text.
struct BlockProfiles {
  let text: RoundText
  /// Folded characters without number and spaces, by block.
  let words: [[Unicode.Scalar]]
  /// Pairs of neighbouring characters in order of their codes, by block, with repetition.
  let pairs: [[UInt64]]
  /// Of `words`; equal for equal words.
  let hashes: [UInt64]
  /// How many blocks have a hash.
  private let counts: [UInt64: Int]

  init(_ text: RoundText) {
    self.text = text
    words = text.blocks.map { block in
      text.scalars[block.words].lazy.filter { !CharacterClass($0).isSpace }.map { Folded.scalar($0) }
    }
    pairs = words.map { Self.pairs(of: $0) }
    hashes = words.map { Self.hash($0) }
    counts = Dictionary(hashes.map { ($0, 1) }, uniquingKeysWith: +)
  }

  var count: Int { words.count }

  /// True when no other block has the same words.
  func isUnique(_ block: Int) -> Bool { counts[hashes[block]] == 1 }

  func length(_ block: Int) -> Int { words[block].count }

  /// A lone character pairs with nothing, so that it has a profile too.
  private static func pairs(of words: [Unicode.Scalar]) -> [UInt64] {
    guard words.count > 1 else { return words.map { UInt64($0) } }
    return zip(words, words.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
  }

  private static func hash(_ words: [Unicode.Scalar]) -> UInt64 {
    words.reduce(0xCBF2_9CE4_8422_2325) { Mixing.mixed($0 ^ UInt64($1.value)) }
  }

  /// Hashes of all runs of `length` characters, with the block in the low 24 bits; ascending.
  func grams(of length: Int) -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(text.scalars.count)
    for (block, words) in words.enumerated() where words.count >= length {
      for start in 0...(words.count - length) {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for position in start..<(start + length) { hash = Mixing.mixed(hash ^ UInt64(words[position])) }
        result.append(hash & ~0xFF_FFFF | UInt64(block & 0xFF_FFFF))
      }
    }
    result.sort()
    return result
  }
}

/// A cheap mixing of bits (the finaliser of SplitMix64), the same in every run.
enum Mixing {
  static func mixed(_ value: UInt64) -> UInt64 {
    var result = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    result = (result ^ (result >> 27)) &* 0x94D0_49BB_1331_11EB
    return result ^ (result >> 31)
  }
}

/// Sorted lists with repetition.
enum Multiset {
  /// How many members two lists have in common.
  static func shared(_ first: [UInt64], _ second: [UInt64]) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < first.count, right < second.count {
      if first[left] == second[right] {
        shared += 1
        left += 1
        right += 1
      } else if first[left] < second[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return shared
  }

  /// The first list without the members of the second.
  static func difference(_ first: [UInt64], _ second: [UInt64]) -> [UInt64] {
    var result: [UInt64] = []
    var right = 0
    for member in first {
      while right < second.count, second[right] < member { right += 1 }
      if right < second.count, second[right] == member { right += 1 } else { result.append(member) }
    }
    return result
  }

  static func union(_ lists: [[UInt64]]) -> [UInt64] { lists.count == 1 ? lists[0] : lists.joined().sorted() }

  /// Twice what is shared over the lengths (Dice), 0…1; 1 for two empty lists.
  static func similarity(_ first: [UInt64], _ second: [UInt64]) -> Double {
    guard !first.isEmpty || !second.isEmpty else { return 1 }
    return Double(2 * shared(first, second)) / Double(first.count + second.count)
  }
}
