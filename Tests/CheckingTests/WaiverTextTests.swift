import Testing

@testable import Checking

@Suite("What a waiver says")
struct WaiverTextTests {
  private static let keywords = ["不查", "豁免"]

  @Test(
    "ids and reason, however they are typed",
    arguments: [
      ("不查 E-01：通知另有规定", ["E-01"], "通知另有规定"),
      ("不查E-01:通知另有规定", ["E-01"], "通知另有规定"),
      ("  豁免　e-01，p02 ： 通知另有规定 ", ["E-01", "P-02"], "通知另有规定"),
      ("不查 Ｅ－０１、Ｐ－１０Ａ：已说明", ["E-01", "P-10A"], "已说明"),
      ("不查 E—01和S-02：已说明", ["E-01", "S-02"], "已说明"),
      ("不查 E-01，通知另有规定：见附件", ["E-01"], "通知另有规定：见附件"),
      ("不查E-01", ["E-01"], ""),
      ("不查 E-01：", ["E-01"], ""),
      ("不查：已说明", [], "已说明"),
      ("不查 成绩偏多：已说明", ["成绩偏多"], "已说明"),
    ])
  func reads(line: String, rules: [String], reason: String) throws {
    let text = try #require(WaiverText(line, keywords: Self.keywords))
    #expect(text.rules == rules)
    #expect(text.reason == reason)
  }

  @Test(
    "what merely begins with the word is no waiver",
    arguments: ["不查清楚不放过", "不查摆问题就谈整改", "", "不", "E-01：不查", "已改", "请查一下这里"])
  func others(line: String) {
    #expect(WaiverText(line, keywords: Self.keywords) == nil)
  }

  @Test(
    "a comment of a review begins with the id of its rule",
    arguments: [("E-01 成绩偏多（必须修改）", "E-01"), ("审阅结论：退回", nil)])
  func leadingID(text: String, id: String?) {
    #expect(WaiverText.leadingID(of: text) == id)
  }

  @Test("any text can be read")
  func anything() {
    var generator = SystemRandomNumberGenerator()
    let pieces = ["不查", "豁免", "E", "-", "01", "：", ":", " ", "\u{3000}", "理由", "😀", "（", "1", "A", "、"]
    for _ in 0..<2_000 {
      let line = (0..<8).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      let text = WaiverText(line, keywords: Self.keywords)
      #expect(text?.reason.unicodeScalars.count ?? 0 <= line.unicodeScalars.count)
    }
  }
}
