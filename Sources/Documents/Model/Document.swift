/// A draft as read: its text in one buffer, its paragraphs, and where each character came from.
public struct Document: Sendable {
  public var source: Source
  /// The text as read, exactly what `shenyue text` prints; all offsets in findings refer to it.
  public var text: UTF8Text
  public var paragraphs: [Paragraph]
  public var notes: [ReadingNote]
  /// Comments of others, in the order of the file's comments part; no part of the text.
  public var comments: [Comment]
  /// Stretches with one page layout, in order; empty for plain text.
  public var sections: [Section]
  /// The merged cells of tables; those of one table by row.
  public var cellSpans: [CellSpan] = []
  /// Where the characters stand in the file, for writing comments back; nil for plain text.
  public var anchors: DOCXAnchors?

  public init(
    source: Source, text: UTF8Text, paragraphs: [Paragraph], notes: [ReadingNote] = [], comments: [Comment] = [],
    sections: [Section] = [], anchors: DOCXAnchors? = nil
  ) {
    self.source = source
    self.text = text
    self.paragraphs = paragraphs
    self.notes = notes
    self.comments = comments
    self.sections = sections
    self.anchors = anchors
  }

  /// What is known of the file itself.
  public struct Source: Hashable, Sendable {
    public enum Format: String, Hashable, Sendable {
      case txt
      case docx
      /// A Word document as one XML file: Flat OPC, or the main part on its own.
      case flatXML = "xml"
    }

    /// The path or name it was read under, as the user gave it.
    public var path: String
    public var format: Format
    /// A name of `TextEncoding`, or `utf-8-bom`; the encoding of the main part for DOCX.
    public var encoding: String
    /// How sure the encoding is, 0 to 1; 1 where the file or the user states it.
    public var encodingConfidence: Double
    /// Lower-case hexadecimal SHA-256 of the file's bytes.
    public var sha256: String
    /// Set when not the file itself was read but what a program made of it.
    public var conversion: Conversion?

    public init(path: String, format: Format, encoding: String, sha256: String, encodingConfidence: Double = 1) {
      self.path = path
      self.format = format
      self.encoding = encoding
      self.encodingConfidence = encodingConfidence
      self.sha256 = sha256
    }
  }

  /// What a file was before a program made it readable.
  public struct Conversion: Hashable, Sendable {
    /// Name of the file's format, such as `doc` or `pdf`.
    public var format: String
    /// Lower-case hexadecimal SHA-256 of the bytes that were read, `Source.sha256` being that of the file.
    public var sha256: String

    public init(format: String, sha256: String) {
      self.format = format
      self.sha256 = sha256
    }
  }
}
