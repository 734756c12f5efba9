import Testing

@testable import Analysis

@Suite("Sentences and clauses")
struct SentenceSplitterTests {
  private func sentences(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter.sentences(in: bytes, CleanRange(0, bytes.count))
      .map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
  }

  @Test("sentences end at full stops, not inside quotations, titles or brackets")
  func boundaries() {
    #expect(sentences("学习不够。作风不实！怎么办？改") == ["学习不够。", "作风不实！", "怎么办？", "改"])
    #expect(sentences("他说“太忙。以后再学”，我没有反驳。真不该") == ["他说“太忙。以后再学”，我没有反驳。", "真不该"])
    #expect(sentences("他说：“没有时间。”我信了。") == ["他说：“没有时间。”", "我信了。"])
    #expect(sentences("《怎么办？》读了（没读完！）一半。") == ["《怎么办？》读了（没读完！）一半。"])
  }

  @Test("a quotation mark that is never closed does not swallow the paragraph")
  func unclosed() {
    let text = "实施“治庸计划，" + String(repeating: "认真查找问题，", count: 30) + "见到实效。再抓落实。"
    #expect(sentences(text).count == 2)
  }

  @Test("together they are the whole paragraph")
  func complete() {
    let text = "一是学习不深。……二是（略。）“好。”完"
    #expect(sentences(text).joined() == text)
  }
}
