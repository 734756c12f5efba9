import Testing

@testable import Reporting

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "columns are those a terminal uses",
    arguments: [
      ("", 0), ("abc", 3), ("对照检查", 8), ("“三严三实”", 10), ("，。：（）", 10), ("Ａ１", 4), ("①", 1), ("…", 1), ("🙂", 2),
      ("e\u{301}", 1),
      ("\u{200B}", 0), ("\u{FEFF}", 0), ("か\u{3099}", 2), ("𠮷", 2), ("〇", 2), ("한글", 4), ("ﾊﾝ", 2), ("\u{AD}", 0),
      ("é", 1),
    ])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
