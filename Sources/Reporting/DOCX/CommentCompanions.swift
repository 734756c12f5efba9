internal import OpenXML

/// The parts that Word keeps beside the comments, for threads, durable ids and authors ([MS-DOCX] 2.5).
///
/// They are optional; where a file has them its new comments are entered, so that Word treats them like its own.
struct CommentCompanions {
  private enum Kind: String, CaseIterable {
    case commentsExtended, commentsIds, commentsExtensible, people
  }

  private struct File {
    var kind: Kind
    var name: PartName
    var tree: XMLTree
    /// Of the root's namespace, with its colon.
    var prefix: String
  }

  private static let paragraphNamespace = "http://schemas.microsoft.com/office/word/2010/wordml"
  /// [MS-DOCX] 2.2.4: ids are below this.
  private static let idLimit: UInt32 = 0x8000_0000
  private static let firstID: UInt32 = 0x5A00_0001

  /// What puts a paragraph id on a paragraph of a comment, such as `w14:paraId`.
  let attribute: String
  private let files: [File]
  private let comments: XMLTree

  /// Nil where there are none, or where the comments cannot carry the ids by which they are found.
  init?(_ package: inout OfficePackage, main: PartName, comments: XMLTree) throws(OpenXMLError) {
    guard let prefix = comments.attributePrefix(for: Self.paragraphNamespace, at: comments.root),
      Self.ignores(prefix, comments)
    else { return nil }
    let relationships = try package.relationships(of: main)
    var files: [File] = []
    for kind in Kind.allCases {
      guard let name = relationships.part(kind.rawValue), package.contains(name) else { continue }
      let tree = try package.tree(of: name)
      guard tree.encoding == comments.encoding, let uri = tree.namespace(of: tree.root),
        let own = tree.attributePrefix(for: uri, at: tree.root)
      else { continue }
      files.append(File(kind: kind, name: name, tree: tree, prefix: own + ":"))
    }
    guard files.contains(where: { $0.kind == .commentsExtended || $0.kind == .commentsIds }) else { return nil }
    attribute = prefix + ":paraId"
    self.files = files
    self.comments = comments
  }

  /// True when readers that do not know the namespace are told to ignore it (ECMA-376 part 3, 7.2).
  private static func ignores(_ prefix: String, _ tree: XMLTree) -> Bool {
    let tag = String(decoding: tree.bytes[tree.startTag(of: tree.root)], as: UTF8.self)
    guard let name = tag.firstRange(of: ":Ignorable=") else { return false }
    let value = tag[name.upperBound...].dropFirst().prefix { $0 != "\"" && $0 != "'" }
    return value.split { $0 == " " || $0 == "\n" || $0 == "\t" }.contains(Substring(prefix))
  }

  /// Ids that no part uses yet, eight hexadecimal digits each.
  func freeIDs(_ count: Int) -> [String] {
    let texts = [comments.bytes] + files.map(\.tree.bytes)
    var taken: Set<String> = []
    for bytes in texts { taken.formUnion(Self.hexadecimalWords(in: bytes)) }
    var ids: [String] = []
    var next = Self.firstID
    while ids.count < count, next < Self.idLimit {
      let id = String(next, radix: 16, uppercase: true)
      if !taken.contains(id) { ids.append(id) }
      next += 1
    }
    return ids
  }

  /// Stretches of eight hexadecimal digits, in upper case.
  private static func hexadecimalWords(in bytes: [UInt8]) -> [String] {
    let stretches = bytes.split { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
        UInt8(ascii: "a")...UInt8(ascii: "f"):
        false
      default: true
      }
    }
    return stretches.filter { $0.count == 8 }.map { String(decoding: $0, as: UTF8.self).uppercased() }
  }

  /// The parts with an entry for each comment.
  ///
  /// - Parameter ids: of the last paragraph of each comment.
  func parts(adding comments: [DOCXComment], ids: [String]) -> OfficePackage.Parts {
    files.map { file in
      let entries =
        file.kind == .people
        ? people(comments, file) : zip(comments, ids).map { entry(of: $0, id: $1, file) }.joined()
      return (file.name, entries.isEmpty ? file.tree.bytes : XMLInsertion(file.tree).appending(entries))
    }
  }

  private func entry(of comment: DOCXComment, id: String, _ file: File) -> String {
    let insertion = XMLInsertion(file.tree)
    let prefix = file.prefix
    switch file.kind {
    case .commentsExtended:
      return "<\(insertion.childName("commentEx")) \(prefix)paraId=\"\(id)\" \(prefix)done=\"0\"/>"
    case .commentsIds:
      return "<\(insertion.childName("commentId")) \(prefix)paraId=\"\(id)\" \(prefix)durableId=\"\(id)\"/>"
    case .commentsExtensible:
      guard let date = comment.date else { return "" }
      let name = insertion.childName("commentExtensible")
      return "<\(name) \(prefix)durableId=\"\(id)\" \(prefix)dateUtc=\"\(XMLEscaping.escaped(date))\"/>"
    case .people: return ""
    }
  }

  private func people(_ comments: [DOCXComment], _ file: File) -> String {
    let text = String(decoding: file.tree.bytes, as: UTF8.self)
    let insertion = XMLInsertion(file.tree)
    let prefix = file.prefix
    var entered: Set<String> = []
    return comments.compactMap { comment -> String? in
      let author = XMLEscaping.escaped(comment.author)
      guard !text.contains(":author=\"\(author)\""), entered.insert(author).inserted else { return nil }
      let (person, presence) = (insertion.childName("person"), insertion.childName("presenceInfo"))
      return """
        <\(person) \(prefix)author="\(author)"><\(presence) \(prefix)providerId="None" \
        \(prefix)userId="\(author)"/></\(person)>
        """
    }.joined()
  }
}
