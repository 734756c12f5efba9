import Documents
import TestSupport
import Testing

/// Number formats over the whole range that lists have, against tables written another way.
struct NumberFormatTests {
  /// The numbers of a list's first items.
  private static func numbers(_ format: String, count: Int) throws -> [String] {
    let numbering = WordXML.numbering(WordXML.level(0, format, "%1", "<w:suff w:val='nothing'/>"))
    let body = String(repeating: WordXML.item(""), count: count)
    let file = WordFile(body).with("numbering", numbering)
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.notes.isEmpty)
    return document.paragraphs.map { document.text.string(in: $0.range) }
  }

  private static let ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]

  /// 1 to 99, ten by ten.
  private static let toNinetyNine: [String] = {
    let tens = ["", "十"] + ones[2...].map { $0 + "十" }
    return tens.flatMap { ten in ones.map { ten + $0 } }.filter { !$0.isEmpty }
  }()

  private static func digitByDigit(_ value: Int, zero: String) -> String {
    String(value).map { $0 == "0" ? zero : ones[Int(String($0)) ?? 0] }.joined()
  }

  private static let thousand: [String] = {
    let small: [String] = ["一百"] + ones.dropFirst().map { "一百零" + $0 }
    let teens: [String] = ones.map { "一百一十" + $0 }
    let rest: [String] = toNinetyNine[19...].map { "一百" + $0 }
    return toNinetyNine + small + teens + rest + ["二百"]
  }()

  private static let legal: [String] = {
    let signs: [Character: Character] = [
      "一": "壹", "二": "贰", "三": "叁", "四": "肆", "五": "伍", "六": "陆", "七": "柒", "八": "捌", "九": "玖", "十": "拾",
      "百": "佰",
    ]
    return thousand.map { number in
      let full = number.hasPrefix("十") ? "一" + number : number
      return String(full.map { signs[$0] ?? $0 })
    }
  }()

  private static let japanese = thousand.map { number in
    String(number.filter { $0 != "零" }).replacing("一百", with: "百").replacing("百一十", with: "百十")
  }

  static let tables: [(String, [String])] = [
    ("chineseCountingThousand", thousand), ("taiwaneseCountingThousand", thousand),
    ("chineseCounting", toNinetyNine + (100...200).map { digitByDigit($0, zero: "○") }),
    ("taiwaneseCounting", toNinetyNine + (100...200).map { digitByDigit($0, zero: "○") }),
    ("ideographDigital", (1...200).map { digitByDigit($0, zero: "〇") }),
    ("japaneseDigitalTenThousand", (1...200).map { digitByDigit($0, zero: "〇") }),
    ("taiwaneseDigital", (1...200).map { digitByDigit($0, zero: "○") }),
    ("koreanDigital2", (1...200).map { digitByDigit($0, zero: "零") }),
    ("chineseLegalSimplified", legal), ("japaneseCounting", japanese),
    ("ideographTraditional", "甲乙丙丁戊己庚辛壬癸".map { String($0) } + (11...200).map { String($0) }),
    ("ideographZodiac", "子丑寅卯辰巳午未申酉戌亥".map { String($0) } + (13...200).map { String($0) }),
    ("decimalEnclosedCircle", "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳".map { String($0) } + (21...200).map { String($0) }),
    ("decimalEnclosedCircleChinese", "①②③④⑤⑥⑦⑧⑨⑩".map { String($0) } + (11...200).map { String($0) }),
    ("decimalEnclosedParen", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇".map { String($0) } + (21...200).map { String($0) }),
    ("ideographEnclosedCircle", "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩".map { String($0) } + (11...200).map { String($0) }),
  ]

  @Test("the first two hundred numbers are those of an independent table", arguments: tables)
  func table(format: String, expected: [String]) throws {
    #expect(expected.count == 200)
    #expect(try Self.numbers(format, count: 200) == expected)
  }

  static let samples: [(String, Int, String)] = [
    ("ordinal", 1, "1st"), ("ordinal", 12, "12th"), ("ordinal", 22, "22nd"), ("ordinal", 103, "103rd"),
    ("cardinalText", 1, "One"), ("cardinalText", 21, "Twenty-one"), ("cardinalText", 115, "One hundred fifteen"),
    ("ordinalText", 3, "Third"), ("ordinalText", 20, "Twentieth"), ("ordinalText", 42, "Forty-second"),
    ("chicago", 4, "§"), ("chicago", 6, "††"), ("aiueo", 1, "ｱ"), ("aiueo", 46, "ﾝ"), ("aiueoFullWidth", 45, "ヲ"),
    ("irohaFullWidth", 2, "ロ"), ("ganada", 2, "나"), ("chosung", 14, "ㅎ"), ("koreanDigital", 10, "일영"),
    ("koreanCounting", 12, "십이"), ("koreanLegal", 11, "열하나"), ("japaneseLegal", 3, "参"),
    ("ideographZodiacTraditional", 60, "癸亥"), ("thaiLetters", 4, "ง"), ("thaiNumbers", 12, "๑๒"),
    ("hindiNumbers", 10, "१०"), ("russianLower", 10, "к"), ("russianUpper", 29, "Я"), ("arabicAlpha", 3, "ت"),
    ("lowerLetter", 27, "aa"), ("upperLetter", 780, String(repeating: "Z", count: 30)),
    ("hebrew1", 15, "טו"), ("hebrew1", 16, "טז"), ("hebrew1", 123, "קכג"), ("hebrew2", 22, "ת"),
    ("decimalZero", 0, "00"), ("chineseCounting", 0, "○"),
  ]

  @Test("formats of other languages are written where they are certain", arguments: samples)
  func sample(format: String, value: Int, expected: String) throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0">\(WordXML.level(0, format, "%1", "<w:suff w:val='nothing'/>"))</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="\(value)"/>\
      </w:lvlOverride></w:num>
      """
    let file = WordFile(WordXML.item("")).with("numbering", numbering)
    #expect(try DocumentReading.read(file.bytes(), path: "稿.docx").text.string == expected + "\n")
  }

  /// All of ST_NumberFormat that is not tested above, and one that does not exist.
  static let others = [
    "iroha", "hindiVowels", "hindiConsonants", "hindiCounting", "thaiCounting", "bahtText", "dollarText",
    "arabicAbjad", "vietnameseCounting", "custom", "none of these",
  ]

  @Test("a format that is not certain is shown in decimal, with a note", arguments: others)
  func fallback(format: String) throws {
    let numbering = WordXML.numbering(WordXML.level(0, format, "%1.", "<w:suff w:val='nothing'/>"))
    let file = WordFile(WordXML.item("") + WordXML.item("")).with("numbering", numbering)
    let document = try DocumentReading.read(file.bytes(), path: "稿.docx")
    #expect(document.text.string == "1.\n2.\n")
    #expect(document.notes == [.unknownNumberFormat(format)])
  }
}
