import TestSupport
import Testing

@Suite("Tracked changes of numbers, and who made them")
struct RedlineNumberTests {
  private static let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr>"
  private static let body = "学习抓得不紧，全年只读过一本原著，笔记是年底补抄的，讨论时照着提纲念。"

  private func word(_ paragraphs: [(text: String, isNumbered: Bool)]) -> [UInt8] {
    let xml = paragraphs.map { paragraph in
      "<w:p>\(paragraph.isNumbered ? "<w:pPr>\(Self.list)</w:pPr>" : "")\(WordXML.run(paragraph.text))</w:p>"
    }
    return WordFile(xml.joined()).with("numbering", WordXML.numbering(WordXML.level(0, "chineseCounting", "%1、")))
      .bytes()
  }

  private func redline(_ old: [UInt8], _ new: [UInt8]) throws -> String {
    try String(decoding: MainPart.bytes(of: RedlineTests.redline(old, new)), as: UTF8.self)
  }

  @Test("a typed number that is automatic now, and reads the same, is no change")
  func sameNumber() throws {
    let typed = RedlineTests.word(["一、存在的问题", Self.body])
    let automatic = word([("存在的问题", true), (Self.body, false)])
    for (old, new) in [(typed, automatic), (automatic, typed)] {
      let xml = try redline(old, new)
      #expect(!xml.contains("<w:ins ") && !xml.contains("<w:del ") && !xml.contains("<w:pPrChange"))
    }
  }

  @Test("a paragraph that bears a number now is shown as having borne none")
  func newNumber() throws {
    let xml = try redline(word([("存在的问题", false), (Self.body, false)]), word([("存在的问题", true), (Self.body, false)]))
    #expect(xml.contains("\(Self.list)<w:pPrChange "))
    #expect(!xml.contains("<w:del "))
  }

  @Test("an older number is typed where no list of the newer draft gives it")
  func lostNumber() throws {
    let xml = try redline(word([("存在的问题", true), (Self.body, false)]), word([("存在的问题", false), (Self.body, false)]))
    #expect(xml.contains("<w:delText xml:space=\"preserve\">一、"))
  }

  @Test("a gone paragraph without number takes none from its neighbour")
  func ghostWithoutNumber() throws {
    let xml = try redline(
      word([("存在的问题", true), (Self.body, false)]), word([("存在的问题", true), ("整改措施", true)]))
    let gone = try #require(xml.firstRange(of: Self.body))
    let paragraph = xml[..<gone.lowerBound].suffix(400)
    #expect(paragraph.contains("<w:numId w:val=\"0\"/>"))
  }

  @Test("what changed inside a moved paragraph is by another author than the move")
  func moveAuthor() throws {
    let field = "下乡走得不深，去年到联系村七次，有五次坐在村部听汇报，没有进过农户的门。"
    let courage = "遇到矛盾绕着走，征地那件事怕得罪人，一拖就是两个月，群众为此上访三次。"
    let xml = try redline(
      RedlineTests.word([Self.body, field, courage]),
      RedlineTests.word([field, courage, Self.body.replacing("一本", with: "两本")]))
    let inner = try #require(xml.firstRange(of: "<w:del "))
    let outer = try #require(xml[..<inner.lowerBound].ranges(of: "<w:moveTo ").last)
    #expect(xml[outer.lowerBound..<inner.lowerBound].contains("w:author=\"移位\""))
    #expect(xml[inner.lowerBound...].prefix(60).contains("w:author=\"对照\""))
  }

  @Test("new words after a paragraph that ends with new words are by another author")
  func adjoining() throws {
    let xml = try redline(
      RedlineTests.word([Self.body, "整改措施"]), RedlineTests.word([Self.body + "说到底是怕吃苦。", "今后的整改措施"]))
    #expect(xml.contains("w:author=\"续\""))
  }
}
