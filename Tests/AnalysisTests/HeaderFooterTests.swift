import Analysis
import Documents
import TestSupport
import Testing

/// What repeats on every page is no part of the draft.
struct HeaderFooterTests {
  private static let lines = [
    "个人对照检查材料", "一、存在的主要问题", "学习不够深入，调查研究不够。", "二、今后的努力方向", "每周三晚上学习两小时，由办公室登记。", "张某",
    "2026年3月1日",
  ]

  private static func draft(_ extra: String, _ file: (WordFile) -> WordFile) throws -> Draft {
    let body = lines.map { WordXML.paragraph($0) }.joined() + extra
    let document = try DocumentReading.read(file(WordFile(body)).bytes(), path: "稿.docx")
    return Analyser(vocabulary: Reading.vocabulary).draft(from: document)
  }

  @Test("a header and a footer change nothing of what is understood")
  func frame() throws {
    let references =
      "<w:sectPr><w:headerReference w:type='default' r:id='rId1'/><w:footerReference w:type='default' r:id='rId2'/></w:sectPr>"
    let framed = try Self.draft(references) {
      $0.with("header", WordXML.paragraph("三、整改措施：坚决整改到位")).with("footer", WordXML.paragraph("第1页"))
    }
    let plain = try Self.draft("") { $0 }
    #expect(framed.document.text.string.hasSuffix("三、整改措施：坚决整改到位\n第1页\n"))
    #expect(framed.clean.text == plain.clean.text)
    #expect(Reading.roles(framed) == Reading.roles(plain))
    #expect(framed.lengths == plain.lengths)
    #expect(Reading.roles(framed).last == "signature")
  }
}
