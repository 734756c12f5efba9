internal import OpenXML

/// The elements that tracked changes are made of (ECMA-376 part 1, 17.13.5), each with an id of its own.
struct RedlineMarks {
  enum Kind: String {
    case inserted = "ins"
    case deleted = "del"
    case movedFrom = "moveFrom"
    case movedTo = "moveTo"
  }

  let names: WordNames
  let author: String
  /// ISO 8601; nil leaves it out.
  let date: String?
  private var nextID: Int

  init(names: WordNames, author: String, date: String?, firstID: Int) {
    self.names = names
    self.author = author
    self.date = date
    nextID = firstID
  }

  /// `<w:ins …>`
  mutating func start(_ kind: Kind) -> String { "<\(names.prefix)\(kind.rawValue)\(attributes())>" }

  func end(_ kind: Kind) -> String { "</\(names.prefix)\(kind.rawValue)>" }

  /// The mark of a paragraph's end, to stand first in the properties of its mark.
  mutating func paragraphMark(_ kind: Kind) -> String { "<\(names.prefix)\(kind.rawValue)\(attributes())/>" }

  /// Both ends of the range around a paragraph that has moved.
  mutating func range(_ kind: Kind, name: String) -> (start: String, end: String) {
    let id = nextID
    let start = "<\(names.prefix)\(kind.rawValue)RangeStart\(attributes()) \(names.prefix)name=\"\(name)\"/>"
    let end = "<\(names.prefix)\(kind.rawValue)RangeEnd\(names.declaration) \(names.prefix)id=\"\(id)\"/>"
    return (start, end)
  }

  private mutating func attributes() -> String {
    defer { nextID += 1 }
    let prefix = names.prefix
    return "\(names.declaration) \(prefix)id=\"\(nextID)\" \(prefix)author=\"\(XMLEscaping.escaped(author))\""
      + (date.map { " \(prefix)date=\"\($0)\"" } ?? "")
  }
}
