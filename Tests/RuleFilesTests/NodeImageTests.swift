import Packing
import Testing

@testable import RuleFiles

@Suite("Images of rule files")
struct NodeImageTests {
  private static let texts = [
    "a.yml": "id: A\nwords: [一, 二, 三]\nempty:\nlimits: {most: 12, share: 1/3}\n",
    "b.yml": "- id: B\n- [x, [y]]\n- {}\n- []\n",
    "c.yml": "只有一句话\n",
  ]
  private static let files = texts.sorted { $0.key < $1.key }.map { RuleFolder.File(path: $0.key, text: $0.value) }

  private static let packed: [UInt8] = {
    var packer = NodePacker()
    for file in files {
      if let root = Node.parse(file, into: MistakeLog()) { packer.add(root, path: file.path) }
    }
    var writer = PackedWriter()
    packer.write(to: &writer)
    return writer.bytes
  }()

  private static func image(_ bytes: [UInt8]) throws -> NodeImage {
    var reader = PackedReader(bytes)
    return try NodeImage(&reader)
  }

  /// The node with all below it and their places.
  private static func description(_ node: Node) -> String {
    let place = "\(node.location.file):\(node.location.line):\(node.location.column)"
    let content =
      switch node.content {
      case .nothing: "nothing"
      case .scalar(let text): "“\(text)”"
      case .list(let nodes): "[" + nodes.map(description).joined(separator: ", ") + "]"
      case .mapping(let entries):
        "{" + entries.map { description($0.key) + ": " + description($0.value) }.joined(separator: ", ") + "}"
      }
    return place + " " + content
  }

  @Test("every node of an image is that of the file, in its place", arguments: files.map(\.path))
  func same(path: String) throws {
    let file = try #require(Self.files.first { $0.path == path })
    let parsed = try #require(Node.parse(file, into: MistakeLog()))
    let read = try #require(try Self.image(Self.packed).root(of: path))
    #expect(Self.description(read) == Self.description(parsed))
  }

  @Test("a mapping of an image answers as that of the file does")
  func mapping() throws {
    let log = MistakeLog()
    let mapping = try #require(try Self.image(Self.packed).root(of: "a.yml")?.mapping(log))
    #expect(mapping.keys.map(\.key) == ["id", "words", "empty", "limits"])
    #expect(mapping.required("id", log)?.string(log) == "A")
    #expect(mapping.optional("words")?.stringList(log) == ["一", "二", "三"])
    #expect(mapping.optional("empty") == nil)
    #expect(mapping.optional("limits")?.value(of: "most")?.int(log) == 12)
    #expect(mapping.optional("limits")?.mapping(log)?.optional("share")?.fraction(log) == Fraction(1, 3))
    #expect(log.mistakes.isEmpty)
    #expect(mapping.required("none", log) == nil)
    #expect(mapping.optional("words")?.int(log) == nil)
    #expect(log.mistakes.map(\.location.line) == [1, 2])
  }

  @Test("damage is refused or reads as something else, and always comes to an end")
  func damage() throws {
    for place in Self.packed.indices {
      for value in [0, 1, 0x7F, 0xFF] as [UInt8] {
        var damaged = Self.packed
        damaged[place] = value
        guard let image = try? Self.image(damaged) else { continue }
        for file in Self.files { _ = image.root(of: file.path).map(Self.description) }
      }
    }
  }
}
