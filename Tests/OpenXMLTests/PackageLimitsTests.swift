import OpenXML
import TestSupport
import Testing

struct PackageLimitsTests {
  /// A limit to test, and a file in which the thing it limits has a given size or number.
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var limit: Int
    var file: @Sendable (Int) -> [ZipEntry]

    var testDescription: String { name }
  }

  private static func text(_ size: Int) -> String { "<a>" + String(repeating: "x", count: size - 7) + "</a>" }

  private static func part(_ xml: String) -> [ZipEntry] { [ZipEntry("a.xml", xml)] }

  private static func numbered(_ count: Int, _ piece: (Int) -> String) -> String { (0..<count).map(piece).joined() }

  static let cases = [
    Case(name: "file-size", limit: 500) { size in
      let smallest = ZipFile(part(text(7))).bytes().count
      return part(text(7 + size - smallest))
    },
    Case(name: "entries", limit: 9) { count in (0..<count).map { ZipEntry("\($0 == 0 ? "a" : "\($0)").xml", "<a/>") } },
    Case(name: "part-size", limit: 100) { part(text($0)) },
    Case(name: "total-size", limit: 100) { part(text(30)) + [ZipEntry("b.xml", text($0 - 30))] },
    Case(name: "xml-depth", limit: 9) { depth in
      part(String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth))
    },
    Case(name: "xml-elements", limit: 9) { count in part("<a>" + String(repeating: "<b/>", count: count - 1) + "</a>")
    },
    Case(name: "xml-attributes", limit: 9) { count in
      part("<a xmlns:n=\"u\" \(numbered(count - 1) { " a\($0)=\"\"" })/>")
    },
    Case(name: "xml-attributes", limit: 2_000) { count in part("<a \(numbered(count) { " a\($0)=\"\"" })/>") },
    Case(name: "xml-token-size", limit: 50) { part("<a b=\"\(String(repeating: "x", count: $0))\"/>") },
    Case(name: "xml-token-size", limit: 50) { part("<a><!--\(String(repeating: "x", count: $0))--></a>") },
    Case(name: "xml-token-size", limit: 50) { part("<a><![CDATA[\(String(repeating: "x", count: $0))]]></a>") },
    Case(name: "xml-token-size", limit: 50) { part("<\(String(repeating: "x", count: $0))/>") },
    Case(name: "xml-namespaces", limit: 9) { count in
      part(numbered(count) { "<a xmlns:n\($0)=\"u\">" } + String(repeating: "</a>", count: count))
    },
  ]

  private static func read(_ entries: [ZipEntry], _ limits: PackageLimits) throws {
    var package = try OfficePackage(ZipFile(entries).bytes(), limits: limits)
    for name in ["a.xml", "b.xml"] where package.contains(PartName(name)) { _ = try package.tree(of: PartName(name)) }
  }

  @Test("what is as large as its limit is read, what is larger by one is not", arguments: cases)
  func edge(limit: Case) throws {
    var limits = PackageLimits()
    let path = try #require(PackageLimits.named.first { $0.name == limit.name }).limit
    limits[keyPath: path] = limit.limit
    try Self.read(limit.file(limit.limit - 1), limits)
    try Self.read(limit.file(limit.limit), limits)
    #expect(throws: OpenXMLError.limitExceeded(name: limit.name, value: limit.limit + 1, limit: limit.limit)) {
      try Self.read(limit.file(limit.limit + 1), limits)
    }
  }

  @Test("every limit is tested at its edge")
  func coversLimits() {
    #expect(Set(Self.cases.map(\.name)) == Set(PackageLimits.named.map(\.name)))
  }

  @Test("namespaces are counted where they are in force, not over the whole part")
  func namespacesInForce() throws {
    var limits = PackageLimits()
    limits.xmlNamespaces = 2
    let xml = "<a xmlns=\"u\">" + String(repeating: "<b xmlns:n=\"u\"><c/></b>", count: 50) + "</a>"
    try Self.read(Self.part(xml), limits)
  }
}
