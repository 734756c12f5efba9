/// Who is shown as having made the changes of a redline.
///
/// LibreOffice (7.4) settles neighbouring changes by one author wrongly in two places, so different names are needed: a
/// deletion inside a moved paragraph is left standing, and where one paragraph ends with new words and the next begins with
/// some, rejecting joins both paragraphs.
public struct RevisionAuthors: Sendable {
  /// Of most changes.
  public var changes: String
  /// Of what moved.
  public var moves: String
  /// Of new words at the start of a paragraph after one that ends with new words.
  public var adjoining: String

  public init(changes: String, moves: String, adjoining: String) {
    self.changes = changes
    self.moves = moves
    self.adjoining = adjoining
  }
}
