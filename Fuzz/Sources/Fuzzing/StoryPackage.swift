/// A package made of the XML that a fuzzing input holds, so that mutations reach the XML and not the zip around it.
///
/// An input is up to eleven parts, in the order of `kinds`, with a NUL between them, which no XML holds. A part that starts with `<?` or a byte order
/// mark is taken as it is; any other is the content of the root element, which then need not be in every seed.
public struct StoryPackage {
  private struct Kind {
    /// Of the part, its root element and its relationship.
    var name: String
    var root: String
    var child = ""
  }

  private static let kinds = [
    Kind(name: "document", root: "w:document", child: "w:body"), Kind(name: "numbering", root: "w:numbering"),
    Kind(name: "styles", root: "w:styles"), Kind(name: "footnotes", root: "w:footnotes"),
    Kind(name: "endnotes", root: "w:endnotes"), Kind(name: "comments", root: "w:comments"),
    Kind(name: "commentsExtended", root: "w15:commentsEx"), Kind(name: "header", root: "w:hdr"),
    Kind(name: "footer", root: "w:ftr"), Kind(name: "settings", root: "w:settings"),
    Kind(name: "theme", root: "a:theme", child: "a:themeElements"),
  ]

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let namespaces = """
    xmlns:w="\(word)" xmlns:r="\(relationships)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
    xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
    xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:x="urn:x"
    """

  public let bytes: [UInt8]

  public init(_ input: [UInt8]) {
    let parts = input.split(separator: 0, maxSplits: Self.kinds.count - 1, omittingEmptySubsequences: false)
    let present = zip(Self.kinds, parts).filter { !$0.1.isEmpty || $0.0.name == "document" }
    var entries = [
      StoredArchive.Entry("[Content_Types].xml", Self.contentTypes(present.map(\.0))),
      StoredArchive.Entry("_rels/.rels", Self.relationships([("officeDocument", "word/document.xml")])),
      StoredArchive.Entry(
        "word/_rels/document.xml.rels", Self.relationships(present.dropFirst().map { ($0.0.name, "\($0.0.name).xml") })),
    ]
    entries += present.map { StoredArchive.Entry("word/\($0.0.name).xml", Self.part($0.0, $0.1)) }
    bytes = StoredArchive(entries).bytes
  }

  private static func part(_ kind: Kind, _ content: ArraySlice<UInt8>) -> [UInt8] {
    let isWhole =
      content.starts(with: "<?".utf8) || content.starts(with: [0xEF, 0xBB, 0xBF]) || content.starts(with: [0xFF, 0xFE])
    guard !isWhole else { return Array(content) }
    let (open, close) = kind.child.isEmpty ? ("", "") : ("<\(kind.child)>", "</\(kind.child)>")
    return Array("<\(kind.root) \(namespaces)>\(open)".utf8) + content + Array("\(close)</\(kind.root)>".utf8)
  }

  private static func relationships(_ targets: [(kind: String, target: String)]) -> [UInt8] {
    let items = targets.map { item in
      "<Relationship Id=\"\(item.kind)\" Type=\"\(relationships)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    let uri = "http://schemas.openxmlformats.org/package/2006/relationships"
    return Array("<Relationships xmlns=\"\(uri)\">\(items.joined())</Relationships>".utf8)
  }

  private static func contentTypes(_ kinds: [Kind]) -> [UInt8] {
    let base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let items = kinds.map { kind in
      let type = kind.name == "document" ? "document.main" : kind.name
      return "<Override PartName=\"/word/\(kind.name).xml\" ContentType=\"\(base).\(type)+xml\"/>"
    }
    let uri = "http://schemas.openxmlformats.org/package/2006/content-types"
    return Array("<Types xmlns=\"\(uri)\">\(items.joined())</Types>".utf8)
  }
}
