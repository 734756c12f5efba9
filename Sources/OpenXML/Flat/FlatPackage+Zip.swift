extension FlatPackage {
  /// The same document as a zip package, parts in the same order; base64 that cannot be decoded leaves its part empty.
  public func zipped() throws(OpenXMLError) -> [UInt8] {
    var entries: OfficePackage.Parts = [(ContentTypes.part, Array(contentTypes.utf8))]
    if !contains(PartName("_rels/.rels")) {
      entries.append((PartName("_rels/.rels"), Array(packageRelationships.utf8)))
    }
    for part in parts where part.name != ContentTypes.part {
      entries.append((part.name, part.isBinary ? binary(part) : xml(part)))
    }
    return try OfficePackage.bytes(of: entries)
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private var contentTypes: String {
    let overrides = parts.map { part in
      let name = XMLEscaping.escaped("/" + part.name.description)
      return "<Override PartName=\"\(name)\" ContentType=\"\(XMLEscaping.escaped(part.contentType))\"/>"
    }
    return """
      \(Self.declaration)<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\(overrides.joined())</Types>
      """
  }

  private var packageRelationships: String {
    let main = parts.first { $0.contentType.hasSuffix("main+xml") }?.name.description ?? "word/document.xml"
    return """
      \(Self.declaration)<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="\(XMLEscaping.escaped(main))"/>\
      </Relationships>
      """
  }

  /// The part's bytes; what is declared around it is declared on its root.
  private func xml(_ part: Part) -> [UInt8] {
    let range = tree.range(of: part.content)
    let name = tree.bytes[range.lowerBound...].dropFirst().prefix { !" />\t\r\n".utf8.contains($0) }
    var inherited: [String: String] = [:]
    for declared in tree.namespaces
    where declared.element < part.content && part.content < tree.next(after: declared.element) {
      inherited[declared.prefix] = declared.uri
    }
    for declared in tree.namespaces where declared.element == part.content { inherited[declared.prefix] = nil }
    let declarations = inherited.sorted { $0.key < $1.key }.map { prefix, uri in
      " xmlns\(prefix.isEmpty ? "" : ":" + prefix)=\"\(XMLEscaping.escaped(uri))\""
    }
    return Array(Self.declaration.utf8) + tree.bytes[range.lowerBound..<name.endIndex]
      + Array(declarations.joined().utf8) + tree.bytes[name.endIndex..<range.upperBound]
  }

  private func binary(_ part: Part) -> [UInt8] {
    var text: [UInt8] = []
    tree.appendText(of: part.content, to: &text)
    return Base64.decoded(text) ?? []
  }
}
