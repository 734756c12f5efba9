import Analysis
import Documents
import Testing

@testable import Checking

@Suite("Reading numbers, years and months")
struct NumberReadingTests {
  private func clean(_ text: String) -> (text: CleanText, range: CleanRange) {
    let draft = Sketch(.init(.problems, text: text)).draft
    return (draft.clean, CleanRange(0, text.utf8.count))
  }

  @Test(
    "Han and Arabic numerals mean the same",
    arguments: [
      ("12", 12), ("十二", 12), ("十", 10), ("两", 2), ("一百二十", 120), ("三千零五", 3005), ("两万三千", 23000), ("二〇一四", 2014),
      ("四十六", 46), ("廿三", 23), ("一百零五", 105), ("十二万", 120000), ("三万零五十", 30050),
    ])
  func numerals(text: String, value: Int) {
    #expect(Numeral.value(Array(text.unicodeScalars)[...]) == value)
  }

  @Test(
    "what is no number, or too long for one, has no value",
    arguments: ["", "人", "三人", "123456789", "万", "三万人", "十二三", "一二三四五六七八九"])
  func noNumerals(text: String) {
    #expect(Numeral.value(Array(text.unicodeScalars)[...]) == nil)
  }

  @Test("a figure has its unit and what stands before it; ordinals and decimals are none")
  func figures() {
    let (text, range) = clean("会前开展谈心谈话共82人次，第3次会议提出意见约四十余条，增长3.5个百分点")
    let found = Figure.all(in: text, range, units: Units(["人", "人次", "条", "次", "个"]), fillers: [["共"], ["约"]])
    #expect(found.map(\.value) == [82, 40])
    #expect(found.map(\.unit) == ["人次", "条"])
    #expect(found.map(\.subject) == ["开展谈心谈话", "次会议提出意见".suffix(6).description])
  }

  @Test(
    "a written number has its value in ten-thousandths and its digits",
    arguments: [
      ("6.8万吨", 680_000_000, "68"), ("612名", 6_120_000, "612"), ("二百六十余人", 2_600_000, "260"), ("93.8%", 938_000, "938"),
      ("1.2亿元", 1_200_000_000_000, "12"), ("0.87万元", 87_000_000, "87"),
    ])
  func writtenNumbers(text: String, value: Int, digits: String) throws {
    let number = try #require(WrittenNumber(in: Array(text.unicodeScalars), at: 0))
    #expect(number.value == value)
    #expect(String(decoding: number.digits, as: UTF8.self) == digits)
  }

  @Test(
    "ordinals, ends of longer numbers and what is no number are none",
    arguments: ["第12条", "112条", "A12条", "、户条", "约99999999亿元"])
  func noWrittenNumbers(text: String) {
    #expect(WrittenNumber(in: Array(text.unicodeScalars), at: 1) == nil)
  }

  private func quantity(_ text: String) throws -> Quantity {
    let reader = QuantityReader(
      units: UnitGroups([["人", "名"], ["户"], ["万"]]), fillers: [Array("共".unicodeScalars)], joins: ["的"])
    return try #require(reader.quantities(in: Array(text.unicodeScalars)).first)
  }

  @Test(
    "numbers resemble each other when digits are swapped, when one is off, or when they are near",
    arguments: [
      ("412户", "421户", DigitLikeness.swapped), ("136户", "126户", .oneOff), ("237户", "260户", .near), ("12户", "40户", nil),
      ("12户", "12户", nil), ("12户", "21人", nil), ("12人", "21名", .swapped),
    ])
  func likeness(first: String, second: String, expected: DigitLikeness?) throws {
    #expect(try DigitLikeness(quantity(first), quantity(second)) == expected)
  }

  @Test(
    "words beside two numbers agree before, behind, or across",
    arguments: [
      ("学校专任教师共43名，", "全校34名专任教师，", "专任教师"), ("走访群众412户", "入户421户", ""), ("慰问群众12户", "走访群众21户", "群众"),
      ("共12户的粮农", "有21户粮农", "粮农"),
    ])
  func adjoiningWords(first: String, second: String, expected: String) throws {
    let words = try quantity(first).adjoiningWords(with: quantity(second))
    #expect(String(String.UnicodeScalarView(words)) == expected)
  }

  @Test(
    "words enclose two numbers where both sides agree",
    arguments: [
      ("在岗43名护工，", "全年在岗37名护工里", 4), ("全局12户股东", "全局14户股东的", 4), ("走访群众412户", "走访群众421户", 0),
      ("12户农家", "14户农家", 0),
    ])
  func enclosingWords(first: String, second: String, expected: Int) throws {
    #expect(try quantity(first).enclosingWords(with: quantity(second)) == expected)
  }

  @Test(
    "years are read in both scripts, other digits are not",
    arguments: [
      ("2014年8月", [2014]), ("二〇一四年八月十四日", [2014]), ("2014.8.14", [2014]), ("捐资2022元", []), ("12014年", []),
      ("2013年至2014年", [2013, 2014]),
    ])
  func years(text: String, expected: [Int]) {
    let (clean, range) = clean(text)
    #expect(Years.all(in: clean, range) == expected)
  }

  @Test(
    "the last month of a stretch has the year named last, in both scripts",
    arguments: [
      ("2024年3月至5月底", 2024, 5, 28), ("二〇二四年五月二十日", 2024, 5, 20), ("2023年12月到2024年1月10日", 2024, 1, 10),
      ("3月5日", nil, 3, 5), ("2024.12.31", 2024, 12, 31), ("2024-3-1至2024-06-30", 2024, 6, 30), ("2023/9", 2023, 9, 1),
      ("2024.3.1至5月底", 2024, 5, 28), ("第2.3.1条，3月5日", nil, 3, 5),
    ])
  func lastMonth(text: String, year: Int?, month: Int, day: Int) throws {
    let (clean, range) = clean(text)
    let date = try #require(MonthDay.last(in: clean, range, [MonthDay.Part(word: "底", day: 28)]))
    #expect(date == MonthDay(year: year, month: month, day: day))
  }

  @Test(
    "months follow each other over the turn of a year",
    arguments: [
      ("9月上旬", "9月中旬", false), ("9月13日", "9月上旬", true), ("12月", "1月上旬", false), ("1月", "12月", false),
      ("5月25日", "12月", false), ("8月底", "9月初", false), ("2013年12月", "2014年1月", false), ("9月", "9月", false),
      ("2018年2月", "2018年12月", false), ("2018年12月", "2018年2月", true),
    ])
  func months(first: String, second: String, isReversed: Bool) throws {
    let parts = [("上旬", 1), ("中旬", 11), ("初", 1), ("底", 28)].map { MonthDay.Part(word: $0.0, day: $0.1) }
    func date(_ text: String) throws -> MonthDay {
      let (clean, range) = clean(text)
      return try #require(MonthDay.first(in: clean, range, parts)).date
    }
    #expect(try date(second).isBefore(date(first)) == isReversed)
  }
}
