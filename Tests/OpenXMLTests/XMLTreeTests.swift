import OpenXML
import TestSupport
import Testing

struct XMLTreeTests {
  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private static func tree(_ content: String) throws -> XMLTree {
    try XMLTree(parsing: Array("<w:p xmlns:w=\"\(word)\">\(content)</w:p>".utf8), part: "test")
  }

  private static func text(_ tree: XMLTree, _ element: Int) -> String {
    var bytes: [UInt8] = []
    tree.appendText(of: element, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "names are found whatever prefix the file uses and in both namespaces",
    arguments: [
      "<w:t xmlns:w='\(word)'/>", "<q:t xmlns:q='\(word)'/>", "<t xmlns='\(word)'/>",
      "<w:t xmlns:w='http://purl.oclc.org/ooxml/wordprocessingml/main'/>",
    ])
  func foldsNamespaces(xml: String) throws {
    let tree = try XMLTree(parsing: Array(xml.utf8), part: "test")
    #expect(tree.name(of: tree.root) == .text)
  }

  @Test("a name of another namespace is not ours")
  func otherNamespace() throws {
    let tree = try XMLTree(parsing: Array("<w:t xmlns:w='urn:x'/>".utf8), part: "test")
    #expect(tree.name(of: tree.root) == .unknown)
  }

  static let texts = [
    ("字", "字"), ("a&amp;b&lt;&gt;&quot;&apos;", "a&b<>\"'"), ("&#x4E00;&#19968;", "一一"), ("<![CDATA[<&]]>x", "<&x"),
    ("a<!-- b -->c<?d e?>f", "acf"), ("a\r\nb\rc", "a\nb\nc"), ("", ""), ("😀", "😀"), ("a]]&gt;b", "a]]>b"),
  ]

  @Test("text is what XML says it is", arguments: texts)
  func decodesText(source: String, expected: String) throws {
    let tree = try Self.tree("<w:t>\(source)</w:t>")
    #expect(Self.text(tree, 1) == expected)
    #expect(String(decoding: tree.bytes[tree.content(of: 1)], as: UTF8.self) == source)
  }

  @Test("every element knows its place in the bytes")
  func positions() throws {
    let tree = try Self.tree("<w:r w:x='/>'><w:t>字</w:t></w:r><w:r\n /><w:tab/>")
    let ranges = [1, 2, 3, 4].map { String(decoding: tree.bytes[tree.range(of: $0)], as: UTF8.self) }
    #expect(ranges == ["<w:r w:x='/>'><w:t>字</w:t></w:r>", "<w:t>字</w:t>", "<w:r\n />", "<w:tab/>"])
    #expect(String(decoding: tree.bytes[tree.startTag(of: 1)], as: UTF8.self) == "<w:r w:x='/>'>")
    #expect(tree.bytes[tree.content(of: 3).lowerBound] == UInt8(ascii: "/"))
  }

  @Test("positions hold beyond the first buffer of the parser")
  func farPositions() throws {
    let many = String(repeating: "<w:r><w:t>一二三四五六七八九十</w:t></w:r>", count: 5_000)
    let tree = try Self.tree(many + "<w:r><w:t>末</w:t></w:r>")
    let last = tree.elementCount - 1
    #expect(String(decoding: tree.bytes[tree.range(of: last)], as: UTF8.self) == "<w:t>末</w:t>")
  }

  @Test(
    "attribute values are decoded", arguments: [("a&amp;b", "a&b"), ("&#38;#38;", "&#38;"), ("字", "字"), ("x", "x")])
  func attributes(source: String, expected: String) throws {
    let tree = try Self.tree("<w:rStyle w:val=\"\(source)\"/>")
    #expect(tree.string(.value, of: 1) == expected)
  }

  @Test(
    "a switch is on unless its value says off",
    arguments: [("", true), ("w:val='1'", true), ("w:val='true'", true), ("w:val='0'", false), ("w:val='off'", false)])
  func switches(attribute: String, isOn: Bool) throws {
    #expect(try Self.tree("<w:b \(attribute)/>").isOn(1) == isOn)
  }

  static let damaged = [
    "<a>", "<a></b>", "<a b=1/>", "<a>&nbsp;</a>", "<a>&#0;</a>", "<a/><b/>", "", "text", "<a b='1' b='2'/>", "<x:a/>",
    "<a>\u{1}</a>", "<a><![CDATA[</a>", "<?xml version='1.0' encoding='GBK'?><a/>",
  ]

  @Test("what is not well-formed is refused", arguments: damaged)
  func refuses(xml: String) {
    #expect(throws: OpenXMLError.self) { try XMLTree(parsing: Array(xml.utf8), part: "test") }
  }

  @Test("invalid UTF-8 is refused")
  func invalidUTF8() {
    #expect(throws: OpenXMLError.self) {
      try XMLTree(parsing: Array("<a>".utf8) + [0xFF] + Array("</a>".utf8), part: "test")
    }
  }

  @Test("the place of a mistake is told")
  func errorPlace() {
    #expect(throws: OpenXMLError.damagedXML(part: "p.xml", line: 2, column: 5, fault: .mismatchedTag)) {
      try XMLTree(parsing: Array("<a>\n</b>".utf8), part: "p.xml")
    }
  }

  @Test("a document type is refused, whether it declares entities or nothing")
  func documentType() {
    for declaration in ["<!DOCTYPE a>", "<!DOCTYPE a [<!ENTITY x 'y'>]>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>"] {
      #expect(throws: OpenXMLError.documentTypeDeclaration(part: "test")) {
        try XMLTree(parsing: Array((declaration + "<a/>").utf8), part: "test")
      }
    }
  }

  @Test("depth is limited")
  func depth() throws {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)).utf8)
    }
    #expect(try XMLTree(parsing: nested(256), part: "test").elementCount == 256)
    #expect(throws: OpenXMLError.limitExceeded(name: "xml-depth", value: 257, limit: 256)) {
      try XMLTree(parsing: nested(257), part: "test")
    }
  }

  @Test("a part in UTF-16 is read like one in UTF-8", arguments: [true, false])
  func utf16(isLittleEndian: Bool) throws {
    let xml = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-16\"?><w:t xmlns:w=\"\(Self.word)\">字😀</w:t>"
    let bytes = xml.utf16.flatMap { unit in
      isLittleEndian ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let tree = try XMLTree(parsing: bytes, part: "test")
    #expect(tree.encoding == (isLittleEndian ? .utf16LittleEndian : .utf16BigEndian))
    #expect(Self.text(tree, 0) == "字😀")
  }

  @Test("random damage never crashes and never yields invalid text")
  func mutations() throws {
    let good = Array(
      WordFile(WordXML.paragraph("一&amp;二") + "<w:p w:x='&lt;'/><!-- c --><![CDATA[x]]>").documentXML.utf8)
    var random = SeededRandom(seed: 1)
    for _ in 0..<2_000 {
      var bytes = good
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      guard let tree = try? XMLTree(parsing: bytes, part: "test") else { continue }
      var text: [UInt8] = []
      for element in 0..<tree.elementCount { tree.appendText(of: element, to: &text) }
      #expect(String(validating: text, as: UTF8.self) != nil)
    }
  }
}
