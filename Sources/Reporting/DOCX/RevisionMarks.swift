internal import OpenXML

/// The elements around text that is proposed to be taken out or put in (ECMA-376 part 1, 17.13.5).
struct RevisionMarks {
  private let names: WordNames
  private let author: String
  private let date: String?
  private var nextID: Int

  /// - Parameter firstID: Above all ids in use.
  init(names: WordNames, author: String, date: String?, firstID: Int) {
    self.names = names
    self.author = XMLEscaping.escaped(author)
    self.date = date.map { XMLEscaping.escaped($0) }
    nextID = firstID
  }

  mutating func deletionStart() -> String { start("del") }
  var deletionEnd: String { "</\(names.prefix)del>" }

  /// New text in a run of its own.
  mutating func insertion(of text: String, _ tags: DOCXRunTags) -> String {
    let content = XMLEscaping.escaped(text)
    return start("ins") + tags.open + "<\(tags.prefix)t xml:space=\"preserve\">\(content)</\(tags.prefix)t>"
      + tags.close
      + "</\(names.prefix)ins>"
  }

  private mutating func start(_ element: String) -> String {
    defer { nextID += 1 }
    let prefix = names.prefix
    let when = date.map { " \(prefix)date=\"\($0)\"" } ?? ""
    return "<\(prefix)\(element)\(names.declaration) \(prefix)id=\"\(nextID)\" \(prefix)author=\"\(author)\"\(when)>"
  }
}

extension RevisionMarks {
  /// The highest number that any element of a part has as its id, at least 0; ids of comments, bookmarks and changes
  /// are told apart by some programs only.
  static func highestID(in part: [UInt8]) -> Int {
    var highest = 0
    var offset = 0
    let key = Array("id=\"".utf8)
    while offset + key.count < part.count {
      guard part[offset] == key[0], part[offset...].starts(with: key) else {
        offset += 1
        continue
      }
      offset += key.count
      let digits = part[offset...].prefix { (48...57).contains($0) }
      if digits.count < 10, let id = Int(String(decoding: digits, as: UTF8.self)) { highest = max(highest, id) }
    }
    return highest
  }
}
