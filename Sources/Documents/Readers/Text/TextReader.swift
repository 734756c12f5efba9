/// Plain text in any encoding that offices use, one paragraph a line.
enum TextReader {
  /// True for whatever no other format claims; `read` says what is wrong with bytes that are no text.
  static func recognises(_ bytes: [UInt8]) -> Bool { FileSignature.otherFormat(of: bytes) == nil }

  static func read(_ bytes: [UInt8], path: String, options: ReadingOptions) throws(ReadingError) -> Document {
    let decoded = try DecodedText(bytes, encoding: options.encoding)
    let (text, paragraphs) = TextLines.folded(decoded.utf8[...])
    guard !paragraphs.isEmpty else { throw .empty }
    let source = Document.Source(
      path: path, format: .txt, encoding: decoded.encodingName, sha256: SHA256.hexadecimal(bytes),
      encodingConfidence: decoded.confidence)
    return Document(source: source, text: UTF8Text(validBytes: text), paragraphs: paragraphs, notes: decoded.notes)
  }
}
