import Testing

@testable import Reporting

@Suite("Markdown")
struct MarkdownTextTests {
  @Test(
    "the text of a draft stays text",
    arguments: [
      ("一、**履职**", "一、\\*\\*履职\\*\\*"), ("<script>", "&lt;script&gt;"), ("甲 & 乙", "甲 &amp; 乙"),
      ("[点这里](http://a.b)", "\\[点这里\\](http\\://a.b)"), ("# 标题", "\\# 标题"), ("甲#乙", "甲#乙"), ("1. 甲", "1\\. 甲"),
      ("甲1.2", "甲1.2"), ("- 甲", "\\- 甲"), ("甲|乙", "甲\\|乙"), ("@所有人", "\\@所有人"), ("www.a.b", "www\\.a.b"),
      ("甲\n乙", "甲 乙"), ("a_b", "a\\_b"), ("\\", "\\\\"), ("`x`", "\\`x\\`"), ("2：3", "2：3"), ("", ""),
    ])
  func escaping(given: String, shown: String) {
    #expect(MarkdownText.of(given) == shown)
  }
}
