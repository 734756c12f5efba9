/// The numbers of rounds in the name of a file: 二稿, 第3稿, 第二次修改稿, 初稿, v2.
enum RoundNumbers {
  /// Each once; names of files that state two are contradictory.
  static func found(in name: String, _ words: NameWords) -> [Int] {
    let scalars = Array(name.unicodeScalars)
    let before = scalars.indices.compactMap { end -> Int? in
      guard words.roundWords.contains(where: { starts(scalars[end...], with: $0) }) else { return nil }
      return number(endingAt: end, scalars, words)
    }
    let after = scalars.indices.compactMap { start -> Int? in
      guard let word = words.ordinals.first(where: { starts(scalars[start...], with: $0) }) else { return nil }
      // The `v` of a word is none.
      if start > 0, scalars[start].properties.isAlphabetic, scalars[start].isASCII, scalars[start - 1].isASCII,
        scalars[start - 1].properties.isAlphabetic
      {
        return nil
      }
      let digits = scalars[(start + word.unicodeScalars.count)...].prefix { isDigit($0) }
      return value(digits)
    }
    return Set(before + after).sorted()
  }

  /// Digits, or one numeral, right before a place.
  private static func number(endingAt end: Int, _ scalars: [Unicode.Scalar], _ words: NameWords) -> Int? {
    let digits = scalars[..<end].reversed().prefix { isDigit($0) }.reversed()
    if !digits.isEmpty { return value(Array(digits)[...]) }
    let numerals = scalars[..<end].reversed().prefix { words.numerals[String($0)] != nil }
    let values = numerals.compactMap { words.numerals[String($0)] }
    // 二十 is a number of its own; what stands before other numerals belongs to a name: 张三一稿.
    guard let value = values.first, values.count == 1 || !values.prefix(2).contains(10) else { return nil }
    return value
  }

  /// One or two digits; more are a date.
  private static func value(_ digits: ArraySlice<Unicode.Scalar>) -> Int? {
    guard 1...2 ~= digits.count else { return nil }
    return Int(String(String.UnicodeScalarView(digits))).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { 0x30...0x39 ~= scalar.value }

  private static func starts(_ scalars: ArraySlice<Unicode.Scalar>, with word: String) -> Bool {
    scalars.starts(with: word.unicodeScalars)
  }
}
