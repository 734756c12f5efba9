import Reporting

/// Rows as comma separated values (RFC 4180) that no spreadsheet takes for formulas.
struct CSVText {
  let rows: [[String]]

  /// - Parameter isFile: Files begin with a byte order mark, without which Excel takes them for another encoding.
  func bytes(forFile isFile: Bool) -> [UInt8] {
    let text = rows.map { $0.map(CSVField.of).joined(separator: ",") + "\r\n" }.joined()
    return (isFile ? [0xEF, 0xBB, 0xBF] : []) + Array(text.utf8)
  }
}
