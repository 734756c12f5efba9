import Documents
import TestSupport
import Testing

/// What text a body yields, element by element.
struct DOCXTextTests {
  static let bodies: [(String, String, String)] = [
    ("runs are joined", "<w:p>\(WordXML.run("建立"))<w:proofErr/>\(WordXML.run("清单"))</w:p>", "建立清单\n"),
    ("an empty paragraph is an empty line", "<w:p/><w:p><w:pPr/></w:p>" + WordXML.paragraph("一"), "\n\n一\n"),
    (
      "tabs, breaks and hyphens",
      "<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t><w:noBreakHyphen/><w:softHyphen/>"
        + "<w:t>e</w:t><w:ptab/></w:r></w:p>", "a\tb\nc\nd\u{2011}e\t\n"
    ),
    (
      "a page break ends a line only between text",
      "<w:p><w:r><w:br w:type='page'/><w:t>a</w:t><w:br w:type='page'/><w:t>b</w:t><w:br w:type='page'/></w:r></w:p>",
      "a\nb\n"
    ),
    (
      "symbols", "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:sym w:font='X' w:char='F0FE'/></w:r></w:p>",
      "☑\u{FFFC}\n"
    ),
    (
      "white space is kept when asked for", "<w:p><w:r><w:t xml:space='preserve'> a </w:t><w:t> b </w:t></w:r></w:p>",
      " a b\n"
    ),
    ("line ends in text are spaces", "<w:p><w:r><w:t>a\nb\r\nc</w:t></w:r></w:p>", "a b c\n"),
    ("references are decoded", "<w:p><w:r><w:t>a&amp;&#x4E00;<![CDATA[<]]></w:t></w:r></w:p>", "a&一<\n"),
    (
      "wrappers are transparent",
      "<w:p><w:hyperlink>\(WordXML.run("a"))</w:hyperlink><w:smartTag><w:smartTagPr/>\(WordXML.run("b"))</w:smartTag>"
        + "<w:sdt><w:sdtPr/><w:sdtContent>\(WordXML.run("c"))</w:sdtContent></w:sdt><w:fldSimple>\(WordXML.run("d"))"
        + "</w:fldSimple><w:dir>\(WordXML.run("e"))</w:dir><w:customXml>\(WordXML.run("f"))</w:customXml></w:p>",
      "abcdef\n"
    ),
    (
      "block content controls are transparent",
      "<w:sdt><w:sdtContent>\(WordXML.paragraph("一"))</w:sdtContent></w:sdt><w:customXml>\(WordXML.paragraph("二"))</w:customXml>",
      "一\n二\n"
    ),
    (
      "field results count, instructions never",
      "<w:p>\(field("begin"))<w:r><w:instrText>PAGE</w:instrText></w:r>\(field("separate"))\(WordXML.run("7"))"
        + "\(field("end"))\(WordXML.run("页"))</w:p>", "7页\n"
    ),
    (
      "the result of a field inside an instruction is part of the instruction",
      "<w:p>\(field("begin"))\(field("begin"))\(field("separate"))\(WordXML.run("x"))\(field("end"))\(field("separate"))"
        + "\(WordXML.run("y"))\(field("end"))</w:p>", "y\n"
    ),
    ("an unbalanced field end does no harm", "<w:p>\(field("end"))\(WordXML.run("一"))</w:p>", "一\n"),
    (
      "phonetic guides give their base",
      "<w:p><w:r><w:ruby><w:rubyPr/><w:rt>\(WordXML.run("yī"))</w:rt><w:rubyBase>\(WordXML.run("一"))</w:rubyBase></w:ruby></w:r></w:p>",
      "一\n"
    ),
    ("formulas give their text", "<w:p><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>\(WordXML.run("。"))</w:p>", "x。\n"),
    (
      "cells follow in reading order, nested tables too",
      "<w:tbl><w:tr>\(cell("一"))<w:tc><w:tbl><w:tr>\(cell("二"))</w:tr></w:tbl><w:p/></w:tc></w:tr><w:tr>\(cell("三"))</w:tr></w:tbl>",
      "一\n二\n\n三\n"
    ),
    (
      "the first understood choice is read and nothing else",
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'><w:t>a</w:t></mc:Choice><mc:Choice Requires='wps w14'><w:t>b</w:t>"
        + "</mc:Choice><mc:Fallback><w:t>c</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "b\n"
    ),
    (
      "without an understood choice the fallback is read",
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='x'><w:t>a</w:t></mc:Choice><mc:Fallback><w:t>c</w:t></mc:Fallback>"
        + "</mc:AlternateContent></w:r></w:p>", "c\n"
    ),
    (
      "a text box follows its paragraph, once",
      "<w:p>\(WordXML.run("前"))<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing>\(box)</w:drawing></mc:Choice>"
        + "<mc:Fallback><w:pict>\(box)</w:pict></mc:Fallback></mc:AlternateContent></w:r>\(WordXML.run("后"))</w:p>",
      "前后\n框\n"
    ),
    ("hidden text is left out", "<w:p>\(WordXML.run("一"))\(WordXML.run("二", "<w:vanish/>"))</w:p>", "一\n"),
  ]

  private static func field(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
  private static func cell(_ text: String) -> String { "<w:tc><w:tcPr/>\(WordXML.paragraph(text))</w:tc>" }
  private static let box = "<wps:txbx><w:txbxContent>\(WordXML.paragraph("框"))</w:txbxContent></wps:txbx>"

  @Test("the text is what Word shows", arguments: bodies)
  func text(what: String, body: String, expected: String) throws {
    let document = try DocumentReading.read(WordFile(body).bytes(), path: "稿.docx")
    #expect(document.text.string == expected)
    #expect(document.anchors?.paragraphs.count == document.paragraphs.count)
  }

  @Test("a strict document reads like a transitional one", arguments: bodies.prefix(9))
  func strict(what: String, body: String, expected: String) throws {
    var file = WordFile(body)
    file.isStrict = true
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").text.string == expected)
  }

  @Test("cells carry their address, spans counted")
  func cellAddresses() throws {
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val='2'/></w:tcPr>\(WordXML.paragraph("一"))</w:tc>"
    let body = "<w:tbl><w:tr>\(wide)\(Self.cell("二"))</w:tr></w:tbl><w:tbl><w:tr>\(Self.cell("三"))</w:tr></w:tbl>"
    let document = try DocumentReading.read(WordFile(body).bytes(), path: "稿.docx")
    #expect(
      document.paragraphs.map(\.container) == [
        .tableCell(table: 0, row: 0, column: 0), .tableCell(table: 0, row: 0, column: 2),
        .tableCell(table: 1, row: 0, column: 0),
      ])
  }

  @Test("a cell that goes on with the one above, or is spanned by its neighbour, is kept as a span")
  func mergedCells() throws {
    func cell(_ text: String, _ properties: String) -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(WordXML.paragraph(text))</w:tc>"
    }
    let body =
      "<w:tbl><w:tr>\(cell("一", "<w:vMerge w:val='restart'/>"))\(cell("二", ""))</w:tr>"
      + "<w:tr>\(cell("", "<w:vMerge/>"))\(cell("", ""))</w:tr>"
      + "<w:tr>\(cell("", "<w:vMerge w:val='continue'/>"))\(cell("三", ""))</w:tr>"
      + "<w:tr>\(cell("四", "<w:gridSpan w:val='2'/>"))</w:tr></w:tbl>"
    let document = try DocumentReading.read(WordFile(body).bytes(), path: "稿.docx")
    #expect(
      document.cellSpans == [
        CellSpan(table: 0, row: 1, column: 0, columns: 1, continuesAbove: true),
        CellSpan(table: 0, row: 2, column: 0, columns: 1, continuesAbove: true),
        CellSpan(table: 0, row: 3, column: 0, columns: 2, continuesAbove: false),
      ])
  }

  @Test("notes follow the body in the order of their references")
  func notes() throws {
    let body =
      "<w:p>\(WordXML.run("一"))<w:r><w:endnoteReference w:id='4'/></w:r><w:r><w:footnoteReference w:id='3'/></w:r>"
      + "<w:r><w:footnoteReference w:id='2'/></w:r></w:p>" + WordXML.paragraph("二")
    let file = WordFile(body)
      .with(
        "footnotes",
        "<w:footnote w:id='2'>\(WordXML.paragraph("甲"))</w:footnote><w:footnote w:id='3'>\(WordXML.paragraph("乙"))</w:footnote>"
      )
      .with("endnotes", "<w:endnote w:id='4'>\(WordXML.paragraph("丙"))</w:endnote>")
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "一\n二\n乙\n甲\n丙\n")
    #expect(document.paragraphs.map(\.container) == [.body, .body, .note, .note, .note])
  }

  @Test("what was left out or changed is noted")
  func readingNotes() throws {
    let body =
      "<w:p><w:ins>\(WordXML.run("一"))</w:ins><w:del><w:r><w:delText>二</w:delText></w:r></w:del>"
      + "\(WordXML.run("三四", "<w:vanish/>"))<w:r><w:commentReference w:id='0'/></w:r><x:thing/></w:p>"
    let document = try DocumentReading.read(WordFile(body).bytes(), path: "稿.docx")
    #expect(document.text.string == "一\n")
    #expect(
      document.notes == [
        .trackedChangesAccepted(insertions: 1, deletions: 1), .hasComments(1), .hiddenTextLeftOut(characters: 2),
        .unknownElement("x:thing", count: 1),
      ])
  }

  @Test(
    "pictures are noted where hardly any text stands beside them",
    arguments: [
      ("<w:drawing><x:g><a:blip/></x:g></w:drawing>", 99, [ReadingNote.picturesUnread(1)]),
      ("<w:drawing><x:g><a:blip/></x:g></w:drawing>", 100, []),
      ("<w:pict><v:shape><v:imagedata/></v:shape></w:pict><w:drawing><a:blip/></w:drawing>", 199, [.picturesUnread(2)]),
      ("<w:drawing><x:chart/></w:drawing>", 0, []),
    ])
  func pictures(_ content: String, _ characters: Int, _ notes: [ReadingNote]) throws {
    let text = String(repeating: "文", count: characters - (characters > 0 ? 1 : 0))
    let file = WordFile("<w:p><w:r>\(content)</w:r>\(WordXML.run(text))</w:p>")
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").notes == notes)
  }

  @Test("documents inside the document are counted")
  func embeddedDocuments() throws {
    let file = WordFile(WordXML.paragraph("一") + "<w:altChunk/><w:altChunk/><w:p><w:subDoc/></w:p>")
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.notes == [.embeddedDocumentsUnread(3)])
  }

  @Test("text is verbatim only where the part holds the same bytes, and is not divided where it holds elements")
  func forms() throws {
    let texts = ["ab", "a\nb", "a&amp;b", "a<w:t>b</w:t>"].map { "<w:t xml:space='preserve'>\($0)</w:t>" }
    let file = WordFile("<w:p><w:r>\(texts.joined())</w:r></w:p>")
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "aba ba&bab\n")
    #expect(document.anchors?.segments.map(\.form) == [.verbatim, .encoded, .encoded, .atomic])
  }

  @Test("a run whose properties do not come first is not divided, which would put them first")
  func misplacedProperties() throws {
    let file = WordFile("<w:p><w:r><w:t>a</w:t><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r>\(WordXML.run("c"))</w:p>")
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "abc\n")
    #expect(document.anchors?.runs.map(\.isSplittable) == [false, true])
  }
}
