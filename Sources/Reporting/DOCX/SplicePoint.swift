/// A place in the main part where comment marks can stand.
struct SplicePoint: Hashable {
  enum Surroundings: Hashable {
    /// Between elements of paragraph content.
    case content
    /// Between children of a run, which has to be closed and opened again.
    case run(DOCXRunTags)
    /// Inside the text of a run, which has to be closed and opened again with the text.
    case text(DOCXRunTags, textStart: Int)
    /// At the `/` of a paragraph written as an empty-element tag, which has to become two tags.
    case emptyParagraph(name: String)
  }

  /// Bytes of the main part before it.
  var offset: Int
  var surroundings: Surroundings

  /// True where a text that is divided does not say yet that its spaces count: its first part may now end in white space,
  /// which only `preserve` keeps.
  static func needsPreserve(_ part: [UInt8], textStart: Int) -> Bool {
    var start = textStart - 1
    while start > 0, part[start] != UInt8(ascii: "<") { start -= 1 }
    return !String(decoding: part[start..<textStart], as: UTF8.self).contains("xml:space")
  }
}

/// What closes a run and opens it again with the same look.
struct DOCXRunTags: Hashable {
  /// Such as `</w:r>`.
  var close: String
  /// Start tag with attributes, and the run's properties.
  var open: String
}

extension DOCXRunTags {
  /// The prefix of the run's name, with its colon, which its text has as well.
  var prefix: String { String(close.dropFirst(2).dropLast(2)) }
}
