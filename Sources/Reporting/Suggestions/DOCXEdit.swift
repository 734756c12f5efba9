public import Documents

/// A change of a document's text, to be proposed as a tracked change.
public struct DOCXEdit: Hashable, Sendable {
  /// In the document's text as read; empty for words to be put in.
  public var range: TextRange
  public var replacement: String

  public init(range: TextRange, replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// The same change without the characters that stay, so that a reader sees what differs.
  func trimmed(in text: UTF8Text) -> DOCXEdit {
    let old = Array(text.string(in: range).unicodeScalars)
    let new = Array(replacement.unicodeScalars)
    let limit = min(old.count, new.count)
    let start = (0..<limit).first { old[$0] != new[$0] } ?? limit
    let rest = limit - start
    let end = (0..<rest).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? rest
    // A mark that combines with the character before it must not be left alone.
    guard !(old[..<start] + old.suffix(end)).contains(where: { $0.properties.isGraphemeExtend }) else { return self }
    let before = old[..<start].reduce(0) { $0 + UTF8.width($1) }
    let after = old.suffix(end).reduce(0) { $0 + UTF8.width($1) }
    return DOCXEdit(
      range: TextRange(range.start + before, range.end - after),
      replacement: String(String.UnicodeScalarView(new[start..<(new.count - end)])))
  }
}

/// Why a change was not made; it is still told in a comment.
public enum EditObstacle: String, CaseIterable, Error, Hashable, Sendable {
  /// It reaches over the end of a paragraph.
  case paragraphEnd
  /// It concerns an automatic number, which no character of the file holds.
  case automaticNumber
  /// Word makes the text anew when it updates the field.
  case field
  /// The text was moved here by a tracked change.
  case move
  /// Text box, note, header or footer.
  case otherPart
  /// A formula, a phonetic guide, content bound to data, a tab or break.
  case undividable
  /// Another change has the same words.
  case overlap
}

/// What became of the changes that were to be made.
public struct EditReport: Hashable, Sendable {
  public var made = 0
  public var skipped: [EditObstacle: Int] = [:]

  public init() {}
}
