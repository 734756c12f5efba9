import Testing

@testable import Reporting

@Suite("Wrapping")
struct WrappingTests {
  @Test(
    "lines break where readers expect it",
    arguments: [
      ("一二三四五六七八九十", ["一二三四五六", "七八九十"]),
      ("一二三四五六，七八", ["一二三四五", "六，七八"]),
      ("一二三四五（六七）八", ["一二三四五", "（六七）八"]),
      ("见 shenyue rules list", ["见 shenyue", "rules list"]),
      ("abcdefghijklmnop", ["abcdefghijklmnop"]),
      ("", []),
      ("一\n二", ["一", "二"]),
    ])
  func breaks(text: String, lines: [String]) {
    #expect(Wrapping(width: 12).lines(text, indent: 0) == lines)
  }

  @Test("later lines stand under the first one's text")
  func hangingIndent() {
    #expect(Wrapping(width: 14).lines("一二三四五六", first: " 1. ", indent: 4) == [" 1. 一二三四五", "    六"])
  }

  @Test("a fact that does not fit goes to the next line whole")
  func facts() {
    #expect(Wrapping(width: 16).facts(["文种：报告", "年度：一", "甲"], indent: 0) == ["文种：报告", "年度：一 · 甲"])
  }
}
