/// One paragraph (DOCX) or line (TXT) of a document, in reading order.
public struct Paragraph: Hashable, Sendable {
  /// Where its text stands, automatic number included, line end excluded.
  public var range: TextRange
  /// The automatic number at the start of the paragraph as Word shows it (`一、`, `（二）`, with its tab or space), which
  /// no character of the file holds.
  public var automaticNumber: TextRange?
  public var container: Container
  public var format: ParagraphFormat

  public init(
    range: TextRange, automaticNumber: TextRange? = nil, container: Container = .body, format: ParagraphFormat = .plain
  ) {
    self.range = range
    self.automaticNumber = automaticNumber
    self.container = container
    self.format = format
  }

  /// Where in the document a paragraph stands.
  public enum Container: Hashable, Sendable {
    case body
    /// A table cell; tables are numbered from 0 in document order, rows and columns from 0.
    case tableCell(table: Int, row: Int, column: Int)
    case textBox
    /// A footnote or endnote; notes follow the body.
    case note
    /// Headers and footers follow everything else, each part once.
    case header
    case footer

    /// True of what repeats on every page and is no part of the text proper.
    public var isFrame: Bool { self == .header || self == .footer }
  }
}
