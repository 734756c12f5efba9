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
    /// Indents of those styles of the chain that stand above the numbering: those of its list level do not beat them.
    var indentsOverNumbering = Indents()
    /// The style and those it is based on, nearest first; a list level may be linked to any of them.
    var chain: [String]

    /// Takes what it does not say itself from the style it is based on.
    mutating func inherit(_ base: ResolvedStyle) {
      if paragraph.numbering.list == nil { indentsOverNumbering = indentsOverNumbering.over(base.indentsOverNumbering) }
      paragraph = paragraph.over(base.paragraph)
      run = run.over(base.run)
      // Far longer than any real chain; each style of a hostile one would hold all below it.
      chain += base.chain.prefix(30 - chain.count)
    }
  }

  private var tree: XMLTree?
  private var elements: [Int] = []
  /// Elements by style id, made when there are many.
  private var places: [String: Int] = [:]
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
    // Nearest first, to the first that is resolved already; a circle is cut where it closes.
    var chain = [(id: id, element: element)]
    var seen: Set<String> = [id]
    while let base = tree.child(.basedOn, of: chain[chain.count - 1].element).flatMap({ tree.string(.value, of: $0) }),
      resolved[base] == nil, let baseElement = self.element(base, in: tree), seen.insert(base).inserted
    {
      chain.append((base, baseElement))
    }
    var result: ResolvedStyle?
    for (id, element) in chain.reversed() {
      var style = Self.ownProperties(of: element, id: id, in: tree, fonts: &fonts)
      if let base = result ?? resolvedBase(of: element, in: tree) { style.inherit(base) }
      resolved[id] = style
      result = style
    }
    return result
  }

  private func resolvedBase(of element: Int, in tree: XMLTree) -> ResolvedStyle? {
    tree.child(.basedOn, of: element).flatMap { tree.string(.value, of: $0) }.flatMap { resolved[$0] }
  }

  private mutating func element(_ id: String, in tree: XMLTree) -> Int? {
    // No honest file has so many styles that the table is worth its making.
    guard elements.count > 1_000 else {
      return elements.first { element in
        tree.withBytes(.styleID, of: element) { $0.elementsEqual(id.utf8) } ?? false
      }
    }
    if places.isEmpty {
      let ids = elements.map { (tree.string(.styleID, of: $0) ?? "", $0) }
      places = Dictionary(ids, uniquingKeysWith: { first, _ in first })
    }
    return places[id]
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
    return ResolvedStyle(
      name: name, paragraph: paragraph ?? ParagraphProperties(), run: run,
      indentsOverNumbering: paragraph?.indents ?? Indents(), chain: [id])
  }
}
