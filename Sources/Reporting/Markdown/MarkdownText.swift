/// Text of a draft as Markdown that shows exactly that text: no marks, links, mentions or HTML come out of it.
enum MarkdownText {
  /// On one line.
  static func of(_ text: String) -> String {
    var result = ""
    let scalars = Array(PrintableText.of(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "@": result += "\\" + String(scalar)
      case "#", "+", "-", "=": result += index == 0 ? "\\" + String(scalar) : String(scalar)
      case ".", ")": result += endsListNumber(scalars[..<index]) ? "\\" + String(scalar) : String(scalar)
      // What renderers turn into links by themselves.
      case ":": result += scalars[(index + 1)...].starts(with: ["/", "/"]) ? "\\:" : ":"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.split(separator: "www.", omittingEmptySubsequences: false).joined(separator: "www\\.")
  }

  /// True when only digits stand before a mark, which would begin a list.
  private static func endsListNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    !scalars.isEmpty && scalars.allSatisfy { (48...57).contains($0.value) }
  }
}
