/// Numbers in the formats of `ST_NumberFormat` (ECMA-376 part 1, 17.18.59).
enum NumberFormat {
  /// The number as Word shows it; nil when the format is not one we render.
  static func text(_ value: Int, format: String, sample: String? = nil) -> String? {
    switch format {
    case "decimal", "decimalHalfWidth": String(value)
    case "decimalZero": (0..<10).contains(value) ? "0\(value)" : String(value)
    case "decimalFullWidth", "decimalFullWidth2": digits(value, zero: 0xFF10)
    case "thaiNumbers": digits(value, zero: 0xE50)
    case "hindiNumbers": digits(value, zero: 0x966)
    case "numberInDash": "- \(value) -"
    case "none": ""
    case "hex": String(value, radix: 16, uppercase: true)
    case "upperRoman": roman(value)
    case "lowerRoman": roman(value).lowercased()
    case "ordinal": EnglishNumber.ordinal(value)
    case "cardinalText": EnglishNumber.cardinalText(value)
    case "ordinalText": EnglishNumber.ordinalText(value)
    case "custom": custom(value, sample: sample)
    default:
      enclosed(value, format: format) ?? AlphabetNumber.text(value, format: format)
        ?? HanNumber.text(value, format: format)
    }
  }

  /// Signs that exist for a short run of numbers only; Word goes on in decimal.
  private static func enclosed(_ value: Int, format: String) -> String? {
    switch format {
    case "decimalEnclosedCircle": sign(value, 1...20, first: 0x2460)
    case "decimalEnclosedCircleChinese": sign(value, 1...10, first: 0x2460)
    case "decimalEnclosedParen": sign(value, 1...20, first: 0x2474)
    case "decimalEnclosedFullstop": sign(value, 1...20, first: 0x2488)
    case "ideographEnclosedCircle": sign(value, 1...10, first: 0x3220)
    default: nil
    }
  }

  private static func sign(_ value: Int, _ range: ClosedRange<Int>, first: UInt32) -> String {
    guard range.contains(value), let scalar = Unicode.Scalar(first + UInt32(value - range.lowerBound)) else {
      return String(value)
    }
    return String(scalar)
  }

  /// Decimal digits of another script.
  private static func digits(_ value: Int, zero: UInt32) -> String {
    var result = String.UnicodeScalarView()
    for digit in String(value).unicodeScalars {
      let isDigit = (0x30...0x39).contains(digit.value)
      result.append(isDigit ? Unicode.Scalar(digit.value - 0x30 + zero) ?? digit : digit)
    }
    return String(result)
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

  /// `001, 002, 003, ...` pads to as many digits as its first number has ([MS-DOCX] 2.4); other samples are alphabets.
  private static func custom(_ value: Int, sample: String?) -> String? {
    guard let sample else { return nil }
    let width = sample.utf8.prefix { (0x30...0x39).contains($0) }.count
    guard width > 0 else { return alphabet(value, sample: sample) }
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The one sample with letters that Word offers is the Greek alphabet, `α, β, γ, ...` or in capitals.
  private static func alphabet(_ value: Int, sample: String) -> String? {
    guard let first = sample.unicodeScalars.first?.value, first == 0x3B1 || first == 0x391, (1...24).contains(value)
    else { return nil }
    // A second sigma stands behind the seventeenth letter, unused in capitals.
    return Unicode.Scalar(first + UInt32(value - 1) + (value > 17 ? 1 : 0)).map { String($0) }
  }
}
