internal import Documents
internal import OpenXML

/// The paragraphs of a document as elements of the main part: where they stand, what follows them, what holds them.
struct PartBlocks {
  let tree: XMLTree
  /// By paragraph of the document; nil for those in notes, boxes, headers and footers.
  private let elements: [Int?]
  private let parents: [Int]

  init(_ document: Document, _ anchors: DOCXAnchors, _ tree: XMLTree) {
    self.tree = tree
    var parents = [Int](repeating: -1, count: tree.elementCount)
    var byContent: [Int: Int] = [:]
    for element in 0..<tree.elementCount {
      for child in tree.children(of: element) { parents[child] = element }
      guard tree.name(of: element) == .paragraph else { continue }
      byContent[Self.contentStart(of: element, tree)] = element
    }
    self.parents = parents
    elements = zip(anchors.paragraphs, document.paragraphs).map { anchor, paragraph in
      guard anchor.part == 0, anchor.host < 0, paragraph.container.isInText else { return nil }
      return byContent[Int(anchor.contentStart)]
    }
  }

  private static func contentStart(of element: Int, _ tree: XMLTree) -> Int {
    tree.child(.paragraphProperties, of: element).map { tree.range(of: $0).upperBound }
      ?? tree.content(of: element).lowerBound
  }

  /// The `w:p` of a paragraph.
  func element(_ paragraph: Int) -> Int? { elements.indices.contains(paragraph) ? elements[paragraph] : nil }

  func parent(of element: Int) -> Int? { parents[element] >= 0 ? parents[element] : nil }

  /// The nearest element around another one that has a name.
  func ancestor(_ name: XMLName, of element: Int) -> Int? {
    var current = parent(of: element)
    while let found = current, tree.name(of: found) != name { current = parent(of: found) }
    return current
  }

  /// The element right after another one under the same parent.
  func sibling(after element: Int) -> Int? {
    let next = tree.next(after: element)
    guard let parent = parent(of: element), next < tree.next(after: parent) else { return nil }
    return next
  }

  /// True when the paragraph's end can go away, because another paragraph follows that takes its words up.
  func isFollowedByParagraph(_ element: Int) -> Bool {
    sibling(after: element).map { tree.name(of: $0) == .paragraph } ?? false
  }

  /// The outermost table that holds an element, else the element itself.
  func outermostBlock(of element: Int) -> Int {
    var result = element
    var current = parent(of: element)
    while let found = current {
      if tree.name(of: found) == .table { result = found }
      current = parent(of: found)
    }
    return result
  }

  /// The outermost table that holds a paragraph.
  func table(around paragraph: Int) -> Int? {
    guard let element = element(paragraph), case let block = outermostBlock(of: element), block != element else {
      return nil
    }
    return block
  }

  /// True when every run of the paragraph is its child, so that it can be divided anywhere.
  func isPlain(_ paragraph: Int) -> Bool {
    guard let element = element(paragraph) else { return false }
    let properties = tree.child(.paragraphProperties, of: element)
    if let properties, tree.child(.sectionProperties, of: properties) != nil { return false }
    return tree.children(of: element).allSatisfy { child in
      switch tree.name(of: child) {
      case .run, .paragraphProperties, .bookmarkStart, .bookmarkEnd, .proofingError, .commentRangeStart,
        .commentRangeEnd, .lastRenderedPageBreak:
        true
      default: false
      }
    }
  }

  /// What stands in a paragraph's properties, those of its mark, its section and its own history left out.
  func propertiesXML(of element: Int) -> String {
    guard let properties = tree.child(.paragraphProperties, of: element) else { return "" }
    return tree.children(of: properties).filter { child in
      switch tree.name(of: child) {
      case .runProperties, .sectionProperties, .paragraphPropertiesChange: false
      default: true
      }
    }.map { String(decoding: tree.bytes[tree.range(of: $0)], as: UTF8.self) }.joined()
  }

  /// The same, for a paragraph without automatic number whatever its style says.
  func numberlessPropertiesXML(of element: Int, prefix: String) -> String {
    let none =
      "<\(prefix)numPr><\(prefix)ilvl \(prefix)val=\"0\"/><\(prefix)numId \(prefix)val=\"0\"/></\(prefix)numPr>"
    guard let properties = tree.child(.paragraphProperties, of: element) else { return none }
    var (before, after) = ("", "")
    for child in tree.children(of: properties) {
      let xml = String(decoding: tree.bytes[tree.range(of: child)], as: UTF8.self)
      switch tree.name(of: child) {
      case .runProperties, .sectionProperties, .paragraphPropertiesChange, .numberingProperties: continue
      default: if Self.standsBeforeNumber(xml) { before += xml } else { after += xml }
      }
    }
    return before + none + after
  }

  /// CT_PPrBase (17.3.1.26): what precedes `w:numPr`.
  private static func standsBeforeNumber(_ xml: String) -> Bool {
    let tag = xml.dropFirst().prefix { $0 != " " && $0 != "/" && $0 != ">" }
    let name = tag.split(separator: ":").last.map(String.init) ?? ""
    return ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"].contains(name)
  }
}

extension Paragraph.Container {
  /// True of what stands in the main part's own text.
  var isInText: Bool {
    switch self {
    case .body, .tableCell: true
    case .textBox, .note, .header, .footer: false
    }
  }
}
