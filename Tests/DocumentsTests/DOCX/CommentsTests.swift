import Documents
import TestSupport
import Testing

/// Comments of others as data.
struct CommentsTests {
  private static func comment(_ id: Int, _ text: String, paragraph: String = "0") -> String {
    """
    <w:comment w:id="\(id)" w:author="李四" w:initials="LS" w:date="2026-03-01T09:00:00Z">\(WordXML.paragraph("先看"))\
    <w:p w14:paraId="\(paragraph)">\(WordXML.run(text))</w:p></w:comment>
    """
  }

  private static func marked(_ text: String, _ id: Int) -> String {
    "<w:commentRangeStart w:id='\(id)'/>\(WordXML.run(text))<w:commentRangeEnd w:id='\(id)'/>"
      + "<w:r><w:commentReference w:id='\(id)'/></w:r>"
  }

  private static func comments(_ body: String, _ comments: String, extended: String? = nil) throws -> Document {
    var file = WordFile(body).with("comments", comments)
      .with("numbering", WordXML.numbering(WordXML.level(0, "chineseCounting", "%1、", "<w:suff w:val='nothing'/>")))
    if let extended { file = file.with("commentsExtended", extended) }
    return try DocumentReading.read(file.bytes(), path: "稿.docx")
  }

  @Test("a comment has its author, text and the text it is about")
  func whole() throws {
    let document = try Self.comments("<w:p>\(WordXML.run("建立"))\(Self.marked("清单", 3))</w:p>", Self.comment(3, "太短"))
    #expect(
      document.comments == [
        Comment(
          id: 3, author: "李四", initials: "LS", date: "2026-03-01T09:00:00Z", text: "先看\n太短",
          range: TextRange(6, 12))
      ])
    #expect(document.text.string == "建立清单\n")
    #expect(document.notes == [.hasComments(1)])
  }

  static let places: [(String, String, String?)] = [
    (
      "over two paragraphs",
      "<w:p><w:commentRangeStart w:id='1'/>\(WordXML.run("一"))</w:p><w:p>\(WordXML.run("二"))<w:commentRangeEnd w:id='1'/></w:p>",
      "一\n二"
    ),
    (
      "between paragraphs", "<w:commentRangeStart w:id='1'/>\(WordXML.paragraph("一"))<w:commentRangeEnd w:id='1'/>",
      "一\n"
    ),
    (
      "over rows",
      "<w:tbl><w:commentRangeStart w:id='1'/><w:tr><w:tc>\(WordXML.paragraph("一"))</w:tc></w:tr><w:commentRangeEnd w:id='1'/></w:tbl>",
      "一\n"
    ),
    ("at a place", "<w:p>\(WordXML.run("一"))<w:r><w:commentReference w:id='1'/></w:r></w:p>", ""),
    ("nowhere", WordXML.paragraph("一"), nil),
    ("in deleted text", "<w:p><w:del w:id='2'>\(marked("一", 1))</w:del></w:p>", nil),
    (
      "behind an automatic number",
      WordXML.item("一")
        + WordXML.item("二").replacing("<w:r>", with: "<w:commentRangeStart w:id='1'/><w:r>").replacing(
          "</w:p>", with: "<w:commentRangeEnd w:id='1'/></w:p>"), "二"
    ),
    (
      "in a text box",
      "<w:p>\(WordXML.run("前"))<w:r><w:pict><w:txbxContent><w:p>\(marked("框", 1))</w:p></w:txbxContent></w:pict></w:r>\(WordXML.run("后"))</w:p>",
      "框"
    ),
  ]

  @Test("the range of a comment is the text between its marks", arguments: places)
  func place(what: String, body: String, expected: String?) throws {
    let document = try Self.comments(body, Self.comment(1, "批"))
    #expect(document.comments.map { $0.range.map { document.text.string(in: $0) } } == [expected])
  }

  @Test("replies and resolved states come from the extended part", arguments: ["2012/wordml", "2010/11/wordml"])
  func threads(version: String) throws {
    let namespace = "xmlns:w15='http://schemas.microsoft.com/office/word/\(version)'"
    let extended =
      "<w15:commentEx \(namespace) w15:paraId='0A' w15:done='1'/><w15:commentEx \(namespace) w15:paraId='0B' w15:paraIdParent='0A' w15:done='0'/>"
    let document = try Self.comments(
      "<w:p>\(Self.marked("一", 1))</w:p>",
      Self.comment(1, "问", paragraph: "0A") + Self.comment(2, "答", paragraph: "0B"),
      extended: extended)
    #expect(document.comments.map(\.parent) == [nil, 1])
    #expect(document.comments.map(\.isResolved) == [true, false])
    #expect(document.comments[1].range == nil)
  }

  @Test("damage in the part that says which comments are replies is no reason to refuse the draft")
  func damagedThreads() throws {
    var file = WordFile(WordXML.paragraph("一")).with("comments", Self.comment(1, "改"))
    file.parts.append(WordFile.Part("commentsExtended", "<w15:commentsEx"))
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.comments.map(\.parent) == [nil])
  }
}
