/// Markup files, which are text to every detector and are told by their first words.
enum MarkupSignature {
  private static let pageStarts = ["<!doctype html", "<html", "<head", "<body", "<meta "]

  static func name(of bytes: [UInt8]) -> String? {
    // UTF-16 with its zeros left out.
    let start = String(decoding: bytes.prefix(4_096).filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self)
    let head = start.drop(while: \.isWhitespace).lowercased()
    guard head.hasPrefix("<") else { return nil }
    if pageStarts.contains(where: { head.hasPrefix($0) }) { return "html" }
    if head.hasPrefix("<svg") { return "image" }
    return head.hasPrefix("<?xml") || isDocument(head) ? xmlName(head) : nil
  }

  private static func isDocument(_ head: String) -> Bool {
    ["<office:document", "<w:worddocument", "<uof:uof"].contains { head.hasPrefix($0) }
  }

  /// What an XML file holds, by words of its first tags.
  private static func xmlName(_ head: String) -> String {
    let contents: [(name: String, words: [String])] = [
      ("word-xml", ["<w:worddocument", "schemas.microsoft.com/office/word/2003/wordml", "progid=\"word.document\""]),
      ("fodt", ["application/vnd.oasis.opendocument.text"]),
      ("ods", ["application/vnd.oasis.opendocument.spreadsheet"]),
      ("xls", ["urn:schemas-microsoft-com:office:spreadsheet", "progid=\"excel.sheet\""]),
      ("uof", ["<uof:uof", "schemas.uof.org"]), ("html", ["<html"]), ("image", ["<svg"]),
      ("plist", ["<!doctype plist"]),
    ]
    return contents.first { entry in entry.words.contains { head.contains($0) } }?.name ?? "xml"
  }
}
