/// Numbers written with the letters of an alphabet in its order (ECMA-376 part 1, 17.18.59).
enum AlphabetNumber {
  /// What happens behind the last letter.
  private enum Continuation {
    /// The letter is written twice, then three times: z, aa, bb.
    case repeated
    /// Decimal numbers.
    case decimal
  }

  static func text(_ value: Int, format: String) -> String? {
    switch format {
    case "upperLetter": letter(value, upperLatin, .repeated)
    case "lowerLetter": letter(value, lowerLatin, .repeated)
    case "russianUpper": letter(value, upperRussian, .repeated)
    case "russianLower": letter(value, lowerRussian, .repeated)
    case "arabicAlpha": letter(value, arabic, .repeated)
    case "thaiLetters": letter(value, thai, .repeated)
    case "chicago": letter(value, ["*", "†", "‡", "§"], .repeated)
    case "aiueo": letter(value, halfWidthAIUEO, .repeated)
    case "aiueoFullWidth": letter(value, fullWidthAIUEO, .repeated)
    case "irohaFullWidth": letter(value, fullWidthIroha, .repeated)
    case "ganada": letter(value, ganada, .repeated)
    case "chosung": letter(value, chosung, .repeated)
    case "hebrew1": hebrewNumeral(value)
    case "hebrew2": (1...hebrew.count).contains(value) ? String(hebrew[value - 1]) : nil
    case "ideographTraditional": letter(value, stems, .decimal)
    case "ideographZodiac": letter(value, branches, .decimal)
    case "ideographZodiacTraditional": sexagenary(value)
    default: nil
    }
  }

  private static let upperLatin = scalars(0x41...0x5A)
  private static let lowerLatin = scalars(0x61...0x7A)
  /// Without Ё, Й, Ъ and Ь.
  private static let upperRussian = scalars(0x410...0x418, 0x41A...0x429, 0x42B...0x42B, 0x42D...0x42F)
  private static let lowerRussian = scalars(0x430...0x438, 0x43A...0x449, 0x44B...0x44B, 0x44D...0x44F)
  private static let arabic = Array("أبتثجحخدذرزسشصضطظعغفقكلمنهوي".unicodeScalars)
  private static let hebrew = Array("אבגדהוזחטיכלמנסעפצקרשת".unicodeScalars)
  private static let thai = scalars(0xE01...0xE02, 0xE04...0xE04, 0xE07...0xE23, 0xE25...0xE25, 0xE27...0xE2E)
  private static let halfWidthAIUEO = scalars(0xFF71...0xFF9C, 0xFF66...0xFF66, 0xFF9D...0xFF9D)
  private static let fullWidthAIUEO = Array(
    "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン".unicodeScalars)
  private static let fullWidthIroha = Array(
    "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン".unicodeScalars)
  private static let ganada = Array("가나다라마바사아자차카타파하".unicodeScalars)
  private static let chosung = Array("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)
  private static let stems = Array("甲乙丙丁戊己庚辛壬癸".unicodeScalars)
  private static let branches = Array("子丑寅卯辰巳午未申酉戌亥".unicodeScalars)

  private static func scalars(_ ranges: ClosedRange<UInt32>...) -> [Unicode.Scalar] {
    ranges.joined().compactMap(Unicode.Scalar.init)
  }

  /// Word repeats a letter thirty times at most and starts again.
  private static func letter(_ value: Int, _ letters: [Unicode.Scalar], _ continuation: Continuation) -> String {
    guard value >= 1 else { return String(value) }
    let (round, index) = (value - 1).quotientAndRemainder(dividingBy: letters.count)
    guard round > 0 else { return String(letters[index]) }
    guard continuation == .repeated else { return String(value) }
    return String(repeating: String(letters[index]), count: round % 30 + 1)
  }

  /// Letters as numerals, greatest first; 15 and 16 are written 9 + 6 and 9 + 7.
  private static func hebrewNumeral(_ value: Int) -> String? {
    guard (1...499).contains(value) else { return nil }
    var result = String.UnicodeScalarView()
    if value >= 100 { result.append(hebrew[value / 100 + 17]) }
    let rest = value % 100
    let isHoly = rest == 15 || rest == 16
    let (tens, ones) = isHoly ? (0, 9) : (rest / 10, rest % 10)
    if tens > 0 { result.append(hebrew[tens + 8]) }
    if ones > 0 { result.append(hebrew[ones - 1]) }
    if isHoly { result.append(hebrew[rest - 10]) }
    return String(result)
  }

  /// 甲子, 乙丑 … 癸亥.
  private static func sexagenary(_ value: Int) -> String {
    guard (1...60).contains(value) else { return String(value) }
    return String(stems[(value - 1) % 10]) + String(branches[(value - 1) % 12])
  }
}
