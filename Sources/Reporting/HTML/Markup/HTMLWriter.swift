/// Writes nodes as HTML that is well-formed XML too, but for the document type; the one place where text meets markup.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  /// How much had been written at the slot.
  private var slot: Int?

  /// A whole page, its document type first.
  static func page(_ node: HTMLNode) -> [UInt8] {
    let (before, after) = halves(node)
    return before + after
  }

  /// The same, cut in two at the page's slot.
  static func halves(_ node: HTMLNode) -> (before: [UInt8], after: [UInt8]) {
    var writer = HTMLWriter()
    writer.bytes += Array("<!DOCTYPE html>\n".utf8)
    writer.write(node)
    let slot = writer.slot ?? writer.bytes.count
    return (Array(writer.bytes[..<slot]), Array(writer.bytes[slot...]))
  }

  /// Nodes that go into a slot.
  static func fragment(_ nodes: [HTMLNode]) -> [UInt8] {
    var writer = HTMLWriter()
    for node in nodes { writer.write(node) }
    return writer.bytes
  }

  mutating func write(_ node: HTMLNode) {
    switch node {
    case .text(let text): write(text)
    case .asset(let asset): write(asset)
    case .slot: slot = bytes.count
    case .element(let tag, let attributes, let content):
      bytes.append(UInt8(ascii: "<"))
      bytes += tag.rawValue.utf8
      for attribute in attributes { write(attribute) }
      if tag.isVoid {
        bytes += "/>".utf8
      } else {
        bytes.append(UInt8(ascii: ">"))
        for child in content { write(child) }
        bytes += "</\(tag.rawValue)>".utf8
      }
      if tag.endsLine { bytes.append(UInt8(ascii: "\n")) }
    }
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    bytes.append(UInt8(ascii: " "))
    attribute.name.withUTF8Buffer { bytes += $0 }
    bytes += "=\"".utf8
    write(attribute.value)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func write(_ asset: HTMLAsset) {
    bytes += "<\(asset.kind.rawValue)>".utf8
    bytes += asset.content
    bytes += "</\(asset.kind.rawValue)>\n".utf8
  }

  /// Text for content and for attribute values in double quotes. Characters that HTML forbids, and those that reorder a
  /// line, are replaced or left out as on a terminal.
  private mutating func write(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "\n", "\t": bytes.append(UInt8(ascii: " "))
      default:
        guard let shown = PrintableText.replacement(for: scalar) else { continue }
        bytes += UTF8.encode(shown) ?? UTF8.encodedReplacementCharacter
      }
    }
  }
}
