import Documents
import TestSupport
import Testing

/// Tracked changes read as rejected.
struct OriginalViewTests {
  private static let insertedMark = "<w:rPr><w:ins w:id='9' w:author='a'/></w:rPr>"

  static let bodies: [(String, String, String)] = [
    (
      "insertions are out, deletions in",
      "<w:p><w:ins w:id='1'>\(WordXML.run("一"))</w:ins><w:del w:id='2'><w:r><w:delText>二</w:delText></w:r></w:del>\(WordXML.run("三"))</w:p>",
      "二三\n"
    ),
    (
      "moved text stands only where it was",
      "<w:p><w:moveFrom>\(WordXML.run("一"))</w:moveFrom>\(WordXML.run("二"))</w:p><w:p><w:moveTo>\(WordXML.run("一"))</w:moveTo></w:p>",
      "一二\n\n"
    ),
    (
      "an inserted paragraph mark joins two paragraphs",
      WordXML.paragraph("一", properties: insertedMark) + WordXML.paragraph("二"), "一二\n"
    ),
    (
      "a deleted paragraph mark stays",
      WordXML.paragraph("一", properties: "<w:rPr><w:del w:id='9'/></w:rPr>") + WordXML.paragraph("二"), "一\n二\n"
    ),
    (
      "what was inserted and then deleted never was",
      "<w:p><w:ins w:id='1'><w:del w:id='2'><w:r><w:delText>一</w:delText></w:r></w:del></w:ins>\(WordXML.run("二"))</w:p>",
      "二\n"
    ),
    (
      "deleted rows stand, inserted ones do not",
      "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>\(WordXML.paragraph("一"))</w:tc></w:tr>"
        + "<w:tr><w:trPr><w:ins w:id='2'/></w:trPr><w:tc>\(WordXML.paragraph("二"))</w:tc></w:tr></w:tbl>", "一\n"
    ),
    (
      "the same for cells",
      "<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id='1'/></w:tcPr>\(WordXML.paragraph("一"))</w:tc>"
        + "<w:tc><w:tcPr><w:cellIns w:id='2'/></w:tcPr>\(WordXML.paragraph("二"))</w:tc></w:tr></w:tbl>", "一\n"
    ),
    (
      "text that was hidden is hidden",
      WordXML.paragraph("一", run: "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>")
        + WordXML.paragraph("二", run: "<w:vanish/><w:rPrChange w:id='1'><w:rPr/></w:rPrChange>"), "\n二\n"
    ),
    (
      "the instruction of a deleted field is no text",
      "<w:p><w:del w:id='1'><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:delInstrText>PAGE</w:delInstrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:delText>7</w:delText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:del></w:p>",
      "7\n"
    ),
  ]

  private static func read(_ file: WordFile, _ view: ReadingOptions.View) throws -> Document {
    try DocumentReading.read(file.bytes(), path: "稿.docx", options: ReadingOptions(view: view))
  }

  @Test("the text is that of the version before the changes", arguments: bodies)
  func text(what: String, body: String, expected: String) throws {
    #expect(try Self.read(WordFile(body), .original).text.string == expected)
  }

  @Test("a note says which version was read")
  func note() throws {
    let body = "<w:p><w:ins w:id='1'>\(WordXML.run("一"))</w:ins></w:p>"
    #expect(try Self.read(WordFile(body), .original).notes == [.trackedChangesRejected(insertions: 1, deletions: 0)])
    #expect(try Self.read(WordFile(body), .final).notes == [.trackedChangesAccepted(insertions: 1, deletions: 0)])
  }

  @Test("properties and numbering are those before the change")
  func properties() throws {
    let number = "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/>"
    let body =
      WordXML.paragraph(
        "甲",
        properties:
          "<w:jc w:val='left'/><w:pPrChange w:id='1'><w:pPr>\(number)</w:numPr><w:jc w:val='center'/></w:pPr></w:pPrChange>"
      )
      + WordXML.paragraph("乙", properties: "\(number)<w:ins w:id='2'/></w:numPr>")
    let file = WordFile(body)
      .with("numbering", WordXML.numbering(WordXML.level(0, "decimal", "%1.", "<w:suff w:val='nothing'/>")))
    let original = try Self.read(file, .original)
    #expect(original.text.string == "1.甲\n乙\n")
    #expect(original.paragraphs.map(\.format.alignment) == [.center, nil])
    let final = try Self.read(file, .final)
    #expect(final.text.string == "甲\n1.乙\n")
    #expect(final.paragraphs.map(\.format.alignment) == [.left, nil])
  }

  @Test("without changes both views are the same")
  func unchanged() throws {
    let file = WordFile(WordXML.paragraph("一") + WordXML.paragraph("二"))
    #expect(try Self.read(file, .original).text == Self.read(file, .final).text)
    #expect(try Self.read(file, .original).notes.isEmpty)
  }
}
