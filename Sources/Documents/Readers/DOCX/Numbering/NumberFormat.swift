/// Numbers in the formats of `ST_NumberFormat` (ECMA-376 part 1, 17.18.59) that Word's East Asian lists use.
enum NumberFormat {
  /// The number as Word shows it; nil when the format is not one we render.
  static func text(_ value: Int, format: String, sample: String? = nil) -> String? {
    switch format {
    case "decimal", "decimalHalfWidth": String(value)
    case "decimalZero": value < 10 ? "0\(value)" : String(value)
    case "decimalFullWidth", "decimalFullWidth2": shifted(String(value), by: 0xFF10 - 0x30)
    case "numberInDash": "- \(value) -"
    case "none": ""
    case "hex": String(value, radix: 16, uppercase: true)
    case "upperRoman": roman(value)
    case "lowerRoman": roman(value).lowercased()
    case "upperLetter": letters(value, first: 0x41)
    case "lowerLetter": letters(value, first: 0x61)
    case "custom": custom(value, sample: sample)
    default: enclosed(value, format: format) ?? ChineseNumber.text(value, format: format)
    }
  }

  /// Signs that exist for a short run of numbers only; Word goes on in decimal.
  private static func enclosed(_ value: Int, format: String) -> String? {
    switch format {
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      sign(value, 1...20, first: 0x2460) ?? sign(value, 21...35, first: 0x3251) ?? sign(value, 36...50, first: 0x32B1)
        ?? String(value)
    case "decimalEnclosedParen": sign(value, 1...20, first: 0x2474) ?? String(value)
    case "decimalEnclosedFullstop": sign(value, 1...20, first: 0x2488) ?? String(value)
    case "ideographEnclosedCircle": sign(value, 1...10, first: 0x3220) ?? String(value)
    case "ideographTraditional": sign(value, in: "甲乙丙丁戊己庚辛壬癸") ?? String(value)
    case "ideographZodiac": sign(value, in: "子丑寅卯辰巳午未申酉戌亥") ?? String(value)
    default: nil
    }
  }

  private static func sign(_ value: Int, _ range: ClosedRange<Int>, first: UInt32) -> String? {
    guard range.contains(value), let scalar = Unicode.Scalar(first + UInt32(value - range.lowerBound)) else {
      return nil
    }
    return String(scalar)
  }

  private static func sign(_ value: Int, in signs: String) -> String? {
    let scalars = Array(signs.unicodeScalars)
    guard (1...scalars.count).contains(value) else { return nil }
    return String(scalars[value - 1])
  }

  private static func shifted(_ digits: String, by distance: UInt32) -> String {
    var result = String.UnicodeScalarView()
    for digit in digits.unicodeScalars {
      result.append(Unicode.Scalar(digit.value + distance).flatMap { $0.value > 0xFF00 ? $0 : nil } ?? digit)
    }
    return String(result)
  }

  /// a … z, aa, bb … (17.18.59 `lowerLetter`); Word stops at 780, thirty times a letter.
  private static func letters(_ value: Int, first: UInt8) -> String {
    guard (1...780).contains(value) else { return String(value) }
    let letter = Character(Unicode.Scalar(first + UInt8((value - 1) % 26)))
    return String(repeating: letter, count: (value - 1) / 26 + 1)
  }

  private static func roman(_ value: Int) -> String {
    guard (1...32_767).contains(value) else { return String(value) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = value
    var result = ""
    for (worth, sign) in signs {
      while rest >= worth {
        result += sign
        rest -= worth
      }
    }
    return result
  }

  /// `001, 002, 003, ...` pads to as many digits as its first number has ([MS-DOCX] 2.4).
  private static func custom(_ value: Int, sample: String?) -> String? {
    guard let sample else { return nil }
    let width = sample.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard width > 0 else { return nil }
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
