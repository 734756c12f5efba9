import Documents
import TestSupport
import Testing

/// Word documents that are one XML file.
struct FlatXMLTests {
  private static let styles =
    "<w:style w:type='paragraph' w:default='1' w:styleId='a'><w:name w:val='正文'/><w:pPr><w:jc w:val='center'/></w:pPr></w:style>"

  /// A Flat OPC file; the namespaces are declared on the package, as some programs do.
  private static func flat(_ body: String, binary: String = "AAEC\nAw==") -> String {
    let file = WordFile(body)
    let part = { (name: String, type: String, xml: String) in
      "<pkg:part pkg:name='\(name)' pkg:contentType='\(type)'><pkg:xmlData>\(xml)</pkg:xmlData></pkg:part>"
    }
    let relationships = { (kind: String, target: String) in
      "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' "
        + "Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(kind)' Target='\(target)'/></Relationships>"
    }
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>
      <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage" \(file.namespaces)>\
      \(part("/_rels/.rels", "application/vnd.openxmlformats-package.relationships+xml", relationships("officeDocument", "word/document.xml")))\
      \(part("/word/_rels/document.xml.rels", "application/vnd.openxmlformats-package.relationships+xml", relationships("styles", "styles.xml")))\
      \(part("/word/document.xml", type + ".document.main+xml", "<w:document><w:body>\(body)</w:body></w:document>"))\
      \(part("/word/styles.xml", type + ".styles+xml", "<w:styles>\(styles)</w:styles>"))\
      <pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png"><pkg:binaryData>\(binary)</pkg:binaryData></pkg:part>\
      </pkg:package>
      """
  }

  @Test("Flat OPC reads like the package it stands for")
  func flatPackage() throws {
    let xml = Self.flat(WordXML.paragraph("建立清单"))
    let document = try DocumentReading.read(Array(xml.utf8), path: "稿.xml")
    #expect(document.text.string == "建立清单\n")
    #expect(document.source.format == .flatXML)
    #expect(document.paragraphs[0].format.styleName == "正文")
    #expect(document.paragraphs[0].format.isCentered)
  }

  @Test("positions are bytes of the file")
  func positions() throws {
    let bytes = Array(Self.flat(WordXML.paragraph("一") + WordXML.paragraph("二")).utf8)
    let document = try DocumentReading.read(bytes, path: "稿.xml")
    let sources = document.anchors?.segments.map { segment in
      String(decoding: bytes[Int(segment.sourceStart)..<Int(segment.sourceEnd)], as: UTF8.self)
    }
    #expect(sources == ["一", "二"])
    #expect(document.anchors?.prefix == "w")
  }

  @Test("a main part on its own is a document", arguments: [false, true])
  func barePart(isStrict: Bool) throws {
    var file = WordFile(WordXML.paragraph("一"))
    file.isStrict = isStrict
    let document = try DocumentReading.read(Array(file.documentXML.utf8), path: "document.xml")
    #expect(document.text.string == "一\n")
    #expect(document.source.format == .flatXML)
  }

  @Test("a byte order mark and UTF-16 do not hide it")
  func encodings() throws {
    let xml = WordFile(WordXML.paragraph("一")).documentXML
    #expect(try DocumentReading.read([0xEF, 0xBB, 0xBF] + Array(xml.utf8), path: "a.xml").text.string == "一\n")
    let utf16 = "\u{FEFF}\(xml)".replacing("UTF-8", with: "UTF-16").utf16.flatMap {
      [UInt8($0 & 0xFF), UInt8($0 >> 8)]
    }
    #expect(try DocumentReading.read(utf16, path: "a.xml").text.string == "一\n")
  }

  static let refused: [(String, ReadingError)] = [
    ("<?xml version='1.0'?><html/>", .otherFormat("html")), ("<?xml version='1.0'?><data/>", .otherFormat("xml")),
  ]

  @Test("other XML is named", arguments: refused)
  func otherXML(xml: String, error: ReadingError) {
    #expect(throws: error) { try DocumentReading.read(Array(xml.utf8), path: "a.xml") }
  }

  @Test("a package without a Word document is refused")
  func noDocument() {
    let xml = "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'/>"
    #expect(throws: ReadingError.notAWordDocument) { try DocumentReading.read(Array(xml.utf8), path: "a.xml") }
  }

  @Test("two parts of one name are refused")
  func duplicateParts() {
    let part = "<pkg:part pkg:name='/word/document.xml'><pkg:xmlData><a/></pkg:xmlData></pkg:part>"
    let xml =
      "<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'>\(part)\(part)</pkg:package>"
    #expect(throws: (any Error).self) { try DocumentReading.read(Array(xml.utf8), path: "a.xml") }
  }
}
