/// A package written as one XML file: what Word saves as "XML document" (Flat OPC), or a main part on its own.
///
/// Parts are trees over the bytes of the whole file, so positions in them are positions in the file. Binary parts are
/// known by name but have no tree.
public struct FlatPackage: PartSource {
  struct Part {
    var name: PartName
    /// The part's root, or its base64 text.
    var content: Int
    var isBinary: Bool
    var contentType: String
  }

  let tree: XMLTree
  let parts: [Part]
  private let indexes: [PartName: Int]

  /// Throws `missingPart` when the file is XML of another kind.
  public init(_ bytes: [UInt8], limits: PackageLimits = .standard) throws(OpenXMLError) {
    let tree = try XMLTree(parsing: bytes, part: "", limits: limits)
    self.tree = tree
    switch tree.name(of: tree.root) {
    case .flatPackage: parts = tree.children(of: tree.root).compactMap { Self.part($0, in: tree) }
    case .document: parts = [Self.main(tree)]
    default: throw .missingPart("word/document.xml")
    }
    indexes = Dictionary(parts.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    guard indexes.count == parts.count else { throw .damagedArchive(.duplicateName) }
  }

  private static func main(_ tree: XMLTree) -> Part {
    Part(name: PartName("word/document.xml"), content: tree.root, isBinary: false, contentType: mainType)
  }

  private static let mainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  private static func part(_ element: Int, in tree: XMLTree) -> Part? {
    guard tree.name(of: element) == .flatPart, let name = tree.string(.flatPartName, of: element),
      // Nothing may climb out of the package, see `PartName(entry:)`, and a name must fit into an archive.
      !name.split(separator: "/").contains(".."), name.utf8.count <= longestName
    else { return nil }
    let type = tree.string(.flatContentType, of: element) ?? ""
    if let data = tree.child(.flatXMLData, of: element), tree.next(after: data) > data + 1 {
      return Part(name: PartName(name), content: data + 1, isBinary: false, contentType: type)
    }
    guard let data = tree.child(.flatBinaryData, of: element) else { return nil }
    return Part(name: PartName(name), content: data, isBinary: true, contentType: type)
  }

  /// UTF-8 bytes; the records of an archive hold twice as many.
  private static let longestName = 32_767

  public func contains(_ part: PartName) -> Bool { indexes[part] != nil }

  public func tree(of part: PartName) throws(OpenXMLError) -> XMLTree {
    guard let index = indexes[part], !parts[index].isBinary else { throw .missingPart(part.description) }
    return parts[index].content == tree.root ? tree : tree.subtree(at: parts[index].content)
  }

  public func relationships(of part: PartName?) throws(OpenXMLError) -> Relationships {
    let name = part?.relationships ?? PartName("_rels/.rels")
    guard contains(name) else { return Relationships(owner: part) }
    return Relationships(try tree(of: name), owner: part)
  }
}
