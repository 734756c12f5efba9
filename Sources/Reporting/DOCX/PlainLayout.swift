import Analysis
import Documents

/// How the lines of a text draft look as an official paper (GB/T 9704-2012, 7.3): one style for each paragraph.
struct PlainLayout {
  enum Style: String, CaseIterable {
    case title = "Title"
    /// Unit, name and date under the title.
    case front = "Front"
    case heading1 = "Heading1"
    case heading2 = "Heading2"
    case body = "Body"
    case closing = "Closing"
    /// As typed: lines with an indent of their own, and those that go on from the line before.
    case plain = "Normal"
  }

  let styles: [Style]

  init(_ draft: Draft) {
    let title = draft.title.map { draft.clean.original($0) }
    let headings = Self.headings(draft)
    var last: Int?
    styles = draft.document.paragraphs.enumerated().map { index, paragraph in
      let clean = draft.clean.clean(paragraph.range)
      let own = clean.isEmpty ? nil : draft.paragraphIndex(at: clean.start)
      defer { last = own ?? last }
      if let title, title.overlaps(paragraph.range) { return .title }
      guard let own, let first = draft.document.text.bytes[paragraph.range.start..<paragraph.range.end].first else {
        return .plain
      }
      let part = draft.part(at: clean.start).map { draft.parts[$0] }
      if part?.has(.title) == true { return .front }
      if part?.has(.signature) == true { return .closing }
      // A space, a tab, or the first byte of an ideographic space and of other marks that no line begins with.
      guard own != last, first > 0x20, first != 0xE3 else { return .plain }
      return headings[index] ?? .body
    }
  }

  /// A line in which headings run together or that goes on is none.
  private static func headings(_ draft: Draft) -> [Int: Style] {
    let counts = Dictionary(draft.paragraphs.map { ($0.source, 1) }, uniquingKeysWith: +)
    var styles: [Int: Style] = [:]
    for heading in draft.headings where !heading.isRunIn && draft.paragraphs.indices.contains(heading.paragraph) {
      let source = draft.paragraphs[heading.paragraph].source
      guard counts[source] == 1, heading.level <= 2 else { continue }
      styles[source] = heading.level == 1 ? .heading1 : .heading2
    }
    return styles
  }

  /// Definitions of the styles, as children of `w:styles`.
  static let definitions = """
    \(definition(.title, "Title", "<w:ind w:firstLine=\"0\"/><w:jc w:val=\"center\"/>", font: "方正小标宋简体", size: 44))\
    \(definition(.front, "Front", "<w:jc w:val=\"center\"/>", font: "楷体"))\
    \(definition(.heading1, "heading 1", indent + "<w:outlineLvl w:val=\"0\"/>", font: "黑体"))\
    \(definition(.heading2, "heading 2", indent + "<w:outlineLvl w:val=\"1\"/>", font: "楷体"))\
    \(definition(.body, "Body Text", indent))\
    \(definition(.closing, "Closing", "<w:ind w:right=\"1280\"/><w:jc w:val=\"right\"/>"))
    """

  private static let indent = "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>"

  private static func definition(
    _ style: Style, _ name: String, _ layout: String, font: String? = nil, size: Int? = nil
  ) -> String {
    let fonts = font.map { "<w:rFonts w:eastAsia=\"\($0)\"/>" } ?? ""
    let sizes = size.map { "<w:sz w:val=\"\($0)\"/><w:szCs w:val=\"\($0)\"/>" } ?? ""
    let spacing = size == nil ? "" : "<w:spacing w:line=\"720\" w:lineRule=\"exact\"/>"
    let look = fonts.isEmpty ? "" : "<w:rPr>\(fonts)\(sizes)</w:rPr>"
    return """
      <w:style w:type="paragraph" w:styleId="\(style.rawValue)"><w:name w:val="\(name)"/><w:basedOn w:val="Normal"/>\
      <w:pPr>\(spacing)\(layout)</w:pPr>\(look)</w:style>
      """
  }
}
