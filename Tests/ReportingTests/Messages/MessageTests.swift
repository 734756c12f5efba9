import Checking
import Documents
import OpenXML
import RuleFiles
import Testing

@testable import Reporting

@Suite("Messages")
struct MessageTests {
  private static let errors: [ReadingError] =
    [
      .empty, .tooLarge(size: 210_000_000, limit: 104_857_600), .binary,
      .undecodable(.init(encoding: "utf-8", offsets: [11])),
      .nulByte(offset: 11), .notConverted(format: "doc", .notInstalled(package: "libreoffice-writer")),
      .notConverted(format: "pdf", .noText), .notConverted(format: "rtf", .timedOut(seconds: 60)), .oldBinaryFormat,
      .passwordProtected, .otherFormat("pdf"), .otherFormat("image"),
      .limitExceeded(name: "entries", value: 9, limit: 8), .limitExceeded(name: "xml-depth", value: 9, limit: 8),
      .notAWordDocument, .damagedXML(part: "word/document.xml", line: 2, column: 7),
      .documentTypeDeclaration(part: "word/document.xml"),
    ]
    + ArchiveFault.allCases.map { .damagedArchive($0, entry: "word/document.xml") }
    + XMLFault.allCases.map { .damagedXML(part: "word/document.xml", line: 2, column: 7, fault: $0) }
    + ReadingLimits.names.map { .limitExceeded(name: $0, value: 9, limit: 8) }

  @Test("every reading error says what is wrong and what to do", arguments: errors)
  func readingErrors(error: ReadingError) {
    let chinese = error.message(.zh)
    #expect(chinese.contains("请") && (chinese.hasSuffix("。") || chinese.hasSuffix("）")))
    #expect(error.message(.en).hasSuffix(".") || error.message(.en).hasSuffix(")"))
    #expect(!chinese.contains("ReadingError") && !chinese.contains("Optional"))
  }

  @Test("every limit has words for what it limits", arguments: ReadingLimits.names)
  func limits(name: String) {
    for language in [Language.zh, .en] {
      let message = ReadingError.limitExceeded(name: name, value: 9, limit: 8).message(language)
      #expect(!message.hasPrefix("文档的\(name)") && !message.hasPrefix("The \(name)"))
    }
  }

  @Test("sizes, places and names are in the message")
  func details() {
    #expect(ReadingError.tooLarge(size: 210_000_000, limit: 104_857_600).message(.zh).contains("200.3 MB"))
    #expect(ReadingError.undecodable(.init(encoding: "utf-8", offsets: [11])).message(.zh).contains("第 12 个字节"))
    #expect(ReadingError.otherFormat("pdf").message(.zh).contains("PDF"))
    #expect(
      ReadingError.damagedXML(part: "word/document.xml", line: 2, column: 7).message(.zh).contains(
        "word/document.xml:2:7"))
  }

  private static let here = Location(file: "checks/emphasis/E-01.yml", line: 3, column: 5)

  @Test(
    "a mistake in a rule file reads file:line:column and how to mend it",
    arguments: [
      (Problem.unknownKey("serverity", accepted: ["severity", "title"]), "不认识“serverity”这一项。是不是想写“severity”？"),
      (.unknownValue("high", accepted: ["must", "should"]), "“high”不是可用的值。可用：must、should。"),
      (.missingKey("id"), "缺少“id”这一项。"),
      (.wrongType(expected: .fraction), "这里应当写数，如 10、1/3 或 30%。"),
      (.wrongType(expected: .integer, given: "十条"), "这里应当写整数，如 10，收到的是“十条”。请用阿拉伯数字。"),
      (.wrongType(expected: .integer, given: "2000字"), "这里应当写整数，如 10，收到的是“2000字”。只写数，不写单位和分隔号。"),
      (.wrongType(expected: .fraction, given: "３０％"), "这里应当写数，如 10、1/3 或 30%，收到的是“３０％”。数字和百分号要用半角的。"),
      (.wrongType(expected: .mapping, given: "最少：2000"), "这里应当写“名称: 值”的一组，收到的是“最少：2000”。冒号要用半角的“:”，后面空一格。"),
      (.unknownValue("problems，causes", accepted: ["problems"]), "“problems，causes”不是可用的值。各项之间要用半角逗号“,”隔开，后面空一格。"),
      (.syntax("x", slip: .tab), "缩进用了制表符（Tab），请改用空格，每层两个。"),
      (.duplicateID("E-01", first: Location(file: "a.yml", line: 1, column: 5)), "编号“E-01”重复，已用于 a.yml:1。"),
      (.circularExtension(["a", "b", "a"]), "规则包绕圈继承：a → b → a"),
    ])
  func mistakes(problem: Problem, text: String) {
    #expect(Mistake(location: Self.here, problem: problem).line(.zh) == "checks/emphasis/E-01.yml:3:5: \(text)")
  }

  @Test("a slip of the pen is recognised, another word is not")
  func spelling() {
    #expect(Spelling.closest(to: "achievments", in: ["achievements", "measures"]) == "achievements")
    #expect(Spelling.closest(to: "标题", in: ["kind", "title"]) == nil)
    #expect(Spelling.closest(to: "", in: ["kind"]) == nil)
  }
}
