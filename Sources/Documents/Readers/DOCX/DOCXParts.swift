internal import OpenXML

/// The parts of a Word document, found through relationships.
struct DOCXParts<Source: PartSource & ~Copyable>: ~Copyable {
  let mainPart: PartName
  var source: Source
  private let relationships: Relationships

  init(_ source: consuming Source) throws(ReadingError) {
    do {
      let mainPart = try Self.mainPart(&source)
      relationships = try source.relationships(of: mainPart)
      self.mainPart = mainPart
      self.source = source
    } catch {
      throw ReadingError(error)
    }
  }

  /// Follows `_rels/.rels`; the conventional name is the way out when that leads nowhere.
  private static func mainPart(_ source: inout Source) throws(OpenXMLError) -> PartName {
    let related = try source.relationships(of: nil).part("officeDocument")
    guard let related, source.contains(related) else { return PartName("word/document.xml") }
    return related
  }

  var hasMainPart: Bool { source.contains(mainPart) }

  /// The main part, which has a body.
  mutating func main() throws(ReadingError) -> XMLTree {
    guard hasMainPart else { throw .notAWordDocument }
    let tree = try read(mainPart)
    guard tree.name(of: tree.root) == .document, tree.child(.body, of: tree.root) != nil else {
      throw .notAWordDocument
    }
    return tree
  }

  /// The part that a relationship of the main part leads to; nil when there is none.
  func name(_ kind: String) -> PartName? {
    guard let part = relationships.part(kind), source.contains(part) else { return nil }
    return part
  }

  /// The part of the relationship with this id.
  func name(id: String) -> PartName? {
    guard let found = relationships.all.first(where: { $0.id == id && !$0.isExternal }) else { return nil }
    let part = mainPart.resolving(found.target)
    return source.contains(part) ? part : nil
  }

  /// The part a relationship of the main part leads to, parsed; nil when there is none.
  mutating func tree(_ kind: String) throws(ReadingError) -> XMLTree? {
    guard let part = name(kind) else { return nil }
    return try read(part)
  }

  mutating func read(_ part: PartName) throws(ReadingError) -> XMLTree {
    do {
      return try source.tree(of: part)
    } catch {
      throw ReadingError(error)
    }
  }
}
