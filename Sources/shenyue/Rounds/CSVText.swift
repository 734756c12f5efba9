/// Rows as comma separated values (RFC 4180) that no spreadsheet takes for formulas.
struct CSVText {
  let rows: [[String]]

  /// - Parameter isFile: Files begin with a byte order mark, without which Excel takes them for another encoding.
  func bytes(forFile isFile: Bool) -> [UInt8] {
    let text = rows.map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    return (isFile ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }

  /// What a spreadsheet would run begins with a quote mark; a cell that needs it is quoted.
  private static func cell(_ text: String) -> String {
    let risky: Set<Unicode.Scalar> = ["=", "+", "-", "@", "\t", "\r"]
    let isRisky = text.unicodeScalars.first.map(risky.contains) ?? false
    let safe = isRisky ? "'" + text : text
    guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return safe }
    return "\"" + safe.replacing("\"", with: "\"\"") + "\""
  }
}
