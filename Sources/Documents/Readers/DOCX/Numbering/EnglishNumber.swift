/// Numbers in English words and ordinals, as Word writes them for `ordinal`, `cardinalText` and `ordinalText`.
enum EnglishNumber {
  /// 1st, 2nd, 3rd, 4th, 11th …
  static func ordinal(_ value: Int) -> String {
    let isTeen = (11...13).contains(abs(value) % 100)
    let ending =
      switch abs(value) % 10 {
      case 1 where !isTeen: "st"
      case 2 where !isTeen: "nd"
      case 3 where !isTeen: "rd"
      default: "th"
      }
    return String(value) + ending
  }

  /// One, Twenty-one, One hundred one; nil outside 1 to 999,999.
  static func cardinalText(_ value: Int) -> String? { words(value).map(capitalized) }

  /// First, Twenty-first, One hundred first; nil outside 1 to 999,999.
  static func ordinalText(_ value: Int) -> String? {
    guard let words = words(value) else { return nil }
    let last = words.lastIndex { $0 == " " || $0 == "-" }.map(words.index(after:)) ?? words.startIndex
    let word = String(words[last...])
    return capitalized(words[..<last] + (irregular[word] ?? regular(word)))
  }

  private static let ones = [
    "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
  private static let irregular = [
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
  ]

  private static func words(_ value: Int) -> String? {
    guard (1...999_999).contains(value) else { return nil }
    let thousands = value >= 1_000 ? [belowThousand(value / 1_000), "thousand"] : []
    let rest = value % 1_000 > 0 ? [belowThousand(value % 1_000)] : []
    return (thousands + rest).joined(separator: " ")
  }

  private static func belowThousand(_ value: Int) -> String {
    let hundreds = value >= 100 ? [ones[value / 100], "hundred"] : []
    let rest = value % 100
    guard rest > 0 else { return hundreds.joined(separator: " ") }
    let words =
      rest < 20 ? ones[rest] : [tens[rest / 10], ones[rest % 10]].filter { !$0.isEmpty }.joined(separator: "-")
    return (hundreds + [words]).joined(separator: " ")
  }

  private static func regular(_ word: String) -> String {
    word.hasSuffix("y") ? word.dropLast() + "ieth" : word + "th"
  }

  private static func capitalized(_ words: some StringProtocol) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
