import Documents
import TestSupport
import Testing

/// Headers, footers and the page around the text.
struct FrameTests {
  private static let file = WordFile(
    "<w:p><w:pPr><w:sectPr><w:headerReference w:type='default' r:id='rId1'/><w:pgSz w:w='11906' w:h='16838'/>"
      + "<w:pgMar w:top='2098' w:right='1474' w:bottom='1984' w:left='1587' w:gutter='0'/></w:sectPr></w:pPr>\(WordXML.run("一"))"
      + "<w:r><w:endnoteReference w:id='2'/></w:r></w:p>\(WordXML.paragraph("二"))\(WordXML.paragraph("三"))"
      + "<w:sectPr><w:headerReference w:type='default' r:id='rId1'/><w:footerReference w:type='default' r:id='rId2'/>"
      + "<w:footerReference w:type='even' r:id='rId3'/></w:sectPr>"
  )
  .with("header", WordXML.paragraph("机密")).with("footer", "<w:p/>\(WordXML.paragraph("第1页"))")
  .with("footerEmpty", "<w:p/>").with("endnotes", "<w:endnote w:id='2'>\(WordXML.paragraph("注"))</w:endnote>")

  @Test("each header and footer follows once, behind the notes, and empty ones leave no trace")
  func text() throws {
    let document = try DocumentReading.read(Self.file.bytes(), path: "稿.docx")
    #expect(document.text.string == "一\n二\n三\n注\n机密\n\n第1页\n")
    #expect(document.paragraphs.map(\.container) == [.body, .body, .body, .note, .header, .footer, .footer])
    #expect(document.paragraphs.filter(\.container.isFrame).count == 3)
  }

  @Test("every segment names the part its bytes are of")
  func parts() throws {
    let document = try DocumentReading.read(Self.file.bytes(), path: "稿.docx")
    let anchors = try #require(document.anchors)
    #expect(
      anchors.parts == [
        "word/document.xml", "word/endnotes.xml", "word/header.xml", "word/footer.xml", "word/footerEmpty.xml",
      ])
    let contents = Dictionary(uniqueKeysWithValues: Self.file.entries.map { ($0.name, $0.bytes) })
    for segment in anchors.segments {
      let part = try #require(contents[anchors.parts[Int(segment.part)]])
      let source = part[Int(segment.sourceStart)..<Int(segment.sourceEnd)]
      #expect(source.elementsEqual(document.text.bytes[Int(segment.textStart)..<Int(segment.textEnd)]))
    }
    #expect(anchors.segments.map(\.part) == [0, 0, 0, 1, 2, 3])
    #expect(anchors.paragraphs.map(\.part) == [0, 0, 0, 1, 2, 3, 3])
  }

  @Test("sections have their page and their paragraphs")
  func sections() throws {
    let document = try DocumentReading.read(Self.file.bytes(), path: "稿.docx")
    #expect(
      document.sections == [
        Section(
          paragraphs: 0..<1, pageWidth: 11906, pageHeight: 16838, topMargin: 2098, bottomMargin: 1984, leftMargin: 1587,
          rightMargin: 1474, gutter: 0), Section(paragraphs: 1..<3),
      ])
  }

  @Test("a section whose break was deleted is none, and its header is not shown")
  func deletedBreak() throws {
    let body =
      WordXML.paragraph(
        "一",
        properties:
          "<w:rPr><w:del w:id='1'/></w:rPr><w:sectPr><w:headerReference w:type='default' r:id='rId1'/></w:sectPr>")
      + WordXML.paragraph("二") + "<w:sectPr/>"
    let file = WordFile(body).with("header", WordXML.paragraph("眉"))
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "一二\n")
    #expect(document.sections.map(\.paragraphs) == [0..<1])
  }

  @Test("section properties inside a footer, note or text box end no section")
  func misplacedSections() throws {
    let section = "<w:sectPr><w:pgSz w:w='1' w:h='2'/></w:sectPr>"
    let filler = String(repeating: WordXML.paragraph("脚"), count: 20)
    let box =
      "<w:p><w:r><w:pict><v:textbox><w:txbxContent>\(WordXML.paragraph("框"))\(section)</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    let file = WordFile(
      box + "<w:p><w:r><w:footnoteReference w:id='2'/></w:r></w:p>"
        + "<w:sectPr><w:footerReference w:type='default' r:id='rId1'/></w:sectPr>"
    )
    .with("footer", filler + section)
    .with("footnotes", "<w:footnote w:id='2'>\(WordXML.paragraph("注"))\(section)</w:footnote>")
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.sections == [Section(paragraphs: 0..<3)])
  }
}
