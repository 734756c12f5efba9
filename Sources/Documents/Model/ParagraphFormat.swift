/// What the layout says about a paragraph, resolved through defaults, styles, numbering and direct formatting.
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
  /// Nil when nothing states it, which Word shows as left.
  public var alignment: Alignment?
  public var indents: Indents

  public init(
    outlineLevel: Int? = nil, listLevel: Int? = nil, styleName: String? = nil, isBold: Bool = false,
    boldPrefix: Int = 0, font: String? = nil, fontSize: Int? = nil, alignment: Alignment? = nil,
    indents: Indents = Indents()
  ) {
    self.outlineLevel = outlineLevel
    self.listLevel = listLevel
    self.styleName = styleName
    self.isBold = isBold
    self.boldPrefix = boldPrefix
    self.font = font
    self.fontSize = fontSize
    self.alignment = alignment
    self.indents = indents
  }

  /// Of text without layout.
  public static let plain = ParagraphFormat()

  public var isCentered: Bool { alignment == .center }

  /// How the lines stand between the indents (`w:jc`, ECMA-376 part 1, 17.18.44).
  public enum Alignment: UInt8, Hashable, Sendable {
    case left, center, right
    /// Both edges even, the last line left.
    case justified
    /// Both edges even, the last line too.
    case distributed
  }
}
