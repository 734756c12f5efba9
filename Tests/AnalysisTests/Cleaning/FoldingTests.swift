import Documents
import Testing

@testable import Analysis

@Suite("Folding to one form")
struct FoldingTests {
  @Test(
    "marks, widths and spaces come to one form",
    arguments: [
      ("学习不够,不深;不实:三个", "学习不够，不深；不实：三个"),
      ("（一）学习(二)作风", "（一）学习（二）作风"),
      ("增长3.2个百分点", "增长3.2个百分点"),
      ("1.学习不够.", "1.学习不够。"),
      ("存在 问题 2014 年", "存在问题2014年"),
      ("see you 同志", "see you同志"),
      ("共１２项，ＡＢ", "共12项，AB"),
      ("㈠学习⑵作风", "（一）学习（2）作风"),
      ("零\u{200B}宽\u{00A0}空\u{3000}格", "零宽空格"),
      ("他说\"好\"。", "他说“好”。"),
      ("15:10开会", "15:10开会"),
    ])
  func forms(source: String, expected: String) {
    var text = EditableText(UTF8Text(source))
    Folding.fold(&text)
    #expect(text.cleanText().text.string == expected)
  }
}
