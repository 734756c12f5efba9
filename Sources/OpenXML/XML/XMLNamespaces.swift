/// Namespaces we know, strict and transitional folded to one prefix (ECMA-376 part 1, annex A; part 4 for transitional).
enum XMLNamespaces {
  static let prefixes: [(uri: StaticString, prefix: StaticString)] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "w"),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", "w"),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"),
    ("http://schemas.openxmlformats.org/package/2006/relationships", "pr"),
    ("http://schemas.openxmlformats.org/package/2006/content-types", "ct"),
    ("http://schemas.openxmlformats.org/drawingml/2006/main", "a"),
    ("http://purl.oclc.org/ooxml/drawingml/main", "a"),
    ("urn:schemas-microsoft-com:vml", "v"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "m"),
    ("http://purl.oclc.org/ooxml/officeDocument/math", "m"),
    ("http://schemas.microsoft.com/office/word/2010/wordml", "w14"),
    ("http://schemas.microsoft.com/office/word/2012/wordml", "w15"),
    // The preview of Word 2013 wrote its comment parts in this one.
    ("http://schemas.microsoft.com/office/word/2010/11/wordml", "w15"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "r"),
    ("http://purl.oclc.org/ooxml/officeDocument/relationships", "r"),
    ("http://schemas.microsoft.com/office/2006/xmlPackage", "pkg"),
    ("http://www.w3.org/XML/1998/namespace", "xml"),
    ("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "x"),
    ("http://purl.oclc.org/ooxml/spreadsheetml/main", "x"),
  ]

  /// The prefix our lists use for a namespace; nil when we do not know it.
  static func prefix(of uri: UnsafeBufferPointer<UInt8>) -> String? {
    let known = prefixes.first { known in
      known.uri.utf8CodeUnitCount == uri.count && known.uri.withUTF8Buffer { $0.elementsEqual(uri) }
    }
    return known.map { String(describing: $0.prefix) }
  }

  /// Namespaces a `mc:Choice` may require and we handle at least by passing through to the text inside.
  static let understood: Set<String> = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://schemas.openxmlformats.org/drawingml/2006/main",
    "http://purl.oclc.org/ooxml/drawingml/main",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "http://purl.oclc.org/ooxml/officeDocument/math",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:word",
    "http://schemas.microsoft.com/office/word/2010/wordml",
    "http://schemas.microsoft.com/office/word/2012/wordml",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingInk",
    "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing",
    "http://schemas.microsoft.com/office/word/2016/wordml/cid",
    "http://schemas.microsoft.com/office/word/2018/wordml",
    "http://schemas.microsoft.com/office/word/2018/wordml/cex",
    "http://schemas.microsoft.com/office/drawing/2010/main",
  ]
}
