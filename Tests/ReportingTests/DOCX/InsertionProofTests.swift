import Documents
import OpenXML
import Reporting
import TestSupport
import Testing

/// The promise of annotating: bytes are inserted and none removed, and every other part is untouched.
struct InsertionProofTests {
  private static let files: [WordFile] = {
    let field = { (type: String) in "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
    let texts = "<w:p>\(WordXML.run("一&amp;二 三", "<w:b/>"))<w:r><w:t>四</w:t><w:tab/><w:br/><w:t>五六</w:t></w:r></w:p>"
    let table = "<w:tbl><w:tr><w:tc>\(texts)<w:p/></w:tc></w:tr></w:tbl>"
    let changes =
      "<w:p><w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:ins w:id='2'>\(WordXML.run("七八"))</w:ins></w:p><w:p>\(field("begin"))"
      + "<w:r><w:instrText>X</w:instrText></w:r>\(field("separate"))\(WordXML.run("九"))\(field("end"))</w:p>"
    let box =
      "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><w:txbxContent>\(texts)</w:txbxContent></w:drawing>"
      + "</mc:Choice></mc:AlternateContent></w:r>\(WordXML.run("十"))</w:p>"
    let list = WordXML.item("甲乙") + WordXML.item("")
    let numbering = WordXML.numbering(WordXML.level(0, "chineseCounting", "%1、"))
    let all = WordFile(texts + table + changes + list + box).with("numbering", numbering)
    var strict = WordFile(texts + changes)
    strict.isStrict = true
    let commented = WordFile(texts + list).with("comments", "<w:comment w:id='3' w:author='x'><w:p/></w:comment>")
      .with("numbering", numbering)
    return [all, strict, commented]
  }()

  /// Deletes what was inserted: true when `original` can be had from `changed` by deleting bytes that begin like marks.
  private static func isInsertionOnly(_ original: [UInt8], _ changed: [UInt8]) -> Bool {
    var position = 0
    for byte in changed where position < original.count && byte == original[position] { position += 1 }
    return position == original.count
  }

  @Test("random comments change nothing but what they must", arguments: 0..<3, 0..<40)
  func randomComments(file: Int, seed: Int) throws {
    let original = Self.files[file].bytes()
    let document = try DocumentReading.read(original, path: "稿.docx")
    var random = SeededRandom(seed: UInt64(seed))
    let comments = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      let start = Int.random(in: 0...document.text.count, using: &random)
      let end = min(document.text.count, start + Int.random(in: 0...20, using: &random))
      return DOCXComment(
        range: TextRange(start, end), author: "审阅", initials: "审", paragraphs: [[CommentRun("改")]])
    }
    let result = try DOCXAnnotator.annotated(original, document: document, comments: comments)
    #expect(try DocumentReading.read(result, path: "稿.docx").text == document.text)
    try Self.expectUntouched(original, result)
    try Self.expectMarks(result, count: comments.count)
  }

  private static func expectUntouched(_ original: [UInt8], _ result: [UInt8]) throws {
    let changing = ["word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"]
    var before = try OfficePackage(original)
    var after = try OfficePackage(result)
    for name in before.partNames {
      let (old, new) = (try before.contents(of: name), try after.contents(of: name))
      if changing.contains(name.description) {
        #expect(isInsertionOnly(old, new), "\(name)")
      } else {
        #expect(old == new, "\(name)")
        #expect(result.firstRange(of: old) != nil)
      }
    }
  }

  /// Every comment has one start, one end behind it and one reference behind that.
  private static func expectMarks(_ result: [UInt8], count: Int) throws {
    var package = try OfficePackage(result)
    let tree = try package.tree(of: PartName("word/document.xml"))
    var seen: [Int: [XMLName]] = [:]
    for element in 0..<tree.elementCount {
      let name = tree.name(of: element)
      guard [.commentRangeStart, .commentRangeEnd, .commentReference].contains(name) else { continue }
      seen[try #require(tree.integer(.wordID, of: element)), default: []].append(name)
    }
    #expect(seen.count == count)
    #expect(seen.values.allSatisfy { $0 == [.commentRangeStart, .commentRangeEnd, .commentReference] })
  }
}
