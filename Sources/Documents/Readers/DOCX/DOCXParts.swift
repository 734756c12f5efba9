internal import OpenXML

/// The parts of a Word document, found through relationships.
struct DOCXParts: ~Copyable {
  let mainPart: PartName
  private var package: OfficePackage
  private let relationships: Relationships

  init(_ bytes: [UInt8]) throws(ReadingError) {
    do {
      var package = try OfficePackage(bytes)
      let mainPart = try Self.mainPart(&package)
      let relationships = try package.relationships(of: mainPart)
      self.mainPart = mainPart
      self.relationships = relationships
      self.package = package
    } catch {
      throw ReadingError(error)
    }
  }

  /// Follows `_rels/.rels`; the conventional name is the way out when that leads nowhere.
  private static func mainPart(_ package: inout OfficePackage) throws(OpenXMLError) -> PartName {
    let related = try package.relationships(of: nil).part("officeDocument")
    guard let related, package.contains(related) else { return PartName("word/document.xml") }
    return related
  }

  /// What the package is when it is no Word document.
  private mutating func otherFormat() -> ReadingError {
    if package.contains(PartName("mimetype")) { return .otherFormat(openDocumentFormat()) }
    if package.contains(PartName("OFD.xml")) { return .otherFormat("ofd") }
    let type = (try? package.contentTypes().type(of: mainPart)) ?? ""
    if type.contains("spreadsheet") || type.contains("ms-excel") { return .otherFormat("xlsx") }
    if type.contains("presentation") || type.contains("ms-powerpoint") { return .otherFormat("pptx") }
    return package.contains(mainPart) ? .notAWordDocument : .otherFormat("zip")
  }

  private mutating func openDocumentFormat() -> String {
    let type = String(decoding: (try? package.contents(of: PartName("mimetype"))) ?? [], as: UTF8.self)
    if type.contains("opendocument.text") { return "odt" }
    if type.contains("opendocument.spreadsheet") { return "ods" }
    return type.contains("epub") ? "epub" : "zip"
  }

  /// The main part and its body.
  mutating func main() throws(ReadingError) -> (tree: XMLTree, body: Int) {
    guard package.contains(mainPart) else { throw otherFormat() }
    let tree = try read(mainPart)
    guard tree.name(of: tree.root) == .document, let body = tree.child(.body, of: tree.root) else {
      throw otherFormat()
    }
    return (tree, body)
  }

  /// The part a relationship of the main part leads to, parsed; nil when there is none.
  mutating func tree(_ kind: String) throws(ReadingError) -> XMLTree? {
    guard let part = relationships.part(kind), package.contains(part) else { return nil }
    return try read(part)
  }

  private mutating func read(_ part: PartName) throws(ReadingError) -> XMLTree {
    do {
      return try package.tree(of: part)
    } catch {
      throw ReadingError(error)
    }
  }
}
