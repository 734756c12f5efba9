/// Numbers written with Han numerals, and with Hangul in the same way.
///
/// Up to 99 all Chinese counting formats agree, and lists beyond that are unheard of in drafts. Above, `chineseCounting`
/// goes on digit by digit with a circle for zero, as Word does ([MS-OI29500] 2.1.540).
enum HanNumber {
  private struct Numerals {
    var digits: [Unicode.Scalar]
    /// Ten, hundred, thousand, ten thousand.
    var units: [Unicode.Scalar]
    /// Between digits that are not neighbours, as in 一百零一; nil where nothing is said.
    var gap: Unicode.Scalar?
    /// 一百 or 百; a leading 一 before ten is never written in counting formats, always in legal ones.
    var saysOneBeforeTen: Bool
    var saysOneBeforeHundred = true
  }

  static func text(_ value: Int, format: String) -> String? {
    guard value >= 0 else { return nil }
    switch format {
    case "chineseCountingThousand": return counted(value, simplified)
    case "taiwaneseCountingThousand": return counted(value, traditional)
    case "chineseCounting", "taiwaneseCounting":
      return (1..<100).contains(value) ? counted(value, simplified) : positional(value, plain, zero: "○")
    case "japaneseCounting": return counted(value, japanese)
    case "chineseLegalSimplified": return counted(value, legalSimplified)
    case "ideographLegalTraditional": return counted(value, legalTraditional)
    case "japaneseLegal": return counted(value, japaneseLegal)
    case "koreanCounting": return counted(value, korean)
    case "ideographDigital", "japaneseDigitalTenThousand": return positional(value, plain, zero: "〇")
    case "taiwaneseDigital": return positional(value, plain, zero: "○")
    case "koreanDigital": return positional(value, korean.digits, zero: "영")
    case "koreanDigital2": return positional(value, plain, zero: "零")
    case "koreanLegal": return koreanNative(value)
    default: return nil
    }
  }

  private static let plain = Array("零一二三四五六七八九".unicodeScalars)
  private static let simplified = Numerals(
    digits: plain, units: Array("十百千万".unicodeScalars), gap: "零", saysOneBeforeTen: false)
  private static let traditional = Numerals(
    digits: plain, units: Array("十百千萬".unicodeScalars), gap: "零", saysOneBeforeTen: false)
  private static let japanese = Numerals(
    digits: plain, units: Array("十百千万".unicodeScalars), gap: nil, saysOneBeforeTen: false,
    saysOneBeforeHundred: false)
  private static let japaneseLegal = Numerals(
    digits: Array("零壱弐参四伍六七八九".unicodeScalars), units: Array("拾百阡萬".unicodeScalars), gap: nil,
    saysOneBeforeTen: true)
  private static let korean = Numerals(
    digits: Array("영일이삼사오육칠팔구".unicodeScalars), units: Array("십백천만".unicodeScalars), gap: nil,
    saysOneBeforeTen: false, saysOneBeforeHundred: false)
  private static let legalSimplified = Numerals(
    digits: Array("零壹贰叁肆伍陆柒捌玖".unicodeScalars), units: Array("拾佰仟万".unicodeScalars), gap: "零",
    saysOneBeforeTen: true)
  private static let legalTraditional = Numerals(
    digits: Array("零壹貳參肆伍陸柒捌玖".unicodeScalars), units: Array("拾佰仟萬".unicodeScalars), gap: "零",
    saysOneBeforeTen: true)

  private static func positional(_ value: Int, _ digits: [Unicode.Scalar], zero: Unicode.Scalar) -> String {
    var result = String.UnicodeScalarView()
    for digit in String(value).utf8 {
      let number = Int(digit) - 0x30
      result.append(number == 0 ? zero : digits[number])
    }
    return String(result)
  }

  /// 하나, 둘 … 열하나 … 아흔아홉; nil above 99, where the language has no such words.
  private static func koreanNative(_ value: Int) -> String? {
    guard (1...99).contains(value) else { return nil }
    let ones = ["", "하나", "둘", "셋", "넷", "다섯", "여섯", "일곱", "여덟", "아홉"]
    let tens = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"]
    return tens[value / 10] + ones[value % 10]
  }

  /// Below a hundred million; larger values have no use as a list number.
  private static func counted(_ value: Int, _ numerals: Numerals) -> String? {
    guard value > 0 else { return value == 0 ? String(numerals.digits[0]) : nil }
    guard value < 100_000_000 else { return nil }
    var result = String.UnicodeScalarView()
    let (tenThousands, rest) = value.quotientAndRemainder(dividingBy: 10_000)
    if tenThousands > 0 {
      appendBelowTenThousand(tenThousands, numerals, isLeading: true, to: &result)
      result.append(numerals.units[3])
      if rest > 0, rest < 1_000, let gap = numerals.gap { result.append(gap) }
    }
    appendBelowTenThousand(rest, numerals, isLeading: tenThousands == 0, to: &result)
    return String(result)
  }

  private static func appendBelowTenThousand(
    _ value: Int, _ numerals: Numerals, isLeading: Bool, to result: inout String.UnicodeScalarView
  ) {
    var isFirst = true
    var hasGap = false
    for (place, worth) in [(3, 1000), (2, 100), (1, 10), (0, 1)] {
      let digit = value / worth % 10
      guard digit > 0 else {
        hasGap = !isFirst
        continue
      }
      if hasGap, let gap = numerals.gap { result.append(gap) }
      hasGap = false
      if place == 0 || digit > 1 || saysOne(numerals, place: place, isFirst: isFirst && isLeading) {
        result.append(numerals.digits[digit])
      }
      if place > 0 { result.append(numerals.units[place - 1]) }
      isFirst = false
    }
  }

  /// 十一 but 一百一十一.
  private static func saysOne(_ numerals: Numerals, place: Int, isFirst: Bool) -> Bool {
    guard numerals.saysOneBeforeHundred else { return false }
    return place > 1 || numerals.saysOneBeforeTen || !isFirst
  }
}
