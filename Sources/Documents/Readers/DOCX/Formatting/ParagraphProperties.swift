internal import OpenXML

/// What a `w:pPr`, of a paragraph or of a style, says of the things we look at; nil where it says nothing.
struct ParagraphProperties {
  var isCentered: Bool?
  /// 0 to 8 for headings, 9 for body text (`w:outlineLvl`).
  var outlineLevel: Int?
  /// Hundredths of a character.
  var firstLineChars: Int?
  var numbering = ListReference()

  init() {}

  init(_ properties: Int, in tree: XMLTree) {
    for child in tree.children(of: properties) {
      switch tree.name(of: child) {
      case .justification: isCentered = tree.has(.value, "center", of: child)
      case .outlineLevel: outlineLevel = tree.integer(.value, of: child)
      case .indentation: firstLineChars = tree.integer(.firstLineCharacters, of: child)
      case .numberingProperties: numbering = ListReference(child, in: tree)
      default: continue
      }
    }
  }

  /// These properties where they say something, else those of `base`; the halves of numbering fold apart.
  func over(_ base: ParagraphProperties) -> ParagraphProperties {
    var result = self
    result.isCentered = isCentered ?? base.isCentered
    result.outlineLevel = outlineLevel ?? base.outlineLevel
    result.firstLineChars = firstLineChars ?? base.firstLineChars
    result.numbering.list = numbering.list ?? base.numbering.list
    result.numbering.level = numbering.level ?? base.numbering.level
    return result
  }
}
