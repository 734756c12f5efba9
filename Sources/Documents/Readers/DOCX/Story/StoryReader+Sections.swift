internal import OpenXML

extension StoryReader {
  /// Takes note of the end of a section; in a text box, note, header or footer, where none is allowed, it ends nothing.
  mutating func noteSection(_ element: Int) {
    guard part == 0, host == nil else { return }
    sections.append((element, flow.paragraphs.count))
  }

  /// The sections of the body with their page layout, in order.
  func pageLayouts() -> [Section] {
    var start = 0
    return sections.map { element, end in
      defer { start = end }
      let size = tree.child(.pageSize, of: element)
      let margins = tree.child(.pageMargins, of: element)
      func length(_ name: XMLAttributeName, of child: Int?) -> Int? { child.flatMap { tree.integer(name, of: $0) } }
      return Section(
        paragraphs: start..<end, pageWidth: length(.width, of: size), pageHeight: length(.height, of: size),
        topMargin: length(.top, of: margins), bottomMargin: length(.bottom, of: margins),
        leftMargin: length(.left, of: margins), rightMargin: length(.right, of: margins),
        gutter: length(.gutter, of: margins))
    }
  }
}
