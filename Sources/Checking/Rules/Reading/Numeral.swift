import Analysis

/// Whole numbers as drafts write them in figures: those of `HanNumeral`, digits (12), and ten thousands (两万三千).
enum Numeral {
  static func isHanDigit(_ scalar: Unicode.Scalar) -> Bool { HanNumeral.isDigit(scalar) || scalar == "万" }

  /// Stands behind a number that is no exact one.
  static func isApproximator(_ scalar: Unicode.Scalar) -> Bool { scalar == "余" || scalar == "多" }

  /// Nil for what is no number, and for more than eight characters.
  static func value(_ scalars: ArraySlice<Unicode.Scalar>) -> Int? {
    guard (1...8).contains(scalars.count) else { return nil }
    if scalars.allSatisfy(\.isASCIIDigit) { return scalars.reduce(0) { $0 * 10 + Int($1.value - 0x30) } }
    guard let mark = scalars.lastIndex(of: "万") else { return HanNumeral.value(of: scalars) }
    guard let thousands = HanNumeral.value(of: scalars[..<mark]) else { return nil }
    let rest = scalars[(mark + 1)...]
    guard !rest.isEmpty else { return thousands * 10_000 }
    return HanNumeral.value(of: rest).map { thousands * 10_000 + $0 }
  }
}
