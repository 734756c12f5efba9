internal import OpenXML

/// The children of a paragraph's `w:pPr` that reading needs, found in one pass.
struct ParagraphElements {
  /// The `w:pPr` that holds in the view that is read.
  var properties: Int?
  var style: Int?
  /// `w:rPr` of the paragraph mark.
  var mark: Int?
  /// `w:sectPr`, when the paragraph ends a section.
  var section: Int?

  init(_ paragraph: Int, in tree: XMLTree, view: ReadingOptions.View) {
    let first = paragraph + 1
    // `w:pPr` is the first child if there is one.
    guard first < tree.next(after: paragraph), tree.name(of: first) == .paragraphProperties else { return }
    properties = first
    var change: Int?
    for child in tree.children(of: first) {
      switch tree.name(of: child) {
      case .paragraphStyle: style = child
      case .runProperties: mark = child
      case .sectionProperties: section = child
      case .paragraphPropertiesChange: change = child
      default: continue
      }
    }
    guard view == .original, let change else { return }
    // What the properties were before (17.13.5.29); mark and section have changes of their own.
    properties = tree.child(.paragraphProperties, of: change)
    style = properties.flatMap { tree.child(.paragraphStyle, of: $0) }
  }
}
