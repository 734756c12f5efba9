internal import OpenXML

/// Writes a paper as a Word document: A4 with margins of 37, 35, 28 and 26 mm, 小标宋 22 pt, 黑体, 楷体 and 仿宋 16 pt, lines
/// of 28 pt, `— 1 —` at the outer edge (GB/T 9704-2012, 5 and 7).
enum PaperDOCX {
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static func bytes(of paper: Paper) throws(AnnotationError) -> [UInt8] {
    let frame = try frame.get()
    do throws(OpenXMLError) {
      return try OfficePackage(frame).copy(of: frame, with: [part(body, PaperBody(paper).xml())])
    } catch {
      throw AnnotationError(error)
    }
  }

  private static let body = "word/document.xml"

  /// What all papers have in common, compressed once for all of them; the body is empty.
  private static let frame = Result<[UInt8], AnnotationError> { () throws(AnnotationError) in
    do throws(OpenXMLError) {
      return try OfficePackage.bytes(of: [
        part("[Content_Types].xml", contentTypes),
        part("_rels/.rels", relationships([("officeDocument", body)])),
        part(body, ""),
        part(
          "word/_rels/document.xml.rels",
          relationships([
            ("styles", "styles.xml"), ("settings", "settings.xml"), ("fontTable", "fontTable.xml"),
            ("footer", "footer1.xml"), ("footer", "footer2.xml"),
          ])),
        part("word/styles.xml", PaperStyles.styles), part("word/settings.xml", settings),
        part("word/fontTable.xml", PaperStyles.fontTable),
        part("word/footer1.xml", footer(side: "right", indent: "right")),
        part("word/footer2.xml", footer(side: "left", indent: "left")),
      ])
    } catch {
      throw AnnotationError(error)
    }
  }

  private static func part(_ name: String, _ xml: String) -> (name: PartName, bytes: [UInt8]) {
    (PartName(name), Array((CommentXML.declaration + xml).utf8))
  }

  private static func relationships(_ targets: [(kind: String, target: String)]) -> String {
    let items = targets.enumerated().map { index, item in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(PaperBody.officeRelationships)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    let uri = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(uri)\">\(items.joined())</Relationships>"
  }

  /// The page number stands one character inside the outer edge (7.5).
  private static func footer(side: String, indent: String) -> String {
    func run(_ content: String) -> String { "<w:r>\(content)</w:r>" }
    let field =
      run("<w:fldChar w:fldCharType=\"begin\"/>") + run("<w:instrText xml:space=\"preserve\"> PAGE </w:instrText>")
      + run("<w:fldChar w:fldCharType=\"separate\"/>") + run("<w:t>1</w:t>") + run("<w:fldChar w:fldCharType=\"end\"/>")
    return """
      <w:ftr xmlns:w="\(PaperBody.word)"><w:p><w:pPr><w:pStyle w:val="Footer"/><w:ind w:\(indent)="280"/>\
      <w:jc w:val="\(side)"/></w:pPr>\(run("<w:t xml:space=\"preserve\">— </w:t>"))\(field)\
      \(run("<w:t xml:space=\"preserve\"> —</w:t>"))</w:p></w:ftr>
      """
  }

  private static let settings = """
    <w:settings xmlns:w="\(PaperBody.word)"><w:evenAndOddHeaders/>\
    <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
    </w:compat></w:settings>
    """

  private static let contentTypes: String = {
    let kinds = [
      ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("fontTable", "fontTable"),
      ("footer1", "footer"), ("footer2", "footer"),
    ]
    let overrides = kinds.map { "<Override PartName=\"/word/\($0).xml\" ContentType=\"\(types).\($1)+xml\"/>" }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())</Types>
      """
  }()
}
