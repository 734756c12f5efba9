/// A Word document made in memory from strings of XML, so that a test shows what matters.
public struct WordFile: Sendable {
  /// Content of `w:body`.
  public var body: String
  /// Content of `w:styles`, `w:numbering`, … by part name without extension.
  public var parts: [Part] = []
  public var isStrict = false
  /// Attributes to add to the root of the main part, such as namespace declarations.
  public var rootAttributes = ""

  public struct Part: Sendable {
    /// Also the kind of its relationship and content type: `styles`, `numbering`, `comments`, `footnotes`.
    public var name: String
    /// Root element with everything inside.
    public var xml: String

    public init(_ name: String, _ xml: String) {
      self.name = name
      self.xml = xml
    }
  }

  public init(_ body: String) { self.body = body }

  public func with(_ name: String, _ content: String) -> WordFile {
    var copy = self
    copy.parts.append(Part(name, "<w:\(name) \(namespaces)>\(content)</w:\(name)>"))
    return copy
  }

  /// Declarations of the namespaces tests use.
  public var namespaces: String {
    let word =
      isStrict
      ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
      : "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return """
      xmlns:w="\(word)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
      xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
      xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:x="urn:unknown" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"
      """
  }

  public var documentXML: String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <w:document \(namespaces)\(rootAttributes)><w:body>\(body)</w:body></w:document>
    """
  }

  public var entries: [ZipFile.Entry] {
    [
      ZipFile.Entry("[Content_Types].xml", contentTypes), ZipFile.Entry("_rels/.rels", packageRelationships),
      ZipFile.Entry("word/document.xml", documentXML),
      ZipFile.Entry("word/_rels/document.xml.rels", documentRelationships),
    ] + parts.map { ZipFile.Entry("word/\($0.name).xml", $0.xml) }
  }

  public func bytes() -> [UInt8] { ZipFile(entries).bytes() }

  private var relationshipBase: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  }

  private var packageRelationships: String {
    relationships([("officeDocument", "word/document.xml")])
  }

  private var documentRelationships: String { relationships(parts.map { ($0.name, "\($0.name).xml") }) }

  private func relationships(_ targets: [(kind: String, target: String)]) -> String {
    let items = targets.enumerated().map { index, item in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationshipBase)/\(item.kind)\" Target=\"\(item.target)\"/>"
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(items.joined())</Relationships>
      """
  }

  private var contentTypes: String {
    let base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let items = (["document.main"] + parts.map(\.name)).map { kind in
      "<Override PartName=\"/word/\(kind.prefix { $0 != "." }).xml\" ContentType=\"\(base).\(kind)+xml\"/>"
    }
    return """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(items.joined())</Types>
      """
  }
}
