import Documents
import TestSupport
import Testing

/// Tracked changes are read as accepted.
struct TrackedChangesTests {
  private static let deletedMark = "<w:rPr><w:del w:id='9' w:author='a'/></w:rPr>"

  static let bodies: [(String, String, String)] = [
    (
      "moved text stands only where it went",
      "<w:p><w:moveFrom>\(WordXML.run("一"))</w:moveFrom>\(WordXML.run("二"))</w:p><w:p><w:moveTo>\(WordXML.run("一"))</w:moveTo></w:p>",
      "二\n一\n"
    ),
    (
      "a deleted paragraph mark joins two paragraphs",
      WordXML.paragraph("一", properties: deletedMark) + WordXML.paragraph("二") + WordXML.paragraph("三"), "一二\n三\n"
    ),
    (
      "three paragraphs join",
      WordXML.paragraph("一", properties: deletedMark) + WordXML.paragraph("二", properties: deletedMark)
        + WordXML.paragraph("三"), "一二三\n"
    ),
    ("a deleted mark at the end joins nothing", WordXML.paragraph("一", properties: deletedMark), "一\n"),
    (
      "a deleted mark does not join across a table",
      WordXML.paragraph("一", properties: deletedMark)
        + "<w:tbl><w:tr><w:tc>\(WordXML.paragraph("二"))</w:tc></w:tr></w:tbl>",
      "一\n二\n"
    ),
    (
      "a deleted row is gone",
      "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>\(WordXML.paragraph("一"))</w:tc></w:tr>"
        + "<w:tr><w:tc>\(WordXML.paragraph("二"))</w:tc></w:tr></w:tbl>", "二\n"
    ),
    (
      "nested changes", "<w:p><w:ins><w:del>\(WordXML.run("一"))</w:del>\(WordXML.run("二"))</w:ins></w:p>", "二\n"
    ),
    (
      "former properties do not count",
      WordXML.paragraph("一", run: "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"), "一\n"
    ),
  ]

  @Test("the text is that of the final version", arguments: bodies)
  func text(what: String, body: String, expected: String) throws {
    #expect(try DocumentReading.read(WordFile(body).bytes(), path: "稿.docx").text.string == expected)
  }

  @Test("a joined paragraph takes number and properties of the one whose mark stays")
  func joinedNumber() throws {
    let first = WordXML.paragraph(
      "甲", properties: "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr>\(Self.deletedMark)")
    let second = WordXML.paragraph(
      "乙", properties: "<w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr><w:jc w:val='center'/>", run: "<w:b/>"
    )
    let file = WordFile(first + second + WordXML.item("丙"))
      .with("numbering", WordXML.numbering(WordXML.level(0, "chineseCounting", "%1、", "<w:suff w:val='nothing'/>")))
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "一、甲乙\n二、丙\n")
    #expect(document.paragraphs[0].automaticNumber == TextRange(0, 6))
    #expect(document.paragraphs[0].format.isCentered)
    #expect(document.paragraphs[0].format.boldPrefix == 0)
    #expect(document.anchors?.segments.map { [$0.textStart, $0.textEnd] } == [[6, 9], [9, 12], [19, 22]])
  }
}
