/// Pairs what is left on both sides between two neighbours that stand still.
struct GapMatcher {
  let aligner: Aligner

  /// How alike blocks must be that their place makes likely; short ones say little by their characters.
  private static let least = 0.22
  private static let leastNumbered = 0.1
  private static let short = 20
  /// Blocks on a side that are compared one with one.
  private static let most = 40

  func matches() -> [Candidate] {
    var result: [Candidate] = []
    var (oldStart, newStart) = (0, 0)
    for (oldBlock, newBlock) in standing() + [(aligner.old.count, aligner.new.count)] {
      result += matches(oldStart..<oldBlock, newStart..<newBlock)
      (oldStart, newStart) = (oldBlock + 1, newBlock + 1)
    }
    return result
  }

  /// Pairs that keep the order of both texts.
  private func standing() -> [(Int, Int)] {
    aligner.partnerOfOld.indices.compactMap { block in
      let partner = aligner.partnerOfOld[block]
      return partner >= 0 && !aligner.hasMoved(block) ? (block, partner) : nil
    }
  }

  private func matches(_ olds: Range<Int>, _ news: Range<Int>) -> [Candidate] {
    let left = olds.filter { aligner.partnerOfOld[$0] < 0 }.prefix(Self.most)
    let right = news.filter { aligner.partnerOfNew[$0] < 0 }.prefix(Self.most)
    guard !left.isEmpty, !right.isEmpty else { return [] }
    let finder = CandidateFinder(old: aligner.old, new: aligner.new)
    let isAlone = left.count == 1 && right.count == 1
    let possible = left.flatMap { oldBlock in right.map { finder.candidate(oldBlock, $0) } }
      .filter { isLikely($0, isAlone: isAlone) }
    return HeaviestChain.indices(possible, oldCount: aligner.old.count).map { possible[$0] }
  }

  private func isLikely(_ candidate: Candidate, isAlone: Bool) -> Bool {
    let lengths = (aligner.old.length(candidate.old), aligner.new.length(candidate.new))
    let isShort = max(lengths.0, lengths.1) <= Self.short
    let (old, new) = (aligner.old.text.number(of: candidate.old), aligner.new.text.number(of: candidate.new))
    if isAlone, isShort, !old.isEmpty, old == new { return true }
    // What was worded anew keeps its number, a heading at least its level.
    let isNumbered = !old.isEmpty && !new.isEmpty && (isShort || old == new)
    return candidate.similarity >= (isAlone && isNumbered ? Self.leastNumbered : Self.least)
  }
}
