import Documents
import Foundation
import TestSupport
import Testing

struct ReadingLimitsTests {
  private static func read(_ bytes: [UInt8], _ name: String, _ limit: Int) throws -> Document {
    var options = ReadingOptions()
    options.limits[name] = limit
    return try DocumentReading.read(bytes, path: "稿", options: options)
  }

  private static func word(_ paragraphs: Int) -> [UInt8] {
    WordFile(String(repeating: WordXML.paragraph("一"), count: paragraphs)).bytes()
  }

  private static func lines(_ count: Int) -> [UInt8] { Array(String(repeating: "一\n", count: count).utf8) }

  @Test("as many paragraphs as the limit are read, one more is refused", arguments: [word, lines])
  func paragraphs(file: @Sendable (Int) -> [UInt8]) throws {
    #expect(try Self.read(file(4), "paragraphs", 5).paragraphs.count == 4)
    #expect(try Self.read(file(5), "paragraphs", 5).paragraphs.count == 5)
    #expect(throws: ReadingError.limitExceeded(name: "paragraphs", value: 6, limit: 5)) {
      try Self.read(file(6), "paragraphs", 5)
    }
  }

  @Test("text as long as the limit is read, longer text is refused", arguments: [word, lines])
  func textLength(file: @Sendable (Int) -> [UInt8]) throws {
    #expect(try Self.read(file(5), "text-length", 21).text.count == 20)
    #expect(try Self.read(file(5), "text-length", 20).text.count == 20)
    #expect(throws: ReadingError.limitExceeded(name: "text-length", value: 20, limit: 19)) {
      try Self.read(file(5), "text-length", 19)
    }
  }

  @Test("a file as large as the limit is read, one byte more is refused")
  func fileSize() throws {
    #expect(try Self.read(Self.lines(2), "file-size", 8).text.count == 8)
    #expect(throws: ReadingError.tooLarge(size: 8, limit: 7)) { try Self.read(Self.lines(2), "file-size", 7) }
  }

  @Test("reading stops at the limit: a long automatic number cannot multiply a small file")
  func numbers() throws {
    let text = String(repeating: "甲", count: 3_000)
    let file = WordFile(String(repeating: WordXML.item("一"), count: 20_000))
      .with("numbering", WordXML.numbering(WordXML.level(0, "decimal", text)))
    #expect { try DocumentReading.read(file.bytes(), path: "稿") } throws: { error in
      guard case .limitExceeded("text-length", let value, let limit) = error as? ReadingError else { return false }
      return value < limit + 10_000
    }
  }

  @Test(
    "limits of the package reach it", arguments: ["entries", "part-size", "total-size", "xml-depth", "xml-elements"])
  func packageLimits(name: String) {
    #expect {
      try Self.read(Self.word(1), name, 2)
    } throws: { ($0 as? ReadingError)?.detail == name }
  }

  @Test(
    "every limit can be set by its name and has its line with its default on the page", arguments: ReadingLimits.names)
  func names(name: String) throws {
    var limits = ReadingLimits.standard
    let value = try #require(limits[name])
    limits[name] = value + 1
    #expect(limits[name] == value + 1)
    let page = try String(
      contentsOfFile: Repository.root + "/Sources/Documents/Documents.docc/Limits.md", encoding: .utf8)
    #expect(page.contains("| `\(name)` | \(value) |"))
  }

  @Test("a name that is no limit changes nothing")
  func unknownName() {
    var limits = ReadingLimits.standard
    limits["pages"] = 3
    #expect(limits == .standard && limits["pages"] == nil)
  }
}
