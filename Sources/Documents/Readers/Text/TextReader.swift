/// Plain text: UTF-8, UTF-16 or GB18030, one paragraph a line.
enum TextReader {
  /// True for whatever no other format claims; `read` says what is wrong with bytes that are no text.
  static func recognises(_ bytes: [UInt8]) -> Bool { FileSignature.otherFormat(of: bytes) == nil }

  static func read(_ bytes: [UInt8], path: String) throws(ReadingError) -> Document {
    let decoded = try DecodedText(bytes)
    let (text, paragraphs) = TextLines.folded(decoded.utf8)
    guard !paragraphs.isEmpty else { throw .empty }
    let source = Document.Source(
      path: path, format: .txt, encoding: decoded.encoding.rawValue, sha256: SHA256.hexadecimal(bytes))
    let isUTF8 = decoded.encoding == .utf8 || decoded.encoding == .utf8WithMark
    return Document(
      source: source, text: UTF8Text(validBytes: text), paragraphs: paragraphs,
      notes: isUTF8 ? [] : [.decodedFrom(encoding: decoded.encoding.rawValue)])
  }
}
