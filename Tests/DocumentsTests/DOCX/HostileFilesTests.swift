import Documents
import OpenXML
import TestSupport
import Testing

/// Files that are damaged or made to do harm.
struct HostileFilesTests {
  private static let good = WordFile(
    WordXML.item("一&amp;二") + "<w:tbl><w:tr><w:tc>\(WordXML.paragraph("三"))</w:tc></w:tr></w:tbl>"
      + "<w:p><w:ins>\(WordXML.run("四"))</w:ins></w:p>"
  ).with("numbering", WordXML.numbering(WordXML.level(0, "decimal", "%1."))).with("styles", "<w:docDefaults/>").bytes()

  private static func read(_ bytes: [UInt8]) throws -> Document { try DocumentReading.read(bytes, path: "稿.docx") }

  private static func package(_ replaced: String, _ content: String) -> [UInt8] {
    var entries = WordFile(WordXML.paragraph("一")).entries
    entries.removeAll { $0.name == replaced }
    if !content.isEmpty { entries.append(ZipFile.Entry(replaced, content)) }
    return ZipFile(entries).bytes()
  }

  @Test("a file cut anywhere is refused", arguments: Array(stride(from: 4, to: good.count, by: 97)))
  func truncated(length: Int) {
    #expect(throws: ReadingError.self) { try Self.read(Array(Self.good.prefix(length))) }
  }

  @Test("flipped bytes never crash and never pass as another text")
  func flippedBytes() throws {
    let expected = try Self.read(Self.good).text
    var random = SeededRandom(seed: 7)
    for _ in 0..<1_500 {
      var bytes = Self.good
      bytes[Int.random(in: 0..<bytes.count, using: &random)] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
      guard let document = try? Self.read(bytes), document.source.format == .docx else { continue }
      // Checksums guard every part that is read, so what still reads is the same text, or lost a part's name.
      #expect(document.text == expected || document.text.string.hasSuffix("一&二\n三\n四\n"))
    }
  }

  @Test("a document type is refused in every part that is read")
  func documentType() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><x>&b;</x>"
    #expect(throws: ReadingError.documentTypeDeclaration(part: "word/document.xml")) {
      try Self.read(Self.package("word/document.xml", bomb))
    }
    #expect(throws: ReadingError.documentTypeDeclaration(part: "_rels/.rels")) {
      try Self.read(Self.package("_rels/.rels", bomb))
    }
  }

  static let others: [(ReadingError, [UInt8])] = [
    (.notAWordDocument, package("word/document.xml", "<html/>")),
    (.otherFormat("zip"), ZipFile([ZipFile.Entry("a.txt", "x")]).bytes()),
    (.otherFormat("odt"), ZipFile([ZipFile.Entry("mimetype", "application/vnd.oasis.opendocument.text")]).bytes()),
    (.otherFormat("ofd"), ZipFile([ZipFile.Entry("OFD.xml", "<a/>")]).bytes()),
    (
      .damagedXML(part: "word/document.xml", line: 1, column: 4, fault: .forbiddenCharacter),
      package("word/document.xml", "<a>\u{1}</a>")
    ),
    (.otherFormat("xlsx"), spreadsheet),
  ]

  private static let spreadsheet = ZipFile([
    ZipFile.Entry(
      "[Content_Types].xml",
      """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
      """),
    ZipFile.Entry(
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
      """),
    ZipFile.Entry("xl/workbook.xml", "<a/>"),
  ]).bytes()

  @Test("what is no Word document is told by its right name", arguments: others)
  func otherFormats(error: ReadingError, bytes: [UInt8]) {
    #expect(throws: error) { try Self.read(bytes) }
  }

  @Test("the main part is found without relationships and under another name")
  func mainPart() throws {
    #expect(try Self.read(Self.package("_rels/.rels", "")).text.string == "一\n")
    var entries = WordFile(WordXML.paragraph("一")).entries
    entries[1] = ZipFile.Entry(
      "_rels/.rels",
      """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/Word/document2.xml"/></Relationships>
      """)
    entries[2].name = "word/document2.xml"
    let document = try Self.read(ZipFile(entries).bytes())
    #expect(document.text.string == "一\n")
    #expect(document.anchors?.part == "Word/document2.xml")
  }

  @Test("deep nesting of tables and controls is bounded by the depth of XML")
  func deepNesting() {
    let depth = 300
    let body =
      String(repeating: "<w:sdt><w:sdtContent>", count: depth) + WordXML.paragraph("一")
      + String(repeating: "</w:sdtContent></w:sdt>", count: depth)
    #expect(throws: ReadingError.limitExceeded(name: "xml-depth", value: 257, limit: 256)) {
      try Self.read(WordFile(body).bytes())
    }
  }
}
