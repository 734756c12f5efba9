import Reporting

/// The pairs that each draft of a batch is part of, strongest first: 4 bytes for each pair and side.
struct PartnerLists: Sendable {
  /// Indices of pairs, those of one draft after those of another.
  private let pairs: [UInt32]
  /// Of each draft, where its pairs begin; one more than there are drafts.
  private let starts: [UInt32]

  /// - Parameters:
  ///   - found: Strongest first.
  ///   - drafts: How many there are; the texts from this index on are reference texts.
  ///   - rounds: Of several rounds of another draft the newest alone counts.
  init(_ found: [FoundPair], drafts: Int, _ rounds: RoundSeries) {
    let all = Self.lists(found, drafts)
    let standings = rounds.standings
    var pairs: [UInt32] = []
    var starts: [UInt32] = [0]
    for draft in 0..<drafts {
      let own = all.pairs[Int(all.starts[draft])..<Int(all.starts[draft + 1])]
      func other(_ number: UInt32) -> Int {
        let pair = found[Int(number)]
        return pair.first == draft ? pair.second : pair.first
      }
      let newest = own.lazy.filter { number in
        let partner = other(number)
        guard let standing = standings[partner] else { return true }
        return own.lazy.map(other).filter { $0 != partner && rounds.areOne($0, partner) }
          .allSatisfy { (standings[$0]?.number ?? 0) <= standing.number }
      }
      pairs += newest.prefix(Sharing.most)
      starts.append(UInt32(pairs.count))
    }
    self.pairs = pairs
    self.starts = starts
  }

  /// Indices of the pairs of a draft, strongest first.
  subscript(draft: Int) -> [Int] { pairs[Int(starts[draft])..<Int(starts[draft + 1])].map(Int.init) }

  private static func lists(_ found: [FoundPair], _ drafts: Int) -> (pairs: [UInt32], starts: [UInt32]) {
    var starts = [UInt32](repeating: 0, count: drafts + 1)
    for pair in found {
      for text in [pair.first, pair.second] where text < drafts { starts[text + 1] += 1 }
    }
    for draft in 0..<drafts { starts[draft + 1] += starts[draft] }
    var free = starts
    var pairs = [UInt32](repeating: 0, count: Int(starts[drafts]))
    for (number, pair) in found.enumerated() {
      for text in [pair.first, pair.second] where text < drafts {
        pairs[Int(free[text])] = UInt32(number)
        free[text] += 1
      }
    }
    return (pairs, starts)
  }
}
