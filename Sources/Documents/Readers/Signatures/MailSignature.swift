/// Mails and web pages saved as mails (RFC 5322, RFC 2557).
enum MailSignature {
  /// `eml` or `mht`; nil unless the file starts with header lines that only mails have together.
  static func name(of bytes: [UInt8]) -> String? {
    guard let first = bytes.first, (0x41...0x7A).contains(first) else { return nil }
    let lines = String(decoding: bytes.prefix(8_192), as: UTF8.self).split(whereSeparator: \.isNewline)
    let headers = lines.prefix { $0.first == " " || $0.first == "\t" || isHeader($0) }
    let names = Set(headers.compactMap { $0.split(separator: ":").first?.lowercased() })
    if names.contains("from"), headers.contains(where: { $0.contains("Saved by") }) { return "mht" }
    let isMail =
      names.isSuperset(of: ["from", "subject"]) && !names.isDisjoint(with: ["message-id", "mime-version", "received"])
    if isMail { return "eml" }
    return headers.first?.lowercased().hasPrefix("mime-version:") ?? false ? "mht" : nil
  }

  private static func isHeader(_ line: Substring) -> Bool {
    guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon != line.startIndex else { return false }
    return line.utf8[..<colon].allSatisfy { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D }
  }
}
