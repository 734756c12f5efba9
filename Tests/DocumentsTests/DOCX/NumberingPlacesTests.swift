import Documents
import TestSupport
import Testing

/// Automatic numbers in the places where lists go wrong.
struct NumberingPlacesTests {
  private static let simple = WordXML.numbering(WordXML.level(0, "decimal", "%1.", "<w:suff w:val='nothing'/>"))

  static let bodies: [(String, String, String)] = [
    (
      "cells count on with the text around them",
      WordXML.item("甲")
        + "<w:tbl><w:tr><w:tc>\(WordXML.item("乙"))</w:tc><w:tc>\(WordXML.item("丙"))</w:tc></w:tr></w:tbl>"
        + WordXML.item("丁"), "1.甲\n2.乙\n3.丙\n4.丁\n"
    ),
    (
      "deleted items do not count",
      WordXML.item("甲")
        + "<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:del w:id='2'>"
        + "<w:r><w:delText>乙</w:delText></w:r></w:del></w:p>" + WordXML.item("丙"), "1.甲\n2.丙\n"
    ),
    (
      "items of a deleted row do not count",
      "<w:tbl><w:tr><w:trPr><w:del w:id='1'/></w:trPr><w:tc>\(WordXML.item("甲"))</w:tc></w:tr></w:tbl>"
        + WordXML.item("乙"), "1.乙\n"
    ),
    ("an item without text has its number", WordXML.item("") + WordXML.item("乙"), "1.\n2.乙\n"),
    ("an item of a list that is not defined has none", WordXML.item("甲", list: 7) + WordXML.item("乙"), "甲\n1.乙\n"),
    (
      "a text box counts where it stands",
      "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(WordXML.item("甲"))</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
        + WordXML.item("乙"), "\n1.甲\n2.乙\n"
    ),
  ]

  @Test("numbers follow the text that is shown", arguments: bodies)
  func place(what: String, body: String, expected: String) throws {
    let file = WordFile(body).with("numbering", Self.simple)
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").text.string == expected)
  }

  @Test("headers and notes number their lists for themselves")
  func otherParts() throws {
    let body =
      WordXML.item("甲") + "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
      + "<w:sectPr><w:headerReference w:type='default' r:id='rId2'/></w:sectPr>"
    let file = WordFile(body).with("numbering", Self.simple)
      .with("header", WordXML.item("眉") + WordXML.item("眉"))
      .with("footnotes", "<w:footnote w:id='2'>\(WordXML.item("注"))</w:footnote>")
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").text.string == "1.甲\n\n1.注\n1.眉\n2.眉\n")
  }

  @Test("a list that names a numbering style without a link of its own goes through the style")
  func styleOfNumbering() throws {
    let styles =
      "<w:style w:type='numbering' w:styleId='N'><w:name w:val='N'/><w:pPr><w:numPr><w:numId w:val='2'/></w:numPr></w:pPr></w:style>"
    let numbering =
      "<w:abstractNum w:abstractNumId='0'><w:numStyleLink w:val='N'/></w:abstractNum>"
      + "<w:abstractNum w:abstractNumId='1'>\(WordXML.level(0, "chineseCounting", "第%1条"))</w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num><w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>"
    let file = WordFile(WordXML.item("x")).with("numbering", numbering).with("styles", styles)
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").text.string == "第一条\tx\n")
  }

  @Test("a start override of a higher level holds when a list begins below it")
  func overriddenHigherLevel() throws {
    let numbering =
      "<w:abstractNum w:abstractNumId='0'>\(WordXML.level(0, "decimal", "%1"))\(WordXML.level(1, "decimal", "%1.%2"))</w:abstractNum>"
      + "<w:num w:numId='1'><w:abstractNumId w:val='0'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='3'/></w:lvlOverride></w:num>"
    let file = WordFile(WordXML.item("", level: 1)).with("numbering", numbering)
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").text.string == "3.1\t\n")
  }

  static let bullets = [
    ("\u{F06C}", "Wingdings", "●"), ("l", "Wingdings", "●"), ("·", "Symbol", "•"), ("o", "Courier New", "o"),
    ("\u{F000}", "X", "•"), ("—", "宋体", "—"),
  ]

  @Test("bullets are the signs their fonts show", arguments: bullets)
  func bullet(text: String, font: String, expected: String) throws {
    let level =
      "<w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/><w:suff w:val='nothing'/><w:lvlText w:val='\(text)'/><w:rPr><w:rFonts w:ascii='\(font)'/></w:rPr></w:lvl>"
    let file = WordFile(WordXML.item("x")).with("numbering", WordXML.numbering(level))
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").text.string == "\(expected)x\n")
  }
}
