/// Finds blocks that stand elsewhere among their neighbours.
struct MoveFinder {
  let aligner: Aligner
  let candidates: [Candidate]

  /// A block shorter than this has moved only together with a neighbour: many short ones are alike.
  private static let shortest = 10
  /// The same for a block that did not change at all.
  private static let shortestEqual = 4
  /// Pairs of characters that a block must have to be recognised inside a longer one.
  private static let contained = 25
  /// How alike a block by itself must be, and one beside another that has moved the same way.
  private static let leastAlone = 0.55
  private static let leastBeside = 0.4

  /// Each block at most once, surest first.
  func moves() -> [Candidate] {
    var free = candidates.filter { aligner.partnerOfOld[$0.old] < 0 && aligner.partnerOfNew[$0.new] < 0 }
    free.sort { ($1.weight, $0.old, $0.new) < ($0.weight, $1.old, $1.new) }
    var taken = (old: Set<Int>(), new: Set<Int>())
    var moves: [Candidate] = []
    var partners: [Int: Int] = [:]
    func take(_ candidate: Candidate) {
      guard !taken.old.contains(candidate.old), !taken.new.contains(candidate.new) else { return }
      taken.old.insert(candidate.old)
      taken.new.insert(candidate.new)
      partners[candidate.old] = candidate.new
      moves.append(candidate)
    }
    for candidate in free where isSureAlone(candidate) { take(candidate) }
    // Neighbours of what has moved: forwards, then backwards, so that a chain of them needs two passes only.
    let besides = free.filter { $0.similarity >= Self.leastBeside }.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    for candidate in besides where isBeside(candidate, partners) { take(candidate) }
    for candidate in besides.reversed() where isBeside(candidate, partners) { take(candidate) }
    return moves
  }

  private func isSureAlone(_ candidate: Candidate) -> Bool {
    guard aligner.old.isUnique(candidate.old), aligner.new.isUnique(candidate.new) else { return false }
    let length = min(aligner.old.length(candidate.old), aligner.new.length(candidate.new))
    if candidate.similarity == 1 { return length >= Self.shortestEqual }
    return length >= Self.shortest && (candidate.similarity >= Self.leastAlone || isContained(candidate))
  }

  /// True when nearly all of the shorter block stands in the longer one, which was enlarged or cut while it moved.
  private func isContained(_ candidate: Candidate) -> Bool {
    let (one, other) = (aligner.old.pairs[candidate.old], aligner.new.pairs[candidate.new])
    let shorter = min(one.count, other.count)
    return shorter >= Self.contained && Multiset.shared(one, other) * 5 >= shorter * 4
      && candidate.similarity >= Self.leastBeside
  }

  private func isBeside(_ candidate: Candidate, _ partners: [Int: Int]) -> Bool {
    partners[candidate.old - 1] == candidate.new - 1 || partners[candidate.old + 1] == candidate.new + 1
  }
}
