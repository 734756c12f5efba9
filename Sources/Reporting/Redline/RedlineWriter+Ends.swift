internal import Documents
internal import OpenXML
internal import Rounds

extension RedlineWriter {
  mutating func markRange(of index: Int, _ name: String) {
    guard let element = blocks.element(index) else { return }
    let range = marks.range(.movedTo, name: name)
    splices.add(range.start, at: finder.place(ofParagraph: index).start, order: 0)
    splices.add(range.end, at: blocks.tree.range(of: element).upperBound, order: 0)
  }

  mutating func markEnding(of index: Int, _ ending: RedlinePlan.Ending) {
    guard let element = blocks.element(index) else { return }
    marks.isAdjoining = adjoining.contains(index)
    let isDivided = plan.removals[index]?.contains(where: \.isBreak) ?? false
    let mark = markXML(isDivided ? .deleted : ending)
    let change = numberChanges[index] ?? ""
    if !(mark + change).isEmpty { markEnd(of: element, mark: mark, change: change) }
  }

  /// Where new words end a paragraph and new words begin the next, and the end between them is an old one.
  func adjoiningParagraphs(_ plan: RedlinePlan) -> Set<Int> {
    var result: Set<Int> = []
    for index in new.blocks.indices.dropFirst() {
      let (before, block) = (new.blocks[index - 1].scalars, new.blocks[index].scalars)
      guard case .kept = plan.endings[index - 1], !before.isEmpty, let element = blocks.element(index - 1),
        let next = blocks.element(index), blocks.sibling(after: element) == next,
        plan.insertions.within((before.upperBound - 1)..<before.upperBound).first != nil
      else { continue }
      let beginsNew =
        block.isEmpty
        ? plan.endings[index].kind == .inserted
        : plan.insertions.within(block.lowerBound..<(block.lowerBound + 1)).first != nil
      if beginsNew, !result.contains(index - 1) { result.insert(index) }
    }
    return result
  }

  /// Puts the properties of a paragraph's mark in, or their content into those there are, and behind all of them what they
  /// were.
  mutating func markEnd(of element: Int, mark: String, change: String) {
    let tree = blocks.tree
    let prefix = marks.names.prefix
    guard let properties = tree.child(.paragraphProperties, of: element) else {
      let content = tree.content(of: element)
      let whole = "<\(prefix)pPr\(marks.names.declaration)>\(mark)\(change)</\(prefix)pPr>"
      if tree.bytes[content.lowerBound] == UInt8(ascii: "/") {
        let name = StartTag.name(before: content.lowerBound, in: tree.bytes)
        return splices.add(
          whole, at: SplicePoint(offset: content.lowerBound, surroundings: .emptyParagraph(name: name)), order: -1)
      }
      return splices.add(whole, at: content.lowerBound, order: -1)
    }
    let hasHistory = tree.child(.paragraphPropertiesChange, of: properties) != nil
    let history = hasHistory ? "" : change
    if let look = tree.child(.runProperties, of: properties) {
      if !history.isEmpty { putLast(history, into: properties, order: 7) }
      guard !mark.isEmpty else { return }
      let inner = String(mark.drop { $0 != ">" }.dropFirst().dropLast("</\(prefix)rPr>".count))
      return putFirst(inner, into: look)
    }
    // CT_PPr (17.3.1.26): the mark's properties stand before the section's and the history.
    let later = tree.children(of: properties).first {
      [.sectionProperties, .paragraphPropertiesChange].contains(tree.name(of: $0))
    }
    guard let later else { return putLast(mark + history, into: properties) }
    splices.add(mark, at: tree.range(of: later).lowerBound)
    if !history.isEmpty { putLast(history, into: properties, order: 7) }
  }

  private mutating func putFirst(_ xml: String, into element: Int) {
    let content = blocks.tree.content(of: element)
    guard blocks.tree.bytes[content.lowerBound] == UInt8(ascii: "/") else {
      return splices.add(xml, at: content.lowerBound)
    }
    open(element, around: xml)
  }

  mutating func putLast(_ xml: String, into element: Int, order: Int = 5) {
    let content = blocks.tree.content(of: element)
    guard blocks.tree.bytes[content.upperBound] == UInt8(ascii: "/") else {
      return splices.add(xml, at: content.upperBound, order: order)
    }
    open(element, around: xml)
  }

  /// Makes two tags of an empty-element tag.
  private mutating func open(_ element: Int, around xml: String) {
    let slash = blocks.tree.content(of: element).lowerBound
    let name = StartTag.name(before: slash, in: blocks.tree.bytes)
    splices.add(">\(xml)</\(name)>", at: slash, removing: 2)
  }
}
