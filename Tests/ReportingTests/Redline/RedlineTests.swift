import Checking
import Documents
import OpenXML
import Reporting
import TestSupport
import Testing

@testable import Analysis

@Suite("Tracked changes between two rounds")
struct RedlineTests {
  /// A draft of a file as it stands, without any understanding.
  static func draft(_ bytes: [UInt8], path: String) throws -> Draft {
    let document = try DocumentReading.read(bytes, path: path)
    let count = document.text.count
    let clean = CleanText(
      text: document.text,
      map: PositionMap(segments: [.init(clean: 0, original: 0, isCopied: true)], cleanEnd: count, originalEnd: count))
    return Draft(
      document: document, clean: clean, kind: KindJudgement(id: "other", confidence: 1, candidates: []),
      hits: LexiconHits([:]), lengths: .init(han: 0, words: 0, bodyHan: 0))
  }

  static func redline(_ old: [UInt8], _ new: [UInt8]) throws -> [UInt8] {
    let newest = try draft(new, path: "new")
    let review = Review(draft: newest, pack: nil, findings: [], topThree: [], verdict: .pass)
    let authors = RevisionAuthors(changes: "对照", moves: "移位", adjoining: "续")
    return try Redline(review, against: draft(old, path: "old"), authors: authors, date: "2026-01-15T00:00:00Z")
      .bytes(from: new)
  }

  /// Paragraphs that hold something, as each side of the changes has them.
  static func texts(_ bytes: [UInt8], _ view: ReadingOptions.View) throws -> [String] {
    let document = try DocumentReading.read(bytes, path: "x", options: ReadingOptions(view: view))
    return document.paragraphs.filter { !$0.range.isEmpty }.map { document.text.string(in: $0.range) }
  }

  private func expectBothSides(_ old: [UInt8], _ new: [UInt8], _ comment: Testing.Comment? = nil) throws {
    let result = try Self.redline(old, new)
    #expect(try Self.texts(result, .final) == Self.texts(new, .final), comment)
    #expect(try Self.texts(result, .original) == Self.texts(old, .final), comment)
  }

  static func word(_ paragraphs: [String]) -> [UInt8] {
    WordFile(paragraphs.map { "<w:p>" + WordXML.run(XMLEscaping.escaped($0)) + "</w:p>" }.joined()).bytes()
  }

  private static let study = "学习抓得不紧，全年只读过一本原著，笔记是年底补抄的，讨论时照着提纲念。"
  private static let field = "下乡走得不深，去年到联系村七次，有五次坐在村部听汇报，没有进过农户的门。"
  private static let courage = "遇到矛盾绕着走，征地那件事怕得罪人，一拖就是两个月，群众为此上访三次。"

  static let pairs: [(String, [String], [String])] = [
    ("an edit", [study, field], [study.replacing("一本", with: "两本"), field]),
    ("an insertion", [study, field], [study, courage, field]),
    ("a deletion", [study, courage, field], [study, field]),
    ("the last paragraph gone", [study, field], [study]),
    ("a new last paragraph", [study], [study, field]),
    ("the last paragraph replaced", [study, field], [study, courage]),
    ("the first paragraph gone", [study, field], [field]),
    ("a move", [study, field, courage], [field, courage, study]),
    ("a move with an edit", [study, field, courage], [field, courage, study.replacing("一本", with: "两本")]),
    ("a split", [study, field], [String(study.prefix(17)), String(study.dropFirst(17)), field]),
    ("a merger", [String(study.prefix(17)), String(study.dropFirst(17)), field], [study, field]),
    ("everything new", [study], [courage]),
    ("nothing new", [study], [study]),
    ("spaces", ["　　" + study, field], [study, field + " "]),
    ("empty lines", [study, "", field], [study, field, ""]),
    ("marks", ["甲<乙>&丙，" + study], ["甲<丁>&丙，" + study]),
  ]

  @Test("accepting gives the newer text, rejecting the older", arguments: pairs)
  func bothSides(name: String, old: [String], new: [String]) throws {
    try expectBothSides(Self.word(old), Self.word(new), "\(name)")
  }

  @Test("plain text becomes a plain DOCX with the same changes", arguments: pairs)
  func plainText(name: String, old: [String], new: [String]) throws {
    let files = [old, new].map { Array(($0.joined(separator: "\n") + "\n").utf8) }
    try expectBothSides(files[0], files[1], "\(name)")
  }

  @Test("a moved and edited paragraph shows the move and the edit inside it")
  func nested() throws {
    let old = [Self.study, Self.field, Self.courage]
    let new = [Self.field, Self.courage, Self.study.replacing("一本", with: "两本")]
    let xml = try String(decoding: Self.part(Self.redline(Self.word(old), Self.word(new))), as: UTF8.self)
    #expect(xml.contains("<w:moveFromRangeStart"))
    #expect(xml.contains("<w:t xml:space=\"preserve\">\(Self.study)</w:t></w:r></w:moveFrom>"))
    let inner = try #require(xml.firstRange(of: "<w:moveToRangeStart"))
    #expect(xml[inner.lowerBound...].contains("<w:delText xml:space=\"preserve\">一</w:delText>"))
    #expect(!xml.contains("<w:delText xml:space=\"preserve\">\(Self.study)"))
  }

  @Test("random edits of paragraphs of several runs keep both sides", arguments: 0..<120)
  func random(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let old = RandomDraft(&random, hasTables: false)
    let new = old.edited(&random)
    try expectBothSides(old.bytes(), new.bytes(), "seed \(seed)")
  }

  @Test("random edits of tables keep both sides", arguments: 0..<200)
  func tables(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let old = RandomDraft(&random, hasTables: true)
    let new = old.edited(&random)
    try expectBothSides(old.bytes(), new.bytes(), "seed \(seed)")
  }

  @Test("what is not marked keeps its bytes")
  func untouched() throws {
    let new = Self.word([Self.study, Self.field, Self.courage])
    let result = try Self.part(Self.redline(Self.word([Self.study, Self.courage]), new))
    var position = 0
    let original = try Self.part(new)
    for byte in result where position < original.count && byte == original[position] { position += 1 }
    #expect(position == original.count)
  }

  private static func part(_ bytes: [UInt8]) throws -> [UInt8] { try MainPart.bytes(of: bytes) }
}
