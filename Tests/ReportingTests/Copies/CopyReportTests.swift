import Checking
import Documents
import Foundation
import TestSupport
import Testing

@testable import Reporting

@Suite("The report of copies")
struct CopyReportTests {
  private static let texts = (
    first: UTF8Text("题目\n（一）调研少。今年只去了三次联系村，<b>群众</b>反映不好。\n"),
    second: UTF8Text("题目\n\n（一）调研少。今年只去了两次联系点，<b>群众</b>反映不好。\n")
  )

  /// The sentence about the visits, in both texts.
  private static func pair(passageCount: Int = 1) throws -> CopyReport.Pair {
    func side(_ path: String, _ text: UTF8Text) throws -> CopyReport.Side {
      let start = try #require(text.string.range(of: "今年"))
      let offset = text.string.utf8.distance(from: text.string.startIndex, to: start.lowerBound)
      let range = TextRange(offset, text.count - 1)
      return CopyReport.Side(
        path: path, title: nil, permille: 456, problemsPermille: 1_000,
        places: [CopyReport.Place(range, in: TextPlaces(text))])
    }
    return CopyReport.Pair(
      first: try side("甲.docx", texts.first), second: try side("乙/<i>.docx", texts.second), longestRun: 8,
      lengths: [16], passageCount: passageCount)
  }

  private static func report(passageCount: Int = 1, pairCount: Int? = nil) throws -> CopyReport {
    let failure = ReviewRun.Failure(path: "坏.docx", error: .file(code: 2))
    return CopyReport(
      pairs: [try pair(passageCount: passageCount)], pairCount: pairCount, texts: 2, failures: [failure])
  }

  @Test("places are counted in code points and lines of the text as read")
  func places() throws {
    let pair = try Self.pair()
    #expect(pair.first.places.map(\.line) == [2])
    #expect(pair.second.places.map(\.line) == [3])
    #expect(pair.first.places.map(\.range) == [10..<35])
    #expect(pair.second.places.map(\.range) == [11..<36])
    #expect(pair.first.places.map(\.text) == ["今年只去了三次联系村，<b>群众</b>反映不好。"])
  }

  @Test("a passage is cut short after 120 code points, also beyond the first plane")
  func excerpt() {
    let text = UTF8Text(String(repeating: "字𠀀", count: 70))
    let place = CopyReport.Place(text.fullRange, in: TextPlaces(text))
    #expect(place.range == 0..<140)
    #expect(place.text == text.string)
    #expect(place.excerpt == String(repeating: "字𠀀", count: 60) + "…")
    let long = UTF8Text(String(repeating: "字𠀀", count: 301))
    #expect(CopyReport.Place(long.fullRange, in: TextPlaces(long)).text == String(repeating: "字𠀀", count: 300) + "…")
  }

  @Test("JSON is as its schema says", arguments: Language.allCases)
  func schema(language: Language) throws {
    let file = URL(filePath: Repository.root).appending(path: "Schemas/copies-1.schema.json")
    let checker = try SchemaChecker(try Data(contentsOf: file))
    let bytes = try Self.report(passageCount: 30).json(language)
    #expect(try checker.mistakes(in: Data(bytes)) == [])
    let none = CopyReport(pairs: [], texts: 0, failures: [])
    #expect(try checker.mistakes(in: Data(none.json(language))) == [])
    let wrong = String(decoding: bytes, as: UTF8.self).replacing("\"same\":16", with: "\"same\":0")
    #expect(try !checker.mistakes(in: Data(wrong.utf8)).isEmpty)
  }

  @Test("the page shows passages side by side, marks what differs, and takes nothing for markup")
  func page() throws {
    var settings = ReportSettings.sample()
    settings.pages = ["甲.docx": "稿件/甲.审阅.html"]
    let page = String(decoding: try Self.report(passageCount: 4, pairCount: 300).html(settings), as: UTF8.self)
    #expect(page.contains("<mark>三</mark>"))
    #expect(page.contains("<mark>两</mark>"))
    #expect(page.contains("&lt;b>群众&lt;/b>") || page.contains("&lt;b&gt;群众&lt;/b&gt;"))
    #expect(!page.contains("<i>.docx"))
    #expect(page.contains("href=\"./%E7%A8%BF%E4%BB%B6/"))
    #expect(page.contains("另有 3 处。"))
    #expect(page.contains("300 对"))
    #expect(page.contains("后 299 对未列出"))
  }

  @Test("the terminal says how many passages and pairs are not shown")
  func terminal() throws {
    let text = String(
      decoding: try Self.report(passageCount: 4, pairCount: 9).terminal(.sample()), as: UTF8.self)
    #expect(text.contains("左 46% / 右 46%"))
    #expect(text.contains("另有 3 处。"))
    #expect(text.contains("9 对有成段相同的文字（后 8 对未列出"))
    #expect(text.contains("坏.docx"))
  }
}
