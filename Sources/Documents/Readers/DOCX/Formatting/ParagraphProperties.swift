internal import OpenXML

/// What a `w:pPr`, of a paragraph, a style or a list level, says of the things we look at; nil where it says nothing.
struct ParagraphProperties {
  var alignment: ParagraphFormat.Alignment?
  /// 0 to 8 for headings, 9 for body text (`w:outlineLvl`).
  var outlineLevel: Int?
  var indents = Indents()
  var numbering = ListReference()

  init() {}

  init(_ properties: Int, in tree: XMLTree) {
    for child in tree.children(of: properties) {
      switch tree.name(of: child) {
      case .justification: alignment = Self.alignment(child, in: tree) ?? alignment
      case .outlineLevel: outlineLevel = tree.integer(.value, of: child)
      case .indentation: indents = Self.indents(child, in: tree)
      case .numberingProperties: numbering = ListReference(child, in: tree)
      default: continue
      }
    }
  }

  /// `start` and `end` are what strict files and Word 2010 write for left and right (ST_Jc, 17.18.44).
  private static func alignment(_ element: Int, in tree: XMLTree) -> ParagraphFormat.Alignment? {
    switch tree.string(.value, of: element) {
    case "left", "start": .left
    case "center": .center
    case "right", "end": .right
    case "both", "mediumKashida", "highKashida", "lowKashida", "thaiDistribute": .justified
    case "distribute": .distributed
    default: nil
    }
  }

  private static func indents(_ element: Int, in tree: XMLTree) -> Indents {
    Indents(
      left: tree.integer(.left, of: element) ?? tree.integer(.start, of: element),
      leftChars: tree.integer(.leftCharacters, of: element) ?? tree.integer(.startCharacters, of: element),
      right: tree.integer(.right, of: element) ?? tree.integer(.end, of: element),
      firstLine: signed(tree.integer(.hanging, of: element), tree.integer(.firstLine, of: element)),
      firstLineChars: signed(
        tree.integer(.hangingCharacters, of: element), tree.integer(.firstLineCharacters, of: element)))
  }

  /// A hanging indent takes precedence over one of the first line (17.3.1.12).
  private static func signed(_ hanging: Int?, _ firstLine: Int?) -> Int? {
    guard let hanging, hanging != 0 || firstLine == nil else { return firstLine }
    return -hanging
  }

  /// These properties where they say something, else those of `base`; the halves of numbering fold apart.
  func over(_ base: ParagraphProperties) -> ParagraphProperties {
    var result = self
    result.alignment = alignment ?? base.alignment
    result.outlineLevel = outlineLevel ?? base.outlineLevel
    result.indents = indents.over(base.indents)
    result.numbering.list = numbering.list ?? base.numbering.list
    result.numbering.level = numbering.level ?? base.numbering.level
    return result
  }
}
