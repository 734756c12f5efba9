/// A draft as read: its text in one buffer, its paragraphs, and where each character came from.
public struct Document: Sendable {
  public var source: Source
  /// The text as read, exactly what `shenyue text` prints; all offsets in findings refer to it.
  public var text: UTF8Text
  public var paragraphs: [Paragraph]
  public var notes: [ReadingNote]
  /// Where the characters stand in the file, for writing comments back; nil for plain text.
  public var anchors: DOCXAnchors?

  public init(
    source: Source, text: UTF8Text, paragraphs: [Paragraph], notes: [ReadingNote] = [], anchors: DOCXAnchors? = nil
  ) {
    self.source = source
    self.text = text
    self.paragraphs = paragraphs
    self.notes = notes
    self.anchors = anchors
  }

  /// What is known of the file itself.
  public struct Source: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable {
      case txt
      case docx
    }

    /// The path or name it was read under, as the user gave it.
    public var path: String
    public var format: Format
    /// `utf-8`, `utf-8-bom`, `gb18030`, `utf-16le` or `utf-16be`; the encoding of the main part for DOCX.
    public var encoding: String
    /// Lower-case hexadecimal SHA-256 of the file's bytes.
    public var sha256: String

    public init(path: String, format: Format, encoding: String, sha256: String) {
      self.path = path
      self.format = format
      self.encoding = encoding
      self.sha256 = sha256
    }
  }
}
