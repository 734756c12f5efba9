/// Fits text into a fixed number of terminal columns.
enum Column {
  static func left(_ text: String, _ width: Int) -> String {
    let cut = truncated(text, width)
    return cut + spaces(width - DisplayWidth.of(cut))
  }

  static func right(_ text: String, _ width: Int) -> String {
    let cut = truncated(text, width)
    return spaces(width - DisplayWidth.of(cut)) + cut
  }

  /// The text, or as much of its start as fits before `…`.
  static func truncated(_ text: String, _ width: Int) -> String {
    guard DisplayWidth.of(text) > width else { return text }
    guard width > 0 else { return "" }
    var result = String.UnicodeScalarView()
    var used = 0
    for scalar in text.unicodeScalars {
      used += DisplayWidth.of(scalar)
      guard used <= width - 1 else { break }
      result.append(scalar)
    }
    return String(result) + "…"
  }

  static func spaces(_ count: Int) -> String {
    String(repeating: " ", count: max(0, count))
  }
}
