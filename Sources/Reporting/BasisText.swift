/// The basis of a rule as readers of a report need it.
enum BasisText {
  /// Without the numbers of texts in the project's own collection (`002：…`), which mean nothing to readers, and with the
  /// commas of Chinese between Han characters.
  static func of(_ basis: String) -> String {
    fullWidthCommas(basis).split(separator: "；").map { clause in
      let digits = clause.prefix { $0.isASCII && $0.isNumber }
      guard digits.count == 3, clause.dropFirst(3).first == "：" else { return String(clause) }
      return String(clause.dropFirst(4))
    }.joined(separator: "；")
  }

  private static func fullWidthCommas(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let follows = result.last.map { !$0.isASCII } ?? false
      result.append(scalar == "," && follows ? "，" : scalar)
    }
    return String(result)
  }
}
