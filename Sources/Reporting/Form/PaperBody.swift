internal import OpenXML

/// The main part of a paper; all text passes `text(_:)`.
struct PaperBody {
  static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// Twips: A4 less its margins, with columns of labels that hold four characters of 14 points.
  private static let textWidth = 8_845
  private static let labelWidth = 1_500
  private static let shortValueWidth = 1_900

  private let paper: Paper

  init(_ paper: Paper) { self.paper = paper }

  func xml() -> String {
    let blocks = paper.blocks.map { block in
      switch block {
      case .paragraph(let style, let text): paragraph(text, style: style.rawValue)
      case .table(let rows): table(rows)
      }
    }
    return """
      <w:document xmlns:w="\(Self.word)" xmlns:r="\(Self.officeRelationships)"><w:body>\
      \(paragraph(paper.title, style: Paper.Style.title.rawValue))\(blocks.joined())\(section)</w:body></w:document>
      """
  }

  private func paragraph(_ text: String, style: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(run(text))</w:p>"
  }

  private func run(_ text: String) -> String {
    // Without the hint Word takes quotation marks for Latin ones and shows them narrow.
    text.isEmpty
      ? ""
      : "<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr><w:t xml:space=\"preserve\">\(XMLEscaping.escaped(text))</w:t></w:r>"
  }

  private func table(_ rows: [[Paper.Field]]) -> String {
    let long = Self.textWidth - 2 * Self.labelWidth - Self.shortValueWidth
    let widths = [Self.labelWidth, long, Self.labelWidth, Self.shortValueWidth]
    let grid = widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined()
    return """
      <w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="\(Self.textWidth)" w:type="dxa"/>\
      <w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>\(grid)</w:tblGrid>\(rows.map { row($0, widths) }.joined())</w:tbl>\
      <w:p><w:pPr><w:spacing w:line="240" w:lineRule="exact"/></w:pPr></w:p>
      """
  }

  private func row(_ fields: [Paper.Field], _ widths: [Int]) -> String {
    var cells = ""
    for (index, field) in fields.enumerated() {
      let isLast = index == fields.count - 1
      let columns = isLast ? widths.count - 2 * index - 1 : 1
      let start = 2 * index + 1
      let width = widths[start..<(start + columns)].reduce(0, +)
      cells += cell(field.label, style: "TableLabel", width: widths[2 * index], span: 1)
      cells += cell(field.value, style: "TableValue", width: width, span: columns)
    }
    return "<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val=\"560\"/></w:trPr>\(cells)</w:tr>"
  }

  private func cell(_ text: String, style: String, width: Int, span: Int) -> String {
    let merged = span > 1 ? "<w:gridSpan w:val=\"\(span)\"/>" : ""
    return """
      <w:tc><w:tcPr><w:tcW w:w="\(width)" w:type="dxa"/>\(merged)<w:vAlign w:val="center"/></w:tcPr>\
      \(paragraph(text, style: style))</w:tc>
      """
  }

  private var section: String {
    """
    <w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:footerReference w:type="even" r:id="rId5"/>\
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" \
    w:header="851" w:footer="1400" w:gutter="0"/></w:sectPr>
    """
  }
}
