/// Styles and fonts of a paper. Where a font is missing, the font table names one that looks nearest.
enum PaperStyles {
  private static let western = "Times New Roman"

  static let styles = """
    <w:styles xmlns:w="\(PaperBody.word)"><w:docDefaults><w:rPrDefault><w:rPr>\(fonts("仿宋"))<w:sz w:val="32"/>\
    <w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\
    \(paragraph("Normal", "Normal", isDefault: true, layout: body, look: ""))\
    \(paragraph("Title", "Title", layout: title, look: fonts("方正小标宋简体") + size(44)))\
    \(paragraph("Heading1", "heading 1", layout: level(0), look: fonts("黑体") + size(32)))\
    \(paragraph("Heading2", "heading 2", layout: level(1), look: fonts("楷体") + size(32)))\
    \(paragraph("Closing", "Closing", layout: "<w:keepNext/><w:keepLines/>", look: ""))\
    \(paragraph("Signature", "Signature", layout: signature, look: ""))\
    \(paragraph("TableLabel", "Table Label", layout: cell("center"), look: fonts("黑体") + size(28)))\
    \(paragraph("TableValue", "Table Value", layout: cell("left"), look: size(28)))\
    \(paragraph("Footer", "footer", layout: footer, look: fonts("宋体") + size(28)))\
    <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>\
    <w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
    <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
    <w:tblPr><w:tblBorders>\(borders)</w:tblBorders></w:tblPr></w:style></w:styles>
    """

  static let fontTable = """
    <w:fonts xmlns:w="\(PaperBody.word)">\(font("方正小标宋简体", instead: "华文中宋", family: "auto"))\
    \(font("黑体", instead: "SimHei", family: "modern"))\(font("楷体", instead: "楷体_GB2312", family: "modern"))\
    \(font("仿宋", instead: "仿宋_GB2312", family: "modern"))\(font("宋体", instead: "SimSun", family: "auto"))</w:fonts>
    """

  private static let body = """
    <w:spacing w:line="560" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/>
    """
  private static let title = """
    <w:spacing w:after="280" w:line="720" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/>\
    <w:jc w:val="center"/>
    """
  /// The date stands four characters inside the right edge (7.3.5.1).
  private static let signature = """
    <w:keepNext/><w:ind w:rightChars="400" w:right="1280" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="right"/>
    """
  private static let footer = """
    <w:spacing w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/>
    """

  private static func level(_ outline: Int) -> String { "<w:keepNext/><w:outlineLvl w:val=\"\(outline)\"/>" }

  private static func cell(_ alignment: String) -> String {
    """
    <w:spacing w:line="400" w:lineRule="exact"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="\(alignment)"/>
    """
  }

  private static func fonts(_ name: String) -> String {
    "<w:rFonts w:ascii=\"\(western)\" w:eastAsia=\"\(name)\" w:hAnsi=\"\(western)\" w:cs=\"\(western)\"/>"
  }

  private static func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private static func paragraph(
    _ id: String, _ name: String, isDefault: Bool = false, layout: String, look: String
  ) -> String {
    let start = isDefault ? " w:default=\"1\"" : ""
    let base = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
    let run = look.isEmpty ? "" : "<w:rPr>\(look)</w:rPr>"
    return """
      <w:style w:type="paragraph"\(start) w:styleId="\(id)"><w:name w:val="\(name)"/>\(base)<w:qFormat/>\
      <w:pPr>\(layout)</w:pPr>\(run)</w:style>
      """
  }

  private static func font(_ name: String, instead: String, family: String) -> String {
    "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(instead)\"/><w:charset w:val=\"86\"/><w:family w:val=\"\(family)\"/></w:font>"
  }

  private static let borders = ["top", "left", "bottom", "right", "insideH", "insideV"]
    .map { "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>" }.joined()
}
