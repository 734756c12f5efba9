public import Packing
public import RuleFiles

/// A rule folder as it is once loaded, for later runs: the nodes of its files, and what was worked out from them.
///
/// An image belongs to the content of one folder and to one build of the program; whoever keeps it must see to the
/// second. It says nothing that the folder does not say, and can be thrown away at any time.
public struct RuleImage: Sendable {
  private static let magic: UInt64 = 0x3130_5945_5543_4853
  /// Of the folder it was made of (`RuleFolder.contentHash`).
  public let contentHash: String
  let nodes: NodeImage
  let tables: PreparedTables

  /// Reads an image, all of which is checked.
  ///
  /// - Parameters:
  ///   - contentHash: of the folder that is to be loaded.
  ///   - build: names the build of the program.
  /// - Throws: when the bytes are damaged, or an image of something else.
  public init(_ bytes: PackedBytes, contentHash: String, build: String) throws(PackingDamage) {
    var reader = PackedReader(bytes)
    let (magic, sum, size) = (try reader.number(), try reader.number(), try reader.count())
    guard magic == Self.magic, size == bytes.count, sum == Self.sum(bytes),
      try reader.text() == contentHash, try reader.text() == build
    else { throw PackingDamage() }
    self.contentHash = contentHash
    nodes = try NodeImage(&reader)
    tables = try PreparedTables(&reader)
  }

  /// Loads a folder and makes its image on the way.
  ///
  /// - Returns: nil when anything is wrong; all mistakes of all files are in the log.
  public static func make(
    of folder: RuleFolder, contentHash: String, build: String, log: MistakeLog
  ) -> (rulebook: Rulebook, image: [UInt8])? {
    let (rulebook, tables) = PreparedTables.recording {
      RulebookLoader(folder, hash: contentHash, log).rulebook()
    }
    guard let rulebook else { return nil }
    var content = PackedWriter()
    content.append(contentHash)
    content.append(build)
    nodes(of: folder).write(to: &content)
    return (rulebook, sealed(content.bytes + tables.bytes))
  }

  private static func nodes(of folder: RuleFolder) -> NodePacker {
    var nodes = NodePacker()
    for file in folder.files where file.path.hasSuffix(".yml") {
      // A stray file that is no YAML is nobody's mistake, and parsed again by whoever wants it.
      if let root = Node.parse(file, into: MistakeLog()) { nodes.add(root, path: file.path) }
    }
    return nodes
  }

  private static let headerSize = 24

  private static func sealed(_ content: [UInt8]) -> [UInt8] {
    let image = header(sum: 0, size: content.count + headerSize) + content
    return header(sum: sum(PackedBytes(image)), size: image.count) + content
  }

  private static func header(sum: UInt64, size: Int) -> [UInt8] {
    var header = PackedWriter()
    header.append(magic)
    header.append(sum)
    header.append(size)
    return header.bytes
  }

  /// Of all bytes behind the header, and their number.
  static func sum(_ image: PackedBytes) -> UInt64 {
    var hash = ContentHash()
    hash.add(UInt64(image.count))
    image.hash(from: headerSize, into: &hash)
    return hash.value
  }
}
