import Documents
import OpenXML
import Reporting
import TestSupport
import Testing

/// Files of newer Words keep threads, durable ids and authors of comments in parts of their own.
struct CompanionPartTests {
  private static let word14 = "http://schemas.microsoft.com/office/word/2010/wordml"
  private static let word15 = "http://schemas.microsoft.com/office/word/2012/wordml"
  private static let ids = "http://schemas.microsoft.com/office/word/2016/wordml/cid"

  /// A file with one comment and what newer Words keep beside it.
  private static func file(ignorable: String = "mc:Ignorable=\"w14 w15\"") -> WordFile {
    var file = WordFile(
      "<w:p><w:commentRangeStart w:id=\"0\"/>\(WordXML.run("甲乙丙"))<w:commentRangeEnd w:id=\"0\"/></w:p>")
    let comments = "<w:comment w:id=\"0\" w:author=\"张三\"><w:p w14:paraId=\"5A000001\"/></w:comment>"
    let root = "<w:comments \(file.namespaces) \(ignorable)>\(comments)</w:comments>"
    file.parts = [
      .init("comments", root),
      .init(
        "commentsExtended",
        "<w15:commentsEx xmlns:w15=\"\(word15)\"><w15:commentEx w15:paraId=\"5A000001\" w15:done=\"1\"/></w15:commentsEx>"
      ),
      .init(
        "commentsIds",
        "<w16cid:commentsIds xmlns:w16cid=\"\(ids)\"><w16cid:commentId w16cid:paraId=\"5A000001\" w16cid:durableId=\"5A000002\"/></w16cid:commentsIds>"
      ),
      .init(
        "people",
        "<w15:people xmlns:w15=\"\(word15)\"><w15:person w15:author=\"张三\"/></w15:people>"),
    ]
    return file
  }

  private static func annotated(_ file: WordFile) throws -> [UInt8] {
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    let comments = ["审阅", "张三", "审阅"].enumerated().map { index, author in
      DOCXComment(
        range: TextRange(index * 3, index * 3 + 3), author: author, initials: "审",
        paragraphs: [[CommentRun("一")], [CommentRun("二")]])
    }
    return try DOCXAnnotator.annotated(file.bytes(), document: document, comments: comments)
  }

  private static func part(_ name: String, _ bytes: [UInt8]) throws -> String {
    var package = try OfficePackage(bytes)
    return String(decoding: try package.contents(of: PartName("word/\(name).xml")), as: UTF8.self)
  }

  @Test("new comments are entered with ids that nothing uses yet, on their last paragraph")
  func entered() throws {
    let result = try Self.annotated(Self.file())
    let comments = try Self.part("comments", result)
    #expect(
      comments.split(separator: "w14:paraId=\"").dropFirst().map { $0.prefix(8) } == [
        "5A000001", "5A000003", "5A000004", "5A000005",
      ])
    #expect(comments.contains("<w:p w14:paraId=\"5A000003\">") && comments.contains("二"))
    #expect(
      try Self.part("commentsExtended", result).contains("<w15:commentEx w15:paraId=\"5A000004\" w15:done=\"0\"/>"))
    #expect(
      try Self.part("commentsIds", result).contains(
        "<w16cid:commentId w16cid:paraId=\"5A000005\" w16cid:durableId=\"5A000005\"/>"))
    let people = try Self.part("people", result)
    #expect(people.split(separator: "w15:person w15:author=").count == 3 && people.contains("w15:author=\"审阅\""))
  }

  @Test("threads and what is done read back as before")
  func readBack() throws {
    let document = try DocumentReading.read(try Self.annotated(Self.file()), path: "稿.docx")
    #expect(document.comments.map(\.isResolved) == [true, false, false, false])
    #expect(document.comments.map(\.author) == ["张三", "审阅", "张三", "审阅"])
  }

  @Test("comments that may not carry ids leave the other parts alone")
  func notIgnorable() throws {
    let file = Self.file(ignorable: "")
    let result = try Self.annotated(file)
    #expect(try Self.part("commentsExtended", result) == Self.part("commentsExtended", file.bytes()))
    #expect(try Self.part("comments", result).split(separator: "w14:paraId").count == 2)
  }
}
