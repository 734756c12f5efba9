import Documents
import Testing

@testable import Analysis

@Suite("Characters taken for others")
struct LookAlikeTests {
  @Test(
    "look-alikes of scanning are repaired",
    arguments: [
      ("(-)学习不够", "（一）学习不够"), ("（—）学习不够", "（一）学习不够"), ("(=)作风不实", "（二）作风不实"),
      ("l.读原著", "1.读原著"), ("I．读原著", "1.读原著"), ("2O24年1O月3曰", "2024年10月3日"), ("严格要求自已", "严格要求自己"),
      ("联系千部群众", "联系干部群众"),
    ])
  func repaired(source: String, expected: String) {
    let result = Cleaning.clean(source + "\n")
    #expect(Cleaning.lines(result) == [expected])
    #expect(Cleaning.ids(result) == ["ocr-look-alike"])
  }

  @Test(
    "ordinary text with the same characters stays",
    arguments: ["发放了上千部手机。", "年末能完成。", "他自己经历过。", "二〇二四年", "学习APP和QQ群。", "IT企业有10家。"])
  func untouched(text: String) {
    #expect(Cleaning.clean(text + "\n").clean.text.string == text + "\n")
  }

  @Test("traditional characters are folded, quotations keep them")
  func traditional() {
    let text = "一、存在的問題\n學習黨的創新理論不夠深入，聯繫實際不夠緊密，後來纔明白。\n"
    let result = Cleaning.clean(text)
    #expect(Cleaning.lines(result).first == "一、存在的问题")
    #expect(Cleaning.ids(result) == ["traditional"])
    let range = CleanRange("一、存在的".utf8.count, "一、存在的问题".utf8.count)
    #expect(Reading.document(text).text.string(in: result.clean.original(range)) == "問題")
  }

  @Test("a traditional name or two do not make a traditional text")
  func names() {
    let text = "我到萬福村看望了葉師傅。\n"
    #expect(Cleaning.clean(text).clean.text.string == text)
  }
}
