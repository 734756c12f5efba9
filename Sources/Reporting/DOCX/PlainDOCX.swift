internal import Documents
internal import OpenXML

/// A plain Word document of a text draft, laid out like an official paper: A4, 仿宋 16 pt, lines of 28 pt (GB/T 9704-2012, 5).
enum PlainDOCX {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The document's text, one paragraph a line, every UTF-8 offset as it was.
  ///
  /// - Parameter layout: Of the same document; nil makes all lines look alike.
  static func bytes(of document: Document, layout: PlainLayout? = nil) throws(AnnotationError) -> [UInt8] {
    do {
      return try OfficePackage.bytes(of: [
        (PartName("[Content_Types].xml"), Array(contentTypes.utf8)),
        (PartName("_rels/.rels"), relationshipPart("officeDocument", "word/document.xml")),
        (PartName("word/document.xml"), mainPart(document, layout)),
        (PartName("word/_rels/document.xml.rels"), relationshipPart("styles", "styles.xml")),
        (PartName("word/styles.xml"), Array(styles.utf8)),
      ])
    } catch {
      throw AnnotationError(error)
    }
  }

  private static func mainPart(_ document: Document, _ layout: PlainLayout?) -> [UInt8] {
    var xml = Array("\(CommentXML.declaration)<w:document xmlns:w=\"\(word)\"><w:body>".utf8)
    for (index, paragraph) in document.paragraphs.enumerated() {
      let style = layout.flatMap { index < $0.styles.count ? $0.styles[index] : nil } ?? .plain
      append(document.text.bytes[paragraph.range.start..<paragraph.range.end], style, to: &xml)
    }
    xml.append(contentsOf: section.utf8)
    xml.append(contentsOf: "</w:body></w:document>".utf8)
    return xml
  }

  private static func append(_ line: ArraySlice<UInt8>, _ style: PlainLayout.Style, to xml: inout [UInt8]) {
    guard !line.isEmpty else { return xml.append(contentsOf: "<w:p/>".utf8) }
    let properties = style == .plain ? "" : "<w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/></w:pPr>"
    xml.append(contentsOf: "<w:p>\(properties)<w:r>".utf8)
    for (index, piece) in line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).enumerated() {
      if index > 0 { xml.append(contentsOf: "<w:tab/>".utf8) }
      guard !piece.isEmpty else { continue }
      xml.append(contentsOf: "<w:t xml:space=\"preserve\">".utf8)
      xml += XMLEscaping.escaped(piece)
      xml.append(contentsOf: "</w:t>".utf8)
    }
    xml.append(contentsOf: "</w:r></w:p>".utf8)
  }

  private static func relationshipPart(_ kind: String, _ target: String) -> [UInt8] {
    let uri = "http://schemas.openxmlformats.org/package/2006/relationships"
    let item = "<Relationship Id=\"rId1\" Type=\"\(relationships)/\(kind)\" Target=\"\(target)\"/>"
    return Array("\(CommentXML.declaration)<Relationships xmlns=\"\(uri)\">\(item)</Relationships>".utf8)
  }

  private static let contentTypes = """
    \(CommentXML.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(types).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(types).styles+xml"/></Types>
    """

  /// Margins of 37, 35, 28 and 26 mm in twentieths of a point.
  private static let section = """
    <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" \
    w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>
    """

  private static let styles = """
    \(CommentXML.declaration)<w:styles xmlns:w="\(word)"><w:docDefaults><w:rPrDefault><w:rPr>\
    <w:rFonts w:ascii="Times New Roman" w:eastAsia="仿宋" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>\
    <w:sz w:val="32"/><w:szCs w:val="32"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>\
    <w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>\
    <w:pPr><w:spacing w:line="560" w:lineRule="exact"/><w:jc w:val="both"/></w:pPr></w:style>\(PlainLayout.definitions)</w:styles>
    """
}
