/// Makes links of pairs and groups, and of what is left.
struct LinkBuilder {
  private let aligner: Aligner
  private var groupOfOld: [Int: GroupFinder.Group] = [:]
  private var groupOfNew: [Int: GroupFinder.Group] = [:]

  init(_ aligner: Aligner, groups: [GroupFinder.Group]) {
    self.aligner = aligner
    for group in groups {
      for block in group.old { groupOfOld[block] = group }
      for block in group.new { groupOfNew[block] = group }
    }
  }

  /// In the order of the newer text; a deleted block stands after what it followed.
  func alignment() -> Alignment {
    var links: [Alignment.Link] = []
    var deleted = deletions()
    links += deleted.removeValue(forKey: -1) ?? []
    var newBlock = 0
    while newBlock < aligner.new.count {
      let link = link(ofNew: newBlock)
      links.append(link)
      for oldBlock in link.old where !aligner.hasMoved(oldBlock) {
        links += deleted.removeValue(forKey: oldBlock) ?? []
      }
      newBlock = link.new.upperBound
    }
    return Alignment(links: links, oldCount: aligner.old.count, newCount: aligner.new.count)
  }

  /// Deleted blocks by the last block before them that stands still, -1 for none.
  private func deletions() -> [Int: [Alignment.Link]] {
    var result: [Int: [Alignment.Link]] = [:]
    var anchor = -1
    for oldBlock in 0..<aligner.old.count {
      if let group = groupOfOld[oldBlock] {
        if !group.old.contains(where: { aligner.hasMoved($0) }) { anchor = oldBlock }
      } else if aligner.partnerOfOld[oldBlock] >= 0 {
        if !aligner.hasMoved(oldBlock) { anchor = oldBlock }
      } else {
        let link = Alignment.Link(old: oldBlock..<(oldBlock + 1), new: 0..<0, change: .deleted, similarity: 0)
        result[anchor, default: []].append(link)
      }
    }
    return result
  }

  private func link(ofNew block: Int) -> Alignment.Link {
    let alone = block..<(block + 1)
    if let group = groupOfNew[block] {
      return Alignment.Link(
        old: group.old, new: group.new, change: change(of: group),
        isMoved: group.old.contains { aligner.hasMoved($0) },
        similarity: Multiset.similarity(
          Multiset.union(group.old.map { aligner.old.pairs[$0] }),
          Multiset.union(group.new.map { aligner.new.pairs[$0] })))
    }
    let partner = aligner.partnerOfNew[block]
    guard partner >= 0 else { return Alignment.Link(old: 0..<0, new: alone, change: .inserted, similarity: 0) }
    return Alignment.Link(
      old: partner..<(partner + 1), new: alone, change: change(partner, block), isMoved: aligner.hasMoved(partner),
      similarity: Multiset.similarity(aligner.old.pairs[partner], aligner.new.pairs[block]))
  }

  /// Lines that end inside a clause were wrapped by a machine, and are no paragraphs.
  private func change(of group: GroupFinder.Group) -> Alignment.Change {
    let (left, right) = (aligner.old.text, aligner.new.text)
    let isWrapped =
      group.old.dropLast().allSatisfy { left.endsInsideClause($0) }
      && group.new.dropLast().allSatisfy { right.endsInsideClause($0) }
    guard isWrapped else { return group.new.count > 1 ? .split : .merged }
    let isSame = left.scalars[left.scalars(of: group.old)].elementsEqual(right.scalars[right.scalars(of: group.new)])
    return isSame ? .same : .edited
  }

  private func change(_ oldBlock: Int, _ newBlock: Int) -> Alignment.Change {
    let (left, right) = (aligner.old.text, aligner.new.text)
    let (one, other) = (left.blocks[oldBlock], right.blocks[newBlock])
    guard left.scalars[one.words].elementsEqual(right.scalars[other.words]) else { return .edited }
    let isSame = left.scalars[one.scalars].elementsEqual(right.scalars[other.scalars])
    return isSame ? .same : .renumbered
  }
}
