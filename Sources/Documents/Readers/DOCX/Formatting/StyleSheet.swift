internal import OpenXML

/// The styles of a document, looked up and resolved through `w:basedOn` when they are first used.
///
/// A part of 200 styles is common and a draft uses ten of them, so nothing is built for the rest.
struct StyleSheet {
  /// A style with everything it inherits, document defaults left out.
  struct ResolvedStyle {
    var name: String
    var paragraph: ParagraphProperties
    var run: RunFormat
    /// The style and those it is based on, nearest first; a list level may be linked to any of them.
    var chain: [String]
  }

  private var tree: XMLTree?
  private var elements: [Int] = []
  private var resolved: [String: ResolvedStyle] = [:]
  private var defaultParagraphStyle: String?
  private(set) var paragraphDefaults = ParagraphProperties()
  private(set) var runDefaults = RunFormat()

  init() {}

  init(_ tree: XMLTree, fonts: inout FontTable) {
    self.tree = tree
    for child in tree.children(of: tree.root) {
      switch tree.name(of: child) {
      case .documentDefaults: readDefaults(child, in: tree, fonts: &fonts)
      case .style: index(child, in: tree)
      default: continue
      }
    }
  }

  private mutating func readDefaults(_ defaults: Int, in tree: XMLTree, fonts: inout FontTable) {
    if let properties = tree.child(.runDefaults, of: defaults).flatMap({ tree.child(.runProperties, of: $0) }) {
      runDefaults = RunFormat(properties, in: tree, fonts: &fonts)
    }
    if let properties = tree.child(.paragraphDefaults, of: defaults)
      .flatMap({ tree.child(.paragraphProperties, of: $0) })
    {
      paragraphDefaults = ParagraphProperties(properties, in: tree)
    }
  }

  private mutating func index(_ style: Int, in tree: XMLTree) {
    elements.append(style)
    let isDefault = tree.has(.isDefault, "1", of: style) || tree.has(.isDefault, "true", of: style)
    guard isDefault, tree.has(.wordType, "paragraph", of: style) else { return }
    defaultParagraphStyle = tree.string(.styleID, of: style)
  }

  /// The style of a paragraph: the named one, else the default; nil when neither exists.
  mutating func paragraphStyle(_ id: String?, fonts: inout FontTable) -> ResolvedStyle? {
    if let id, let style = style(id, fonts: &fonts) { return style }
    guard let defaultParagraphStyle else { return nil }
    return style(defaultParagraphStyle, fonts: &fonts)
  }

  /// A style by its id with what it inherits; nil when there is none.
  mutating func style(_ id: String, fonts: inout FontTable) -> ResolvedStyle? {
    if let known = resolved[id] { return known }
    guard let tree, let element = element(id, in: tree) else { return nil }
    var result = Self.ownProperties(of: element, id: id, in: tree, fonts: &fonts)
    var current = element
    while let base = tree.child(.basedOn, of: current).flatMap({ tree.string(.value, of: $0) }),
      // A style based on itself, directly or not, ends the chain where it closes.
      !result.chain.contains(base), let baseElement = self.element(base, in: tree)
    {
      let inherited = Self.ownProperties(of: baseElement, id: base, in: tree, fonts: &fonts)
      result.paragraph = result.paragraph.over(inherited.paragraph)
      result.run = result.run.over(inherited.run)
      result.chain.append(base)
      current = baseElement
    }
    resolved[id] = result
    return result
  }

  private func element(_ id: String, in tree: XMLTree) -> Int? {
    elements.first { element in
      tree.withBytes(.styleID, of: element) { $0.elementsEqual(id.utf8) } ?? false
    }
  }

  private static func ownProperties(
    of element: Int, id: String, in tree: XMLTree, fonts: inout FontTable
  ) -> ResolvedStyle {
    let name = tree.child(.styleName, of: element).flatMap { tree.string(.value, of: $0) } ?? id
    let paragraph = tree.child(.paragraphProperties, of: element).map { ParagraphProperties($0, in: tree) }
    var run = RunFormat()
    if let properties = tree.child(.runProperties, of: element) {
      run = RunFormat(properties, in: tree, fonts: &fonts)
    }
    return ResolvedStyle(name: name, paragraph: paragraph ?? ParagraphProperties(), run: run, chain: [id])
  }
}
