public import Documents

/// A comment to put on a stretch of a document's text.
public struct DOCXComment: Hashable, Sendable {
  /// In the document's text as read; an empty range means the whole paragraph it stands in.
  public var range: TextRange
  public var author: String
  public var initials: String
  /// ISO 8601, such as `2026-03-01T09:00:00Z`; nil leaves the date out, so that equal input gives equal output.
  public var date: String?
  /// Paragraphs of the comment, at least one.
  public var paragraphs: [[CommentRun]]

  public init(range: TextRange, author: String, initials: String, date: String? = nil, paragraphs: [[CommentRun]]) {
    self.range = range
    self.author = author
    self.initials = initials
    self.date = date
    self.paragraphs = paragraphs
  }
}

/// Text of one look within a comment.
public struct CommentRun: Hashable, Sendable {
  public var text: String
  public var isBold: Bool
  /// Grey and a little smaller.
  public var isFaint: Bool

  public init(_ text: String, isBold: Bool = false, isFaint: Bool = false) {
    self.text = text
    self.isBold = isBold
    self.isFaint = isFaint
  }
}
