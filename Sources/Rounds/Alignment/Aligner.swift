/// Finds what became of each block, from the surest relations to the least sure.
///
/// 1. The heaviest chain of like blocks in the order of both texts stands still.
/// 2. Like blocks that are left have moved.
/// 3. What is left beside a pair and completes it makes the pair a split or a merger.
/// 4. Between blocks that stand still, what is left on both sides at the same place is an edit.
/// 5. The rest is deleted or inserted.
struct Aligner {
  let old: BlockProfiles
  let new: BlockProfiles
  /// By block; -1 while it has no partner.
  private(set) var partnerOfOld: [Int]
  private(set) var partnerOfNew: [Int]
  /// By older block.
  private var isMoved: [Bool]
  private var candidates: [Candidate] = []

  /// Blocks less alike than this are not the same block, unless their place says so.
  private static let least = 0.3

  init(_ old: BlockProfiles, _ new: BlockProfiles) {
    self.old = old
    self.new = new
    partnerOfOld = [Int](repeating: -1, count: old.count)
    partnerOfNew = [Int](repeating: -1, count: new.count)
    isMoved = [Bool](repeating: false, count: old.count)
  }

  mutating func alignment() -> Alignment {
    candidates = CandidateFinder(old: old, new: new).candidates()
    let plausible = plausibleCandidates()
    for index in HeaviestChain.indices(plausible, oldCount: old.count) {
      pair(plausible[index].old, plausible[index].new, moved: false)
    }
    let moves = MoveFinder(aligner: self, candidates: candidates)
    for move in moves.moves() { pair(move.old, move.new, moved: true) }
    let gaps = GapMatcher(aligner: self)
    for match in gaps.matches() { pair(match.old, match.new, moved: false) }
    return LinkBuilder(self, groups: GroupFinder(aligner: self).groups()).alignment()
  }

  func hasMoved(_ oldBlock: Int) -> Bool { isMoved[oldBlock] }

  private mutating func pair(_ oldBlock: Int, _ newBlock: Int, moved: Bool) {
    guard partnerOfOld[oldBlock] < 0, partnerOfNew[newBlock] < 0 else { return }
    partnerOfOld[oldBlock] = newBlock
    partnerOfNew[newBlock] = oldBlock
    isMoved[oldBlock] = moved
  }

  /// Candidates without those that are far less alike than another one of the same block: formulas that two paragraphs
  /// share must not keep them from their true partners elsewhere.
  private func plausibleCandidates() -> [Candidate] {
    var bestOfOld = [Double](repeating: 0, count: old.count)
    var bestOfNew = [Double](repeating: 0, count: new.count)
    for candidate in candidates {
      bestOfOld[candidate.old] = max(bestOfOld[candidate.old], candidate.similarity)
      bestOfNew[candidate.new] = max(bestOfNew[candidate.new], candidate.similarity)
    }
    return candidates.filter { candidate in
      let best = max(bestOfOld[candidate.old], bestOfNew[candidate.new])
      return candidate.similarity >= Self.least && candidate.similarity >= 0.65 * best
    }
  }
}
