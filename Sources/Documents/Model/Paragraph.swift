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
    case note
  }
}

/// What the layout says about a paragraph, resolved through defaults, styles and direct formatting.
public struct ParagraphFormat: Hashable, Sendable {
  /// 1…9 when a style or direct formatting makes it a heading (`w:outlineLvl` + 1).
  public var outlineLevel: Int?
  /// 0-based list level when the paragraph is in an automatic list.
  public var listLevel: Int?
  /// The style's name as the author sees it, such as `heading 1` or `标题 1`.
  public var styleName: String?
  /// True when every visible character is bold.
  public var isBold: Bool
  /// UTF-8 length of the bold start of the paragraph, 0 when it does not start bold; tells a run-in heading.
  public var boldPrefix: Int
  /// East Asian font of the first visible character.
  public var font: String?
  /// Half-points of the first visible character.
  public var fontSize: Int?
  public var isCentered: Bool
  /// First-line indent in hundredths of a character (`w:firstLineChars`), or nil when not stated.
  public var firstLineChars: Int?

  public init(
    outlineLevel: Int? = nil, listLevel: Int? = nil, styleName: String? = nil, isBold: Bool = false,
    boldPrefix: Int = 0,
    font: String? = nil, fontSize: Int? = nil, isCentered: Bool = false, firstLineChars: Int? = nil
  ) {
    self.outlineLevel = outlineLevel
    self.listLevel = listLevel
    self.styleName = styleName
    self.isBold = isBold
    self.boldPrefix = boldPrefix
    self.font = font
    self.fontSize = fontSize
    self.isCentered = isCentered
    self.firstLineChars = firstLineChars
  }

  /// Of text without layout.
  public static let plain = ParagraphFormat()
}
