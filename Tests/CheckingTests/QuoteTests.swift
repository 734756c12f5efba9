import Documents
import Testing

@testable import Checking

@Suite("Quotes")
struct QuoteTests {
  private func quote(_ text: String, _ range: Range<Int>? = nil) -> Quote {
    let text = UTF8Text(text)
    return Quote(TextRange(range?.lowerBound ?? 0, range?.upperBound ?? text.count), in: text)
  }

  @Test("up to forty code points are quoted whole")
  func short() {
    let text = String(repeating: "字", count: 40)
    #expect(quote(text).text == text)
    #expect(quote("学习不够。").text == "学习不够。")
  }

  @Test("a longer stretch is cut at the last clause end within forty, else at forty")
  func long() {
    let clause = String(repeating: "甲", count: 20)
    #expect(quote(clause + "，" + clause + "，" + clause).text == clause)
    #expect(quote(String(repeating: "甲", count: 50)).text == String(repeating: "甲", count: 40))
    #expect(quote("甲，" + String(repeating: "乙", count: 50)).text == "甲，" + String(repeating: "乙", count: 38))
  }

  @Test("a quote is exactly what its range selects, does not cross a line end and begins with something visible")
  func range() {
    let text = "\n　 学习😀不够\n下一行"
    let found = quote(text)
    #expect(found.text == "学习😀不够")
    #expect(UTF8Text(text).string(in: found.range) == found.text)
    #expect(quote("学习不够", 3..<9).text == "习不")
    #expect(quote("学习", 3..<3) == Quote(TextRange(3, 3), in: UTF8Text("学习")))
  }
}
