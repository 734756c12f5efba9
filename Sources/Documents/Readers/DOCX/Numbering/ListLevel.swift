internal import OpenXML

/// One level of a list definition (`w:lvl`, ECMA-376 part 1, 17.9.6).
struct ListLevel {
  enum Suffix {
    case tab
    case space
    case nothing

    var text: StaticString {
      switch self {
      case .tab: "\t"
      case .space: " "
      case .nothing: ""
      }
    }
  }

  /// 0 when the definition does not say (17.9.25).
  var start = 0
  var format = "decimal"
  /// For `custom` formats the sample, such as `001, 002, 003, ...`.
  var formatSample: String?
  /// `%1` to `%9` stand for the number of that level.
  var text = ""
  var suffix = Suffix.tab
  /// Every number of the text is shown in decimal.
  var isLegal = false
  /// The one-based level whose use restarts this one; 0 never, nil any higher level.
  var restart: Int?
  var linkedStyle: String?
  /// Of the paragraphs on this level.
  var indents = Indents()
  /// Of the bullet, when the text is a character of a symbol font.
  var symbolFont = ""

  init() {}

  init(_ element: Int, in tree: XMLTree) {
    read(element, in: tree)
  }

  private mutating func read(_ element: Int, in tree: XMLTree) {
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .start: start = tree.integer(.value, of: child) ?? start
      case .numberFormat: readFormat(child, in: tree)
      case .levelText: text = tree.string(.value, of: child) ?? ""
      case .levelSuffix: suffix = tree.has(.value, "space", of: child) ? .space : nothingOrTab(child, in: tree)
      case .isLegal: isLegal = tree.isOn(child)
      case .levelRestart: restart = tree.integer(.value, of: child).flatMap { (0...8).contains($0) ? $0 : nil }
      case .paragraphStyle: linkedStyle = tree.string(.value, of: child)
      case .paragraphProperties: indents = ParagraphProperties(child, in: tree).indents
      case .runProperties: readFont(child, in: tree)
      case .alternateContent:
        // Word 2010 and later wrap formats their predecessors do not know.
        if let branch = tree.chosenBranch(of: child) { read(branch, in: tree) }
      default: continue
      }
    }
  }

  private func nothingOrTab(_ element: Int, in tree: XMLTree) -> Suffix {
    tree.has(.value, "nothing", of: element) ? .nothing : .tab
  }

  private mutating func readFormat(_ element: Int, in tree: XMLTree) {
    format = tree.string(.value, of: element) ?? format
    formatSample = tree.string(.format, of: element)
  }

  private mutating func readFont(_ properties: Int, in tree: XMLTree) {
    guard let fonts = tree.child(.fonts, of: properties) else { return }
    symbolFont = tree.string(.ascii, of: fonts) ?? ""
  }
}
