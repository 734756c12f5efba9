import Testing

@testable import Analysis

@Suite("Numbers in front of headings")
struct EnumeratorParserTests {
  private func leading(_ text: String) -> Enumerator? {
    let bytes = Array(text.utf8)
    return EnumeratorParser.leading(in: bytes, 0..<bytes.count)
  }

  @Test(
    "every form of the ladder is understood",
    arguments: [
      ("一、存在的问题", Enumerator.Form.chapter, 1, true), ("十二、措施", .chapter, 12, true),
      ("一，问题", .chapter, 1, false), ("二.问题", .chapter, 2, false), ("第三部分 措施", .chapter, 3, true),
      ("（二）作风", .section, 2, true), ("(十)作风", .section, 10, true), ("（一、）作风", .section, 1, false),
      ("（一）、作风", .section, 1, false), ("㈢作风", .section, 3, false), ("1.学习", .decimal, 1, true),
      ("２．学习", .decimal, 2, true), ("3、学习", .decimal, 3, true), ("1、6月底前", .decimal, 1, true),
      ("4)学习", .decimal, 4, false),
      ("（5）学习", .parenthesizedDecimal, 5, true), ("⑹学习", .parenthesizedDecimal, 6, false), ("⑦学习", .circled, 7, true),
      ("  八、缩进", .chapter, 8, true),
    ])
  func forms(text: String, form: Enumerator.Form, value: Int, isWellFormed: Bool) throws {
    let found = try #require(leading(text))
    #expect(found.form == form)
    #expect(found.value == value)
    #expect(found.isWellFormed == isWellFormed)
  }

  @Test(
    "numbers that number nothing are left alone",
    arguments: ["3.2个百分点", "2014.8.14开会", "一把手负总责", "一是学习不够", "五四青年节", "100户群众", "第一责任人", "（略）", "1", ""])
  func noNumbers(text: String) {
    #expect(leading(text) == nil)
  }

  @Test(
    "Chinese numerals have their value",
    arguments: [
      ("十", 10), ("十五", 15), ("二十", 20), ("廿三", 23), ("一百零五", 105), ("两", 2), ("二〇一四", 2014), ("三千二百", 3200),
    ])
  func numerals(text: String, value: Int) {
    #expect(HanNumeral.value(of: text.unicodeScalars) == value)
  }

  @Test("what is no numeral has no value", arguments: ["", "人", "三人", "十人", "二三十", "一二三四五六七八九"])
  func noNumerals(text: String) {
    #expect(HanNumeral.value(of: text.unicodeScalars) == nil)
  }
}
