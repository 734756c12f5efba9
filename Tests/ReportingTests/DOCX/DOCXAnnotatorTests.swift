import Documents
import OpenXML
import Reporting
import TestSupport
import Testing

struct DOCXAnnotatorTests {
  private static let bold = "<w:b/>"

  private static func comment(_ range: TextRange, _ text: String = "改") -> DOCXComment {
    DOCXComment(
      range: range, author: "审阅", initials: "审", date: "2026-03-01T09:00:00Z", paragraphs: [[CommentRun(text)]])
  }

  private static func read(_ bytes: [UInt8]) throws -> Document { try DocumentReading.read(bytes, path: "稿.docx") }

  private static func range(_ words: String, in document: Document) throws -> TextRange {
    let found = try #require(document.text.bytes.firstRange(of: Array(words.utf8)))
    return TextRange(found.lowerBound, found.upperBound)
  }

  /// Annotates the given words and returns the body of the result, with marks written short.
  private static func body(_ body: String, _ words: [String], _ change: (inout WordFile) -> Void = { _ in }) throws
    -> String
  {
    var file = WordFile(body)
    change(&file)
    let document = try read(file.bytes())
    let comments = try words.map { comment(try range($0, in: document)) }
    let result = try DOCXAnnotator.annotated(file.bytes(), document: document, comments: comments)
    #expect(try read(result).text == document.text)
    return try short(part("word/document.xml", of: result))
  }

  private static func part(_ name: String, of bytes: [UInt8]) throws -> String {
    var package = try OfficePackage(bytes)
    return String(decoding: try package.contents(of: PartName(name)), as: UTF8.self)
  }

  /// `⟦0` for the start mark of comment 0, `0⟧` for its end mark and reference.
  private static func short(_ xml: String) throws -> String {
    var result = xml
    for id in 0..<10 {
      result = result.replacing("<w:commentRangeStart w:id=\"\(id)\"/>", with: "⟦\(id)")
      result = result.replacing(
        "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>", with: "\(id)⟧")
    }
    let start = try #require(result.firstRange(of: "<w:body>")).upperBound
    let end = try #require(result.firstRange(of: "</w:body>")).lowerBound
    return String(result[start..<end]).replacing(" xml:space=\"preserve\"", with: "")
  }

  private static let split = "</w:t></w:r>"
  private static let reopened = "<w:r><w:rPr><w:b/></w:rPr><w:t>"

  static let placements: [(String, String, [String], String)] = [
    (
      "a run is divided on both sides of the words", "<w:p>\(WordXML.run("甲乙丙", bold))</w:p>", ["乙"],
      "<w:p>\(reopened)甲\(split)⟦0\(reopened)乙\(split)0⟧\(reopened)丙</w:t></w:r></w:p>"
    ),
    (
      "marks stand outside a run that is covered whole", "<w:p>\(WordXML.run("甲", bold))</w:p>", ["甲"],
      "<w:p>⟦0\(reopened)甲</w:t></w:r>0⟧</w:p>"
    ),
    (
      "words that span two runs", "<w:p>\(WordXML.run("建立问"))\(WordXML.run("题清单", bold))</w:p>", ["问题"],
      "<w:p><w:r><w:t>建立\(split)⟦0<w:r><w:t>问</w:t></w:r>\(reopened)题\(split)0⟧\(reopened)清单</w:t></w:r></w:p>"
    ),
    (
      "words that span paragraphs", WordXML.paragraph("甲乙") + WordXML.paragraph("丙丁"), ["乙\n丙"],
      "<w:p><w:r><w:t>甲\(split)⟦0<w:r><w:t>乙</w:t></w:r></w:p><w:p><w:r><w:t>丙\(split)0⟧<w:r><w:t>丁</w:t></w:r></w:p>"
    ),
    (
      "comments that overlap, touch and repeat", "<w:p>\(WordXML.run("甲乙丙"))</w:p>", ["甲乙", "乙丙", "丙", "丙"],
      "<w:p>⟦0<w:r><w:t>甲\(split)⟦1<w:r><w:t>乙\(split)0⟧⟦2⟦3<w:r><w:t>丙</w:t></w:r>1⟧2⟧3⟧</w:p>"
    ),
    (
      "between children of a run", "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>",
      ["\t"],
      "<w:p>\(reopened)甲\(split)⟦0<w:r><w:rPr><w:b/></w:rPr><w:tab/></w:r>0⟧\(reopened)乙</w:t></w:r></w:p>"
    ),
    (
      "references count as what they stand for", "<w:p>\(WordXML.run("甲&amp;&#x4E59;丙"))</w:p>", ["乙"],
      "<w:p><w:r><w:t>甲&amp;\(split)⟦0<w:r><w:t>&#x4E59;\(split)0⟧<w:r><w:t>丙</w:t></w:r></w:p>"
    ),
    (
      "character data is not divided", "<w:p>\(WordXML.run("甲<![CDATA[乙丙]]>"))</w:p>", ["丙"],
      "<w:p>⟦0<w:r><w:t>甲<![CDATA[乙丙]]></w:t></w:r>0⟧</w:p>"
    ),
    (
      "a combining sequence is not divided", "<w:p>\(WordXML.run("a\u{301}b"))</w:p>", ["\u{301}"],
      "<w:p>⟦0<w:r><w:t>a\u{301}\(split)0⟧<w:r><w:t>b</w:t></w:r></w:p>"
    ),
    (
      "inside wrappers the marks stay inside", "<w:p><w:hyperlink>\(WordXML.run("甲"))</w:hyperlink></w:p>", ["甲"],
      "<w:p><w:hyperlink>⟦0<w:r><w:t>甲</w:t></w:r>0⟧</w:hyperlink></w:p>"
    ),
    (
      "content bound to data is not divided",
      "<w:p><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>\(WordXML.run("甲乙"))</w:sdtContent></w:sdt></w:p>",
      ["乙"],
      "<w:p>⟦0<w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent><w:r><w:t>甲乙</w:t></w:r></w:sdtContent></w:sdt>0⟧</w:p>"
    ),
    (
      "a text box is marked at the run that holds it",
      "<w:p><w:r><w:pict><w:txbxContent>\(WordXML.paragraph("框"))</w:txbxContent></w:pict></w:r>\(WordXML.run("甲"))</w:p>",
      ["框"],
      "<w:p>⟦0<w:r><w:pict><w:txbxContent>\(WordXML.paragraph("框").replacing(" xml:space=\"preserve\"", with: ""))"
        + "</w:txbxContent></w:pict></w:r>0⟧<w:r><w:t>甲</w:t></w:r></w:p>"
    ),
    (
      "deleted text stays between",
      "<w:p>\(WordXML.run("甲"))<w:del><w:r><w:delText>x</w:delText></w:r></w:del>\(WordXML.run("乙"))</w:p>", ["甲乙"],
      "<w:p>⟦0<w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>乙</w:t></w:r>0⟧</w:p>"
    ),
  ]

  @Test("marks stand exactly around the words", arguments: placements)
  func placement(what: String, body: String, words: [String], expected: String) throws {
    #expect(try Self.body(body, words) == expected)
  }

  @Test("an empty range is the whole paragraph, even one without text")
  func wholeParagraphs() throws {
    let body = WordXML.paragraph("甲乙") + "<w:p/><w:p><w:pPr/></w:p>"
    let file = WordFile(body)
    let document = try Self.read(file.bytes())
    let comments = document.paragraphs.map { Self.comment(TextRange($0.range.start, $0.range.start)) }
    let result = try DOCXAnnotator.annotated(file.bytes(), document: document, comments: comments)
    #expect(
      try Self.short(Self.part("word/document.xml", of: result))
        == "<w:p>⟦0<w:r><w:t>甲乙</w:t></w:r>0⟧</w:p><w:p>⟦11⟧</w:p><w:p><w:pPr/>⟦22⟧</w:p>")
  }

  @Test("a paragraph whose deleted mark joins it to an empty one ends in that one")
  func joinedWithEmpty() throws {
    let properties = "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr>"
    let bytes = WordFile("<w:p>\(properties)</w:p><w:p/>").bytes()
    let result = try DOCXAnnotator.annotated(
      bytes, document: Self.read(bytes), comments: [Self.comment(TextRange(0, 0))])
    #expect(try Self.short(Self.part("word/document.xml", of: result)) == "<w:p>\(properties)⟦0</w:p><w:p>0⟧</w:p>")
    #expect(try Self.read(result).text.string == "\n")
  }

  @Test("a range inside an automatic number stands at the first character")
  func automaticNumber() throws {
    let numbering = WordXML.numbering(WordXML.level(0, "chineseCounting", "%1、"))
    let body = try Self.body(WordXML.item("甲乙"), ["一、"]) { $0 = $0.with("numbering", numbering) }
    #expect(body.hasSuffix("</w:pPr>⟦0<w:r><w:t>甲</w:t></w:r>0⟧<w:r><w:t>乙</w:t></w:r></w:p>"))
  }

  @Test("a space at the division is kept")
  func spaces() throws {
    let file = WordFile("<w:p><w:r><w:t>a b c</w:t></w:r></w:p>")
    let document = try Self.read(file.bytes())
    let result = try DOCXAnnotator.annotated(
      file.bytes(), document: document, comments: [Self.comment(TextRange(2, 3))])
    #expect(
      try Self.part("word/document.xml", of: result).contains(
        "<w:t xml:space=\"preserve\">a </w:t></w:r><w:commentRangeStart w:id=\"0\"/><w:r><w:t xml:space=\"preserve\">b</w:t>"
      ))
    #expect(try Self.read(result).text == document.text)
  }

  @Test("the comments part is made, with relationship and content type")
  func newPart() throws {
    let file = WordFile(WordXML.paragraph("甲"))
    let document = try Self.read(file.bytes())
    let comment = DOCXComment(
      range: TextRange(0, 3), author: "督导\"组\"", initials: "督", date: "2026-03-01T09:00:00Z",
      paragraphs: [[CommentRun("一 & ", isBold: true), CommentRun("<二>")], [CommentRun("三\u{1}")]])
    let result = try DOCXAnnotator.annotated(file.bytes(), document: document, comments: [comment])
    let xml = try Self.part("word/comments.xml", of: result)
    #expect(xml.contains("w:id=\"0\" w:author=\"督导&quot;组&quot;\" w:date=\"2026-03-01T09:00:00Z\" w:initials=\"督\""))
    #expect(xml.contains("<w:b/>") && xml.contains(">一 &amp; <") && xml.contains(">&lt;二&gt;<") && xml.contains(">三 <"))
    #expect(try Self.part("[Content_Types].xml", of: result).contains("PartName=\"/word/comments.xml\""))
    #expect(
      try Self.part("word/_rels/document.xml.rels", of: result).contains(
        "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments\" Target=\"comments.xml\"")
    )
    #expect(try Self.read(result).notes == [.hasComments(1)])
  }

  @Test("comments of others stay, new ids are above all in use")
  func existingComments() throws {
    let old = "<w:comment w:id='41' w:author='张三'><w:p/></w:comment>"
    let body = "<w:p><w:commentRangeStart w:id=\"77\"/>\(WordXML.run("甲"))</w:p>"
    let file = WordFile(body).with("comments", old)
    let document = try Self.read(file.bytes())
    let result = try DOCXAnnotator.annotated(
      file.bytes(), document: document, comments: [Self.comment(TextRange(0, 3))])
    let xml = try Self.part("word/comments.xml", of: result)
    #expect(xml.contains(old + "<w:comment w:id=\"78\""))
    #expect(try Self.part("[Content_Types].xml", of: result) == Self.part("[Content_Types].xml", of: file.bytes()))
  }

  @Test("a strict document keeps strict names")
  func strict() throws {
    var file = WordFile(WordXML.paragraph("甲"))
    file.isStrict = true
    let document = try Self.read(file.bytes())
    let result = try DOCXAnnotator.annotated(
      file.bytes(), document: document, comments: [Self.comment(TextRange(0, 3))])
    #expect(try Self.part("word/comments.xml", of: result).contains("purl.oclc.org/ooxml/wordprocessingml/main"))
    #expect(
      try Self.part("word/_rels/document.xml.rels", of: result).contains(
        "Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/comments\""))
  }

  @Test("output depends on nothing but the input")
  func deterministic() throws {
    let file = WordFile(WordXML.paragraph("甲乙")).bytes()
    let document = try Self.read(file)
    let results = try (0..<2).map { _ in
      try DOCXAnnotator.annotated(file, document: document, comments: [Self.comment(TextRange(0, 3))])
    }
    #expect(results[0] == results[1])
  }

  @Test("other bytes, text drafts and signed files are refused")
  func refuses() throws {
    let file = WordFile(WordXML.paragraph("甲"))
    let document = try Self.read(file.bytes())
    let comments = [Self.comment(TextRange(0, 3))]
    #expect(throws: AnnotationError.otherFile) {
      try DOCXAnnotator.annotated(WordFile(WordXML.paragraph("乙")).bytes(), document: document, comments: comments)
    }
    let text = try DocumentReading.read(Array("甲".utf8), path: "稿.txt")
    #expect(throws: AnnotationError.notADOCX) {
      try DOCXAnnotator.annotated(Array("甲".utf8), document: text, comments: comments)
    }
    let signed = ZipFile(file.entries + [ZipFile.Entry("_xmlsignatures/origin.sigs", "")]).bytes()
    let signedDocument = try Self.read(signed)
    #expect(throws: AnnotationError.digitallySigned) {
      try DOCXAnnotator.annotated(signed, document: signedDocument, comments: comments)
    }
  }

  @Test("a text draft that only wider limits let in becomes a document")
  func textDraftBeyondTheUsual() throws {
    var limits = ReadingLimits()
    limits.paragraphs = 300_000
    let text = String(repeating: "学\n", count: 200_500)
    let options = ReadingOptions(limits: limits)
    let document = try DocumentReading.read(Array(text.utf8), path: "稿.txt", options: options)
    let comment = Self.comment(TextRange(0, 3))
    let result = try DOCXAnnotator.copyOfText(document: document, with: .init(comments: [comment])).bytes
    #expect(try DocumentReading.read(result, path: "稿.docx", options: options).text == document.text)
  }

  @Test("a text draft becomes a document with the same text and the comments on the same words")
  func textDraft() throws {
    let text = "标题\n\n　　一、问题\t<甲> & \u{1}乙\n末\n"
    let document = try DocumentReading.read(Array(text.utf8), path: "稿.txt")
    let comment = Self.comment(try Self.range("问题", in: document))
    let result = try DOCXAnnotator.copyOfText(document: document, with: .init(comments: [comment])).bytes
    #expect(try Self.read(result).text.string == text.replacing("\u{1}", with: " "))
    #expect(try Self.short(Self.part("word/document.xml", of: result)).contains("⟦0<w:r><w:t>问题</w:t></w:r>0⟧"))
  }
}
