/// Finds blocks that were divided or joined: what stands beside a pair and holds what one side of the pair has too much.
struct GroupFinder {
  /// Several blocks on one side, one on the other.
  struct Group {
    var old: Range<Int>
    var new: Range<Int>
  }

  let aligner: Aligner

  /// Share of a fragment that must come from what its pair leaves over.
  private static let least = 0.55
  /// Fragments of one block.
  private static let most = 64

  func groups() -> [Group] {
    var result: [Group] = []
    var used: (old: Set<Int>, new: Set<Int>) = ([], [])
    for oldBlock in aligner.partnerOfOld.indices {
      let newBlock = aligner.partnerOfOld[oldBlock]
      guard newBlock >= 0, aligner.old.hashes[oldBlock] != aligner.new.hashes[newBlock] else { continue }
      let news = extent(
        around: newBlock, of: aligner.new, isFree: { aligner.partnerOfNew[$0] < 0 && !used.new.contains($0) },
        whole: aligner.old.pairs[oldBlock])
      let olds = extent(
        around: oldBlock, of: aligner.old, isFree: { aligner.partnerOfOld[$0] < 0 && !used.old.contains($0) },
        whole: aligner.new.pairs[newBlock])
      if news.count > 1, news.count >= olds.count {
        result.append(Group(old: oldBlock..<(oldBlock + 1), new: news))
        used.new.formUnion(news)
      } else if olds.count > 1 {
        result.append(Group(old: olds, new: newBlock..<(newBlock + 1)))
        used.old.formUnion(olds)
      }
    }
    return result
  }

  /// The blocks around one that together make up `whole` better than it does alone.
  private func extent(
    around block: Int, of profiles: BlockProfiles, isFree: (Int) -> Bool, whole: [UInt64]
  ) -> Range<Int> {
    var left = Multiset.difference(whole, profiles.pairs[block])
    var extent = block..<(block + 1)
    func isPart(_ neighbour: Int) -> Bool {
      guard profiles.pairs.indices.contains(neighbour), isFree(neighbour), extent.count < Self.most else {
        return false
      }
      let pairs = profiles.pairs[neighbour]
      let shared = Multiset.shared(pairs, left)
      guard shared > 1, Double(shared) >= Self.least * Double(pairs.count) else { return false }
      left = Multiset.difference(left, pairs)
      return true
    }
    while isPart(extent.upperBound) { extent = extent.lowerBound..<(extent.upperBound + 1) }
    while isPart(extent.lowerBound - 1) { extent = (extent.lowerBound - 1)..<extent.upperBound }
    return extent
  }
}
