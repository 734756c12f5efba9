/// Text of a draft made safe for a terminal: nothing in it can move the cursor, change colours or reorder the line.
public enum PrintableText {
  /// The text on one line, control characters shown as `U+FFFD`.
  public static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(for: $0) != $0 }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let shown = replacement(for: scalar) { result.append(shown) }
    }
    return String(result)
  }

  /// What stands for a character; nil when nothing does.
  static func replacement(for scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A: " "
    case ..<0x20, 0x7F...0x9F: "\u{FFFD}"
    // Embeddings, overrides and isolates of the bidirectional algorithm; line and paragraph separator.
    case 0x202A...0x202E, 0x2066...0x2069: nil
    case 0x2028, 0x2029: " "
    default: scalar
    }
  }
}
