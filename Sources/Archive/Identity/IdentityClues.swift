import Checking

/// What the path of a draft and its first and last lines say about whose it is and which round.
public struct IdentityClues: Hashable, Sendable {
  /// Found in the file's name and in the folders above it.
  public var fromPath = Names()
  /// Found in the lines of title and signature.
  public var fromText = Names()
  /// Numbers of rounds in the file's name; more than one is a contradiction.
  public var rounds: [Int] = []

  public struct Names: Hashable, Sendable {
    /// Each once, in the order found.
    public var persons: [String] = []
    public var units: [String] = []

    mutating func add(_ author: AuthorLine) {
      if let person = author.person, !persons.contains(person) { persons.append(person) }
      if let unit = author.unit, !units.contains(unit) { units.append(unit) }
    }
  }

  /// - Parameters:
  ///   - path: Relative to the folder that was searched, so that the folders in it were made for these drafts.
  ///   - lines: Of title block and signature.
  public init(path: String, lines: [String], words: NameWords) {
    let pieces = path.split(separator: "/").map(String.init)
    // The nearest folder first.
    let names = [words.rounds.name(ofFile: path)] + pieces.dropLast().reversed().map { words.rounds.name($0) }
    for token in names.flatMap(\.pieces).flatMap({ Self.tokens(of: $0) }) { fromPath.add(AuthorLine(token, words)) }
    for piece in lines.flatMap({ words.rounds.name($0).pieces }) { fromText.add(AuthorLine(piece, words)) }
    rounds = names[0].numbers
  }

  /// Persons named by path or text; where the two share one, that one alone.
  public var persons: [String] {
    let shared = fromPath.persons.filter(fromText.persons.contains)
    guard shared.isEmpty else { return shared }
    return fromPath.persons + fromText.persons
  }

  /// The unit that the path names, else the one the text names. Folders and file names are the more constant.
  public var unit: String? { fromPath.units.first ?? fromText.units.first }

  /// Stretches of Han characters, the dot inside names of some nationalities included.
  private static func tokens(of text: String) -> [String] {
    text.unicodeScalars.split { !$0.isHan && !AuthorLine.dots.contains($0) }
      .map { String(String.UnicodeScalarView($0)) }
  }
}

extension Unicode.Scalar {
  /// A Chinese character, those beyond the first plane included: names have rare ones.
  var isHan: Bool { properties.isIdeographic && value != 0x3007 }
}
