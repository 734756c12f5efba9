internal import OpenXML

/// What the run properties of a paragraph mark say of the mark itself (ECMA-376 part 1, 17.3.1.29).
struct ParagraphMark {
  var isInserted = false
  var isDeleted = false
  /// Nil when only styles can tell.
  var isHidden: Bool?
  /// Word's style separator: a hidden mark that lets two styles share one line.
  var isStyleSeparator = false

  init(_ properties: Int?, in tree: XMLTree) {
    guard let properties else { return }
    for child in tree.children(of: properties) {
      switch tree.name(of: child) {
      case .insertion, .moveTo: isInserted = true
      case .deletion, .moveFrom: isDeleted = true
      case .hidden: isHidden = tree.isOn(child)
      case .styleSeparator: isStyleSeparator = tree.isOn(child)
      default: continue
      }
    }
  }

  /// Without its mark a paragraph joins the next one.
  func vanishes(in view: ReadingOptions.View) -> Bool { view == .final ? isDeleted : isInserted }
}
