/// A cell as a field of a CSV file (RFC 4180).
public enum CSVField {
  /// A text as a field that no spreadsheet program takes for a formula, quoted where it must be.
  public static func of(_ text: String) -> String { quoted(defused(text)) }

  static func of(_ cell: SheetCell) -> String {
    switch cell {
    case .empty: ""
    case .text(let text), .link(let text, _): of(text)
    case .number(let number), .share(let number): plain(number)
    }
  }

  /// What begins a formula in a spreadsheet program (OWASP, CSV Injection), full-width forms included, which programs in
  /// East Asian languages accept.
  private static let triggers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// An apostrophe keeps a text from being taken for a formula.
  private static func defused(_ text: String) -> String {
    let text = CellText.of(text, isWorkbook: false)
    let first = text.unicodeScalars.first { $0 != " " && $0 != "\u{3000}" }
    return first.map(triggers.contains) == true ? "'" + text : text
  }

  private static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes || text.hasPrefix(" ") || text.hasSuffix(" ") else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  /// `12` and `0.352`, never `12.0` nor `1e+16`.
  private static func plain(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
  }
}
