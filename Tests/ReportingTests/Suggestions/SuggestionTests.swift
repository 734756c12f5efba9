import Documents
import OpenXML
import TestSupport
import Testing

@testable import Reporting

@Suite("Mechanical corrections as tracked changes")
struct SuggestionTests {
  private static let bold = "<w:b/>"

  private static func text(_ bytes: [UInt8], _ view: ReadingOptions.View) throws -> String {
    try DocumentReading.read(bytes, path: "稿.docx", options: ReadingOptions(view: view)).text.string
  }

  /// The copy of a document in which each of the words becomes other words.
  private static func copy(
    _ file: WordFile, _ changes: [(from: String, to: String)], comments: [DOCXComment] = []
  ) throws -> DOCXAnnotator.Copy {
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    let edits = changes.compactMap { change in
      document.text.bytes.firstRange(of: Array(change.from.utf8)).map {
        DOCXEdit(range: TextRange($0.lowerBound, $0.upperBound), replacement: change.to)
      }
    }
    #expect(edits.count == changes.count)
    return try DOCXAnnotator.copy(of: file.bytes(), document: document, with: .init(comments: comments, edits: edits))
  }

  private static func comment(_ range: TextRange) -> DOCXComment {
    DOCXComment(
      range: range, author: "审阅", initials: "审", date: "2026-01-15T00:00:00Z", paragraphs: [[CommentRun("改")]])
  }

  static let bodies: [(name: String, body: String, from: String, to: String)] = [
    ("in the middle of a run", WordXML.paragraph("认真布署工作"), "布署", "部署"),
    ("a whole run", WordXML.paragraph("布署"), "布署", "部署"),
    ("at the end of a run", "<w:p>\(WordXML.run("认真布署"))\(WordXML.run("工作", bold))</w:p>", "布署", "部署"),
    ("over two runs", "<w:p>\(WordXML.run("认真布"))\(WordXML.run("署工作", bold))</w:p>", "布署", "安排"),
    (
      "over three runs with properties between",
      "<w:p>\(WordXML.run("一愁", bold))<w:bookmarkStart w:id=\"7\" w:name=\"a\"/>\(WordXML.run("莫"))<w:bookmarkEnd w:id=\"7\"/>\(WordXML.run("展了", bold))</w:p>",
      "一愁莫展", "束手无策"
    ),
    ("taken out", WordXML.paragraph("学习、等方面"), "、等", "等"),
    ("put in", WordXML.paragraph("急难愁盼，大家"), "急难愁盼", "急难愁盼问题"),
    ("put in at the end", WordXML.paragraph("急难愁盼"), "急难愁盼", "急难愁盼问题"),
    ("put in at the start", WordXML.paragraph("四个意识"), "四个意识", "增强四个意识"),
    (
      "in a cell",
      "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>\(WordXML.paragraph("布署"))</w:tc></w:tr></w:tbl><w:p/>",
      "布署", "部署"
    ),
    ("in a hyperlink", "<w:p><w:hyperlink w:anchor=\"a\">\(WordXML.run("布署工作"))</w:hyperlink></w:p>", "布署", "部署"),
    (
      "in a content control",
      "<w:p><w:sdt><w:sdtPr/><w:sdtContent>\(WordXML.run("布署工作"))</w:sdtContent></w:sdt></w:p>", "布署", "部署"
    ),
    ("behind references", WordXML.paragraph("甲&amp;&#x4E59;布署&lt;"), "布署", "部署"),
    ("of a reference", WordXML.paragraph("甲&#x5E03;&#x7F72;乙"), "布署", "部署&<"),
    ("of half-width marks", WordXML.paragraph("甲,乙"), ",", "，"),
    ("beside a tab", "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>布署</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "布署", "部署"),
    ("with white space", WordXML.paragraph("a 布署 b"), "布署", "部署"),
    (
      "after another's deletion",
      "<w:p>\(WordXML.run("布"))<w:del w:id=\"3\" w:author=\"王\"><w:r><w:delText>x</w:delText></w:r></w:del>\(WordXML.run("署"))</w:p>",
      "布署", "安排"
    ),
  ]

  @Test("accepting all gives the corrected text, rejecting all the original", arguments: bodies)
  func bothViews(name: String, body: String, from: String, to: String) throws {
    let file = WordFile(body)
    let result = try Self.copy(file, [(from, to)])
    let before = try Self.text(file.bytes(), .final)
    #expect(result.report.made == 1 && result.report.skipped.isEmpty)
    #expect(try Self.text(result.bytes, .final) == before.replacing(from, with: to))
    #expect(try Self.text(result.bytes, .original) == Self.text(file.bytes(), .original))
  }

  @Test("text that another has put in can be changed; rejecting all takes both away")
  func insideInsertion() throws {
    let inserted = "<w:ins w:id=\"1\" w:author=\"王\" w:date=\"2026-01-01T00:00:00Z\">\(WordXML.run("布署"))</w:ins>"
    let file = WordFile("<w:p>\(WordXML.run("认真"))\(inserted)</w:p>")
    let result = try Self.copy(file, [("布署", "部署")])
    #expect(try Self.text(result.bytes, .final) == "认真部署\n")
    #expect(try Self.text(result.bytes, .original) == "认真\n")
  }

  @Test("new words look like the first of the old ones")
  func formatting() throws {
    let file = WordFile("<w:p>\(WordXML.run("布", Self.bold))\(WordXML.run("署工作"))</w:p>")
    var package = try OfficePackage(try Self.copy(file, [("布署", "安排")]).bytes)
    let xml = String(decoding: try package.text(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(xml.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">安排</w:t></w:r></w:ins>"))
    #expect(xml.contains("<w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\">布</w:delText>"))
    #expect(xml.contains("<w:r><w:delText xml:space=\"preserve\">署</w:delText>"))
  }

  static let refused: [(name: String, body: String, from: String, obstacle: EditObstacle)] = [
    (
      "a field", "<w:p><w:fldSimple w:instr=\"TITLE\">\(WordXML.run("布署"))</w:fldSimple></w:p>", "布署", .field
    ),
    (
      "the result of a complex field",
      "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(WordXML.run("布署"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
      "布署", .field
    ),
    (
      "text that was moved here",
      "<w:p><w:moveTo w:id=\"1\" w:author=\"王\">\(WordXML.run("布署"))</w:moveTo></w:p>", "布署", .move
    ),
    (
      "content bound to data",
      "<w:p><w:sdt><w:sdtPr><w:dataBinding/></w:sdtPr><w:sdtContent>\(WordXML.run("布署"))</w:sdtContent></w:sdt></w:p>",
      "布署", .undividable
    ),
    ("character data", "<w:p>\(WordXML.run("<![CDATA[布署]]>"))</w:p>", "布署", .undividable),
    ("a break", "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>", "甲\n乙", .undividable),
    ("the end of a paragraph", WordXML.paragraph("甲") + WordXML.paragraph("乙"), "甲\n乙", .paragraphEnd),
    (
      "a text box",
      "<w:p><w:r><w:pict><w:txbxContent>\(WordXML.paragraph("布署"))</w:txbxContent></w:pict></w:r></w:p>", "布署",
      .undividable
    ),
  ]

  @Test("what cannot be changed safely is left to the comment, with the reason", arguments: refused)
  func leftAlone(name: String, body: String, from: String, obstacle: EditObstacle) throws {
    let file = WordFile(body)
    let result = try Self.copy(file, [(from, "丙")])
    #expect(result.report.skipped == [obstacle: 1] && result.report.made == 0)
    #expect(try Self.text(result.bytes, .final) == Self.text(file.bytes(), .final))
  }

  @Test("automatic numbers have no characters to change")
  func automaticNumber() throws {
    let numbering = WordXML.numbering(WordXML.level(0, "chineseCounting", "%1、"))
    let file = WordFile(WordXML.item("学习")).with("numbering", numbering)
    #expect(try Self.copy(file, [("一、", "二、")]).report.skipped == [.automaticNumber: 1])
  }

  @Test("of changes that overlap the first is made, equal ones once")
  func overlaps() throws {
    let file = WordFile(WordXML.paragraph("甲乙丙丁"))
    let result = try Self.copy(file, [("乙丙", "子丑"), ("丙丁", "寅卯"), ("乙丙", "子丑")])
    #expect(try Self.text(result.bytes, .final) == "甲子丑丁\n")
    #expect(result.report.made == 1 && result.report.skipped == [.overlap: 1])
  }

  @Test("comments on, around and within the changed words stand where they should")
  func comments() throws {
    let file = WordFile("<w:p>\(WordXML.run("认真布署工作"))</w:p>")
    let ranges = [TextRange(6, 12), TextRange(0, 18), TextRange(0, 9), TextRange(9, 18), TextRange(6, 6)]
    let result = try Self.copy(file, [("布署", "安排")], comments: ranges.map { Self.comment($0) })
    let reread = try DocumentReading.read(result.bytes, path: "稿.docx")
    #expect(reread.text.string == "认真安排工作\n")
    let words = reread.comments.map { $0.range.map { reread.text.string(in: $0) } }
    #expect(words[0] == "安排" && words[1] == "认真安排工作")
    #expect(try Self.text(result.bytes, .original) == "认真布署工作\n")
    #expect(reread.comments.count == 5)
  }

  @Test("nothing of the part is removed: without what was put in it is the same")
  func insertionsOnly() throws {
    let file = WordFile("<w:p>\(WordXML.run("认真布署、等工作"))</w:p>")
    var package = try OfficePackage(try Self.copy(file, [("布署", "安排"), ("、等", "等")]).bytes)
    let after = try package.text(of: PartName("word/document.xml"))
    var rest = after[...]
    for byte in file.documentXML.utf8 {
      guard let index = rest.firstIndex(of: byte) else { break }
      rest = rest[(index + 1)...]
    }
    #expect(after.count > file.documentXML.utf8.count)
    // A subsequence to the last byte.
    #expect(rest.isEmpty)
  }

  @Test("ids of changes are above all ids in use")
  func ids() throws {
    let file = WordFile(
      "<w:p><w:bookmarkStart w:id=\"41\" w:name=\"a\"/>\(WordXML.run("布署"))<w:bookmarkEnd w:id=\"41\"/></w:p>")
    var package = try OfficePackage(
      try Self.copy(file, [("布署", "安排")], comments: [Self.comment(TextRange(0, 6))]).bytes)
    let xml = String(decoding: try package.text(of: PartName("word/document.xml")), as: UTF8.self)
    #expect(xml.contains("<w:del w:id=\"42\" w:author=\"审阅\" w:date=\"2026-01-15T00:00:00Z\">"))
    #expect(xml.contains("<w:ins w:id=\"43\""))
  }

  @Test(
    "only what differs is changed", arguments: [("布署", "部署", "布", "部"), ("、等", "等", "、", ""), ("甲乙甲", "甲甲", "乙", "")])
  func trimming(from: String, to: String, old: String, new: String) {
    let text = UTF8Text(from)
    let trimmed = DOCXEdit(range: text.fullRange, replacement: to).trimmed(in: text)
    #expect(text.string(in: trimmed.range) == old && trimmed.replacement == new)
  }
}
