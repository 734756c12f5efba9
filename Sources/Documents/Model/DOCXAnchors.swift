/// Where the characters of a DOCX stand in its parts, so that comments and changes can be placed exactly.
///
/// All offsets are bytes of a part in UTF-8; in a flat XML file all parts share the bytes of the file. Runs are places for
/// comments and stand in the main part: text of notes, headers and text boxes, and text that must not be split (fields
/// bound to data, phonetic guides, formulas), is anchored at the element of the main part that holds or refers to it.
public struct DOCXAnchors: Sendable {
  /// Name of the main part within the package, such as `word/document.xml`.
  public var part: String
  /// Names of all parts that text was read from; the first is the main part.
  public var parts: [String]
  /// The namespace of the part's root, transitional or strict.
  public var namespace: String
  /// The prefix the part uses for that namespace, nil when it declares none that attributes can have.
  public var prefix: String?
  /// The highest id on a comment's mark in the part, -1 when there is none; marks may outlive their comment.
  public var highestCommentID: Int
  /// Stretches of text in text order; numbers and line ends between them have no place in the part.
  public var segments: [Segment]
  public var runs: [Run]
  /// One for each paragraph of the document, in the same order.
  public var paragraphs: [ParagraphAnchor]

  public init(
    part: String, parts: [String]? = nil, namespace: String, prefix: String?, highestCommentID: Int,
    segments: [Segment], runs: [Run], paragraphs: [ParagraphAnchor]
  ) {
    self.part = part
    self.parts = parts ?? [part]
    self.namespace = namespace
    self.prefix = prefix
    self.highestCommentID = highestCommentID
    self.segments = segments
    self.runs = runs
    self.paragraphs = paragraphs
  }

  /// Text that came from one place of one run.
  public struct Segment: Hashable, Sendable {
    /// UTF-8 offset in the document's text.
    public var textStart: Int32
    public var textEnd: Int32
    /// What the text was read from: the characters of a `w:t`, or a whole element such as `w:tab`.
    public var sourceStart: Int32
    public var sourceEnd: Int32
    /// Index in `runs`.
    public var run: Int32
    /// Index in `parts` of the part that the source offsets are bytes of.
    public var part: UInt16
    public var form: Form
  }

  public enum Form: UInt8, Hashable, Sendable {
    /// Text and source are the same bytes.
    case verbatim
    /// The source holds references, CDATA or folded line ends and must be decoded to find a character.
    case encoded
    /// The source is an element that stands for the text and cannot be divided.
    case atomic
  }

  /// A `w:r`, or an element that takes its place because nothing may be inserted inside it.
  public struct Run: Hashable, Sendable {
    public var start: Int32
    public var end: Int32
    /// The run's `w:rPr`; empty when it has none.
    public var propertiesStart: Int32
    public var propertiesEnd: Int32
    /// False when markers must stand before or after the whole.
    public var isSplittable: Bool
  }

  /// The place of a paragraph's content.
  public struct ParagraphAnchor: Hashable, Sendable {
    /// After the start tag and the paragraph's properties.
    public var contentStart: Int32
    /// Before the end tag; for an empty-element tag both are the offset of its `/`.
    public var contentEnd: Int32
    /// The run that holds the paragraph, when it stands in a text box or note; -1 otherwise.
    public var host: Int32
    /// Index in `parts` of the part that the offsets are bytes of.
    public var part: UInt16
  }
}
