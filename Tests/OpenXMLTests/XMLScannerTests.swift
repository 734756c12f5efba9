import TestSupport
import Testing

@testable import OpenXML

/// Our scanner against libxml2: it may leave a part to libxml2, but must never accept or read one differently.
struct XMLScannerTests {
  private static let parts: [String] = [
    WordFile(
      WordXML.item("一&amp;二&#x4E09; ]")
        + WordXML.paragraph("四", run: "<w:rFonts w:eastAsia='仿宋_GB2312' w:hint=\"eastAsia\"/>")
        + "<w:p x:a='&lt;\t&#10;\n'\n w:b='1' />"
    ).documentXML,
    "<a:b xmlns:a=\"http://schemas.a/b\" xmlns=\"http://schemas.c/d\"><e f='g'><a:h xmlns:a='http://schemas.i'/></e ></a:b>\r\n",
    "\u{FEFF}<?xml version='1.0' encoding='utf-8'?>\n<w:numbering \(WordFile("").namespaces)>"
      + WordXML.numbering(WordXML.level(0, "decimal", "%1、")) + "</w:numbering>",
  ]

  /// What mutations put in: everything that has a meaning in XML.
  private static let tokens = [
    "<", ">", "/>", "</", "&", "&amp;", "&#x41;", "&#0;", "&x;", "]]>", "]]", "<!-- -->", "<![CDATA[x]]>", "<?a b?>",
    "\"", "'", "=",
    " ", "\n", "\r", "\t", ":", "xmlns:a=\"http://schemas.a/b\"", "xmlns=\"\"", " w:val='1'", " w:b='1'",
    " xmlns:q='urn:x'", " q:z='1'",
    "<w:p/>", "</w:p>", "<!DOCTYPE a>", "\u{FFFE}", "\u{FFFF}", "\u{0}", "\u{1}", "\u{7F}", "é", "😀", "一", "x:",
    "xml:space='preserve'",
  ]

  @Test("usual parts are read by the scanner itself", arguments: parts.dropFirst())
  func readsUsualParts(part: String) {
    #expect(XMLScanner.scan(Array(part.utf8), limits: .standard) != nil)
  }

  @Test("what the scanner accepts, libxml2 accepts and reads the same", arguments: 0..<parts.count)
  func agreesWithLibXML2(part: Int) throws {
    let original = Array(Self.parts[part].utf8)
    var random = SeededRandom(seed: UInt64(part) + 11)
    var accepted = 0
    for _ in 0..<6_000 {
      let bytes = Self.mutated(original, &random)
      guard XMLEncoding(of: bytes) == .utf8, let scanned = XMLScanner.scan(bytes, limits: .standard) else { continue }
      accepted += 1
      let judged = XMLTree.parse(bytes, limits: .standard)
      let text = String(decoding: bytes, as: UTF8.self)
      try #require(judged.stop == nil, "libxml2 refuses \(text)")
      try #require(Self.printed(scanned, bytes) == Self.printed(judged, bytes), "read differently: \(text)")
    }
    // Else the comparison would be one of nothing with nothing.
    #expect(accepted > 200)
  }

  private static func mutated(_ original: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let position = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: position)
      case 2:
        let end = min(bytes.count, position + Int.random(in: 1...12, using: &random))
        bytes.insert(contentsOf: bytes[position..<end], at: Int.random(in: 0...bytes.count, using: &random))
      default: bytes.insert(contentsOf: tokens.randomElement(using: &random).unsafelyUnwrapped.utf8, at: position)
      }
    }
    return bytes
  }

  private static func printed(_ outcome: XMLTreeBuilder.Outcome, _ bytes: [UInt8]) -> [String] {
    let nodes = outcome.nodes.map { node in
      let attributes = outcome.attributes[Int(node.firstAttribute)...].prefix(Int(node.attributeCount)).map {
        attribute in
        let source = attribute.isChanged ? outcome.changedValues : bytes
        let value = source[Int(attribute.start)...].prefix(Int(attribute.count))
        return "\(attribute.name)=\(String(decoding: value, as: UTF8.self))"
      }
      return "\(node.name) \(node.tagClose) \(node.end) \(node.next) \(attributes)"
    }
    return nodes + outcome.namespaces.map { "\($0.element) \($0.prefix) \($0.uri)" }
  }
}
