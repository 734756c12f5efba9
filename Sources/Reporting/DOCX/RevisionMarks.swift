internal import OpenXML

/// The elements that tracked changes are made of (ECMA-376 part 1, 17.13.5), each with an id of its own.
struct RevisionMarks {
  enum Kind: String {
    case inserted = "ins"
    case deleted = "del"
    case movedFrom = "moveFrom"
    case movedTo = "moveTo"
    /// Another look of a paragraph.
    case propertiesChange = "pPrChange"
  }

  let names: WordNames
  private let authors: RevisionAuthors
  private let date: String?
  private var nextID: Int
  /// True while new words adjoin those of the paragraph before.
  var isAdjoining = false

  /// - Parameters:
  ///   - date: ISO 8601; nil leaves it out.
  ///   - firstID: Above all ids in use.
  init(names: WordNames, authors: RevisionAuthors, date: String?, firstID: Int) {
    self.names = names
    self.authors = RevisionAuthors(
      changes: XMLEscaping.escaped(authors.changes), moves: XMLEscaping.escaped(authors.moves),
      adjoining: XMLEscaping.escaped(authors.adjoining))
    self.date = date.map { XMLEscaping.escaped($0) }
    nextID = firstID
  }

  /// `<w:ins …>`
  mutating func start(_ kind: Kind) -> String { "<\(names.prefix)\(kind.rawValue)\(attributes(kind))>" }

  func end(_ kind: Kind) -> String { "</\(names.prefix)\(kind.rawValue)>" }

  /// New text in a run of its own.
  mutating func insertion(of text: String, _ tags: DOCXRunTags) -> String {
    let content = "<\(tags.prefix)t xml:space=\"preserve\">\(XMLEscaping.escaped(text))</\(tags.prefix)t>"
    return start(.inserted) + tags.open + content + tags.close + end(.inserted)
  }

  /// The mark of a paragraph's end, to stand first in the properties of its mark.
  mutating func paragraphMark(_ kind: Kind) -> String { "<\(names.prefix)\(kind.rawValue)\(attributes(kind))/>" }

  /// Both ends of the range around a paragraph that has moved.
  mutating func range(_ kind: Kind, name: String) -> (start: String, end: String) {
    let id = nextID
    let start = "<\(names.prefix)\(kind.rawValue)RangeStart\(attributes(kind)) \(names.prefix)name=\"\(name)\"/>"
    let end = "<\(names.prefix)\(kind.rawValue)RangeEnd\(names.declaration) \(names.prefix)id=\"\(id)\"/>"
    return (start, end)
  }

  /// The end of a paragraph's properties that tells what they were.
  mutating func propertiesChange(_ old: String) -> String {
    let prefix = names.prefix
    let properties = old.isEmpty ? "<\(prefix)pPr/>" : "<\(prefix)pPr>\(old)</\(prefix)pPr>"
    return start(.propertiesChange) + properties + end(.propertiesChange)
  }

  private func author(of kind: Kind) -> String {
    switch kind {
    case .movedFrom, .movedTo: authors.moves
    case .inserted where isAdjoining: authors.adjoining
    case .inserted, .deleted, .propertiesChange: authors.changes
    }
  }

  private mutating func attributes(_ kind: Kind) -> String {
    defer { nextID += 1 }
    let prefix = names.prefix
    let when = date.map { " \(prefix)date=\"\($0)\"" } ?? ""
    return "\(names.declaration) \(prefix)id=\"\(nextID)\" \(prefix)author=\"\(author(of: kind))\"\(when)"
  }
}

extension XMLTree {
  /// The highest number of at most nine digits that any element has as its id, at least 0; ids of comments, bookmarks
  /// and changes are told apart by some programs only.
  var highestWordID: Int {
    (0..<elementCount).reduce(0) { highest, element in
      guard let id = integer(.wordID, of: element), id < 1_000_000_000 else { return highest }
      return max(highest, id)
    }
  }
}
