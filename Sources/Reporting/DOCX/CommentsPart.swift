internal import OpenXML

/// The comments part of a package, existing or to be made, and what leads to it.
struct CommentsPart {
  private static let contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"

  /// Above all ids in use.
  let firstID: Int
  private let main: PartName
  private let name: PartName
  private let existing: XMLTree?
  private let namespace: String

  /// - Parameter highestMark: The highest id on a mark in the main part, which may be of a comment that is lost.
  init(
    _ package: inout OfficePackage, main: PartName, namespace: String, highestMark: Int
  ) throws(OpenXMLError) {
    self.main = main
    self.namespace = namespace
    if let name = try package.relationships(of: main).part("comments"), package.contains(name) {
      self.name = name
      existing = try package.tree(of: name)
    } else {
      name = Self.freeName(beside: main, in: package)
      existing = nil
    }
    let ids = existing.map { Self.ids(in: $0) } ?? []
    firstID = ids.reduce(highestMark, max) + 1
  }

  private static func freeName(beside main: PartName, in package: borrowing OfficePackage) -> PartName {
    var name = main.resolving("comments.xml")
    var number = 1
    while package.contains(name) {
      name = main.resolving("comments\(number).xml")
      number += 1
    }
    return name
  }

  private static func ids(in comments: XMLTree) -> [Int] {
    comments.children(of: comments.root).compactMap { comments.integer(.wordID, of: $0) }
  }

  /// The parts to put into the package so that it holds these comments too.
  func parts(
    adding comments: [DOCXComment], to package: inout OfficePackage
  ) throws(OpenXMLError) -> OfficePackage.Parts {
    let prefix = existing.map { $0.attributePrefix(for: namespace, at: $0.root) } ?? "w"
    let names = WordNames(prefix: prefix, namespace: namespace)
    if let existing {
      let companions = try CommentCompanions(&package, main: main, comments: existing)
      let ids = companions?.freeIDs(comments.count) ?? []
      let xml = comments.enumerated().map { index, comment in
        let paragraph = companions.flatMap { index < ids.count ? " \($0.attribute)=\"\(ids[index])\"" : nil }
        return CommentXML.comment(comment, id: firstID + index, names: names, paragraphID: paragraph ?? "")
      }
      return [(name, XMLInsertion(existing).appending(xml.joined()))]
        + (companions?.parts(adding: comments, ids: ids) ?? [])
    }
    let xml = comments.enumerated().map { CommentXML.comment($1, id: firstID + $0, names: names) }.joined()
    let part = "\(CommentXML.declaration)<w:comments xmlns:w=\"\(namespace)\">\(xml)</w:comments>"
    return [
      (name, Array(part.utf8)), try relationships(in: &package), try contentTypes(in: &package),
    ]
  }

  private func relationships(
    in package: inout OfficePackage
  ) throws(OpenXMLError) -> (name: PartName, bytes: [UInt8]) {
    let isStrict = namespace.contains("purl.oclc.org")
    let base =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let taken = Set(try package.relationships(of: main).all.map(\.id))
    let id = (1...).lazy.map { "rIdComments\($0)" }.first { !taken.contains($0) } ?? ""
    let target = name.description.split(separator: "/").last ?? ""
    let attributes = "Id=\"\(id)\" Type=\"\(base)/comments\" Target=\"\(target)\"/>"
    guard package.contains(main.relationships) else {
      let uri = "http://schemas.openxmlformats.org/package/2006/relationships"
      let xml = "\(CommentXML.declaration)<Relationships xmlns=\"\(uri)\"><Relationship \(attributes)</Relationships>"
      return (main.relationships, Array(xml.utf8))
    }
    let tree = try package.tree(of: main.relationships)
    let name = XMLInsertion(tree).childName("Relationship")
    return (main.relationships, XMLInsertion(tree).appending("<\(name) \(attributes)"))
  }

  private func contentTypes(
    in package: inout OfficePackage
  ) throws(OpenXMLError) -> (name: PartName, bytes: [UInt8]) {
    let tree = try package.tree(of: ContentTypes.part)
    let insertion = XMLInsertion(tree)
    let attributes = "PartName=\"/\(name)\" ContentType=\"\(Self.contentType)\"/>"
    let isStated = try package.contentTypes().type(of: name) == Self.contentType
    return (
      ContentTypes.part,
      isStated ? tree.bytes : insertion.appending("<\(insertion.childName("Override")) \(attributes)")
    )
  }
}
