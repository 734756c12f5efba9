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
    let found = Figure.all(in: text, range, units: Units(["人", "人次", "条", "次", "个"]), fillers: ["共", "约"])
    #expect(found.map(\.value) == [82, 40])
    #expect(found.map(\.unit) == ["人次", "条"])
    #expect(found.map(\.subject) == ["开展谈心谈话", "次会议提出意见".suffix(6).description])
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
    "months follow each other over the turn of a year",
    arguments: [
      ("9月上旬", "9月中旬", true), ("9月13日", "9月上旬", false), ("12月", "1月上旬", true), ("1月", "12月", false),
      ("8月底", "9月初", true), ("2013年12月", "2014年1月", true), ("9月", "9月", false),
    ])
  func months(first: String, second: String, isBefore: Bool) throws {
    let parts = [("上旬", 1), ("中旬", 11), ("初", 1), ("底", 28)].map { MonthDay.Part(word: $0.0, day: $0.1) }
    func date(_ text: String) throws -> MonthDay {
      let (clean, range) = clean(text)
      return try #require(MonthDay.first(in: clean, range, parts)).date
    }
    #expect(try (date(first) < date(second)) == isBefore)
  }
}
