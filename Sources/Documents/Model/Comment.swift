/// A comment that the file holds (ECMA-376 part 1, 17.13.4).
public struct Comment: Hashable, Sendable {
  /// `w:id`, unique in a sound file.
  public var id: Int
  public var author: String
  public var initials: String
  /// As written, ISO 8601 in most files; nil when not stated.
  public var date: String?
  /// Its paragraphs, with a line feed between them.
  public var text: String
  /// What it is about, in the document's text, empty when it marks a place; nil when no mark of it stands in the text.
  public var range: TextRange?
  /// The id of the comment it answers.
  public var parent: Int?
  /// True when it was marked as done.
  public var isResolved: Bool

  public init(
    id: Int, author: String, initials: String = "", date: String? = nil, text: String, range: TextRange? = nil,
    parent: Int? = nil, isResolved: Bool = false
  ) {
    self.id = id
    self.author = author
    self.initials = initials
    self.date = date
    self.text = text
    self.range = range
    self.parent = parent
    self.isResolved = isResolved
  }
}
