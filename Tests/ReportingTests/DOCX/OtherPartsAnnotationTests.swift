import Documents
import OpenXML
import Reporting
import TestSupport
import Testing

/// Comments on files whose text does not all stand in one part of a zip package.
struct OtherPartsAnnotationTests {
  private static func comment(_ range: TextRange) -> DOCXComment {
    DOCXComment(range: range, author: "审阅", initials: "审", paragraphs: [[CommentRun("改")]])
  }

  private static func comments(of bytes: [UInt8]) throws -> [String?] {
    let document = try DocumentReading.read(bytes, path: "稿.docx")
    return document.comments.map { $0.range.map { document.text.string(in: $0) } }
  }

  static let ranges: [(TextRange, String)] = [
    (TextRange(0, 6), "一二"), (TextRange(3, 14), "二"), (TextRange(7, 13), "一二"), (TextRange(13, 13), "一二"),
  ]

  @Test("a comment never stands in a header, but at the end of the text proper", arguments: ranges)
  func header(range: TextRange, expected: String) throws {
    let body = WordXML.paragraph("一二") + "<w:sectPr><w:headerReference w:type='default' r:id='rId1'/></w:sectPr>"
    let file = WordFile(body).with("header", WordXML.paragraph("眉批"))
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "一二\n眉批\n")
    let result = try DOCXAnnotator.annotated(file.bytes(), document: document, comments: [Self.comment(range)])
    #expect(try Self.comments(of: result) == [expected])
  }

  @Test("nor does it stand in a text box of a header, nor around the section that holds the header")
  func boxInHeader() throws {
    let box = "<w:p><w:r><w:pict><w:txbxContent>\(WordXML.paragraph("框"))</w:txbxContent></w:pict></w:r></w:p>"
    let section = "<w:sectPr><w:headerReference w:type='default' r:id='rId1'/></w:sectPr>"
    let file = WordFile(WordXML.paragraph("一二") + section).with("header", box)
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    let start = try #require(document.text.bytes.firstRange(of: Array("框".utf8))).lowerBound
    let ranges = [TextRange(start, start + 3), TextRange(3, start + 3), TextRange(start, start)]
    let result = try DOCXAnnotator.annotated(
      file.bytes(), document: document, comments: ranges.map { Self.comment($0) })
    var package = try OfficePackage(result)
    let xml = String(decoding: try package.contents(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(xml.hasSuffix("</w:p>\(section)</w:body></w:document>"))
    #expect(try Self.comments(of: result) == ["一二", "二", "一二"])
  }

  @Test("a document without text of its own is left as it is")
  func onlyHeader() throws {
    let file = WordFile("<w:sectPr><w:headerReference w:type='default' r:id='rId1'/></w:sectPr>")
      .with("header", WordXML.paragraph("眉批"))
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    let result = try DOCXAnnotator.annotated(
      file.bytes(), document: document, comments: [Self.comment(TextRange(0, 3))])
    #expect(result == file.bytes())
  }

  @Test("a flat file becomes a package with the comments")
  func flat() throws {
    let xml = WordFile("<w:p>\(WordXML.run("建立"))\(WordXML.run("清单"))</w:p>").documentXML
    let document = try DocumentReading.read(Array(xml.utf8), path: "稿.xml")
    let result = try DOCXAnnotator.copyOfFlatXML(
      Array(xml.utf8), document: document, with: .init(comments: [Self.comment(TextRange(3, 9))])
    ).bytes
    #expect(try Self.comments(of: result) == ["立清"])
    #expect(try DocumentReading.read(result, path: "稿.docx").text == document.text)
  }

  @Test("a flat file that only wider limits let in gets its comments under them")
  func flatWithinWiderLimits() throws {
    var limits = ReadingLimits()
    limits.package.xmlAttributes = 400
    let attributes = (1...300).map { "a\($0)='1'" }.joined(separator: " ")
    let xml = WordFile("<w:p \(attributes)>\(WordXML.run("学"))</w:p>").documentXML
    #expect(throws: ReadingError.self) { try DocumentReading.read(Array(xml.utf8), path: "稿.xml") }
    let options = ReadingOptions(limits: limits)
    let document = try DocumentReading.read(Array(xml.utf8), path: "稿.xml", options: options)
    let result = try DOCXAnnotator.copyOfFlatXML(
      Array(xml.utf8), document: document, with: .init(comments: [Self.comment(TextRange(0, 3))]), limits: limits
    ).bytes
    let comments = try DocumentReading.read(result, path: "稿.docx", options: options).comments
    #expect(comments.map(\.range) == [TextRange(0, 3)])
  }

  @Test("a flat package keeps its parts, binary ones too, and declarations from around them")
  func flatPackage() throws {
    let longName = String(repeating: "a", count: 70_000)
    let xml = """
      <pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage" \(WordFile("").namespaces)>\
      <pkg:part pkg:name="/\(longName)" pkg:contentType="image/png"><pkg:binaryData>AAEC</pkg:binaryData></pkg:part>\
      <pkg:part pkg:name="/word/document.xml" pkg:contentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml">\
      <pkg:xmlData><w:document><w:body>\(WordXML.paragraph("一"))</w:body></w:document></pkg:xmlData></pkg:part>\
      <pkg:part pkg:name="/word/media/a.png" pkg:contentType="image/png"><pkg:binaryData>AAEC\nAw==</pkg:binaryData></pkg:part>\
      <pkg:part pkg:name="/../evil" pkg:contentType="image/png"><pkg:binaryData>AAEC</pkg:binaryData></pkg:part></pkg:package>
      """
    var package = try OfficePackage(FlatPackage(Array(xml.utf8)).zipped())
    #expect(try package.contents(of: PartName("word/media/a.png")) == [0, 1, 2, 3])
    #expect(
      Set(package.partNames.map(\.description)) == [
        "[Content_Types].xml", "_rels/.rels", "word/document.xml", "word/media/a.png",
      ])
    let zipped = try FlatPackage(Array(xml.utf8)).zipped()
    #expect(try DocumentReading.read(zipped, path: "稿.docx").text.string == "一\n")
  }

  @Test("in the original view comments stand around deleted text")
  func originalView() throws {
    let body = "<w:p>\(WordXML.run("一"))<w:del w:id='1'><w:r><w:delText>二三</w:delText></w:r></w:del></w:p>"
    let file = WordFile(body)
    let options = ReadingOptions(view: .original)
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx", options: options)
    #expect(document.text.string == "一二三\n")
    let result = try DOCXAnnotator.annotated(
      file.bytes(), document: document, comments: [Self.comment(TextRange(3, 6))])
    let reread = try DocumentReading.read(result, path: "稿.docx", options: options)
    #expect(reread.text == document.text)
    #expect(reread.comments.map(\.range) == [TextRange(3, 9)])
  }
}
