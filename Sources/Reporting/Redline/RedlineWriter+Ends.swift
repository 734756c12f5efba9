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
    let isDivided = plan.removals[index]?.contains(where: \.isBreak) ?? false
    let mark = markXML(isDivided ? .deleted : ending)
    if !mark.isEmpty { markEnd(of: element, mark: mark) }
  }

  /// Puts the properties of a paragraph's mark in, or their content into those there are.
  mutating func markEnd(of element: Int, mark: String) {
    let tree = blocks.tree
    let prefix = marks.names.prefix
    guard let properties = tree.child(.paragraphProperties, of: element) else {
      let content = tree.content(of: element)
      let whole = "<\(prefix)pPr\(marks.names.declaration)>\(mark)</\(prefix)pPr>"
      if tree.bytes[content.lowerBound] == UInt8(ascii: "/") {
        let name = StartTag.name(before: content.lowerBound, in: tree.bytes)
        return splices.add(
          whole, at: SplicePoint(offset: content.lowerBound, surroundings: .emptyParagraph(name: name)), order: -1)
      }
      return splices.add(whole, at: content.lowerBound, order: -1)
    }
    if let look = tree.child(.runProperties, of: properties) {
      let inner = String(mark.drop { $0 != ">" }.dropFirst().dropLast("</\(prefix)rPr>".count))
      return putFirst(inner, into: look)
    }
    // CT_PPr (17.3.1.26): the mark's properties stand before the section's and the history.
    let later = tree.children(of: properties).first {
      [.sectionProperties, .paragraphPropertiesChange].contains(tree.name(of: $0))
    }
    if let later { return splices.add(mark, at: tree.range(of: later).lowerBound) }
    putLast(mark, into: properties)
  }

  private mutating func putFirst(_ xml: String, into element: Int) {
    let content = blocks.tree.content(of: element)
    guard blocks.tree.bytes[content.lowerBound] == UInt8(ascii: "/") else {
      return splices.add(xml, at: content.lowerBound)
    }
    open(element, around: xml)
  }

  mutating func putLast(_ xml: String, into element: Int) {
    let content = blocks.tree.content(of: element)
    guard blocks.tree.bytes[content.upperBound] == UInt8(ascii: "/") else {
      return splices.add(xml, at: content.upperBound)
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
