import Testing

@testable import Reporting

@Suite("HTML is built from nodes")
struct HTMLWriterTests {
  private func written(_ node: HTMLNode) -> String { String(decoding: HTMLWriter.fragment([node]), as: UTF8.self) }

  @Test(
    "no text becomes markup",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onload=\"x", "&quot; onload=&quot;x"),
      ("a&amp;b", "a&amp;amp;b"), ("甲\u{0}乙\u{1B}[31m", "甲\u{FFFD}乙\u{FFFD}[31m"), ("甲\u{202E}乙", "甲乙"),
      ("甲\n乙\t丙", "甲 乙 丙"),
    ])
  func escaping(text: String, expected: String) {
    #expect(written(.tag(.span, text: text)) == "<span>\(expected)</span>")
    #expect(written(.tag(.span, .set("title", text))) == "<span title=\"\(expected)\"></span>")
  }

  @Test(
    "a link to a file stays a link to a file",
    arguments: [
      ("javascript:alert(1)", "./javascript%3Aalert%281%29"), ("a b/张.html", "./a%20b/%E5%BC%A0.html"),
      ("100%.html", "./100%25.html"), ("//evil.example/x", ".///evil.example/x"),
    ])
  func links(path: String, expected: String) {
    #expect(HTMLAttribute.link(toFile: path).value == expected)
  }

  @Test("void elements have no end tag", arguments: [HTMLTag.meta, .br, .wbr, .input])
  func void(tag: HTMLTag) {
    #expect(!written(.tag(tag)).contains("</"))
  }

  @Test(
    "base64 as in RFC 4648, 10",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg==")])
  func base64(text: String, expected: String) {
    #expect(Base64.text(Array(text.utf8)) == expected)
  }
}
