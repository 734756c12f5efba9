/// Paragraphs that share one page layout (`w:sectPr`, ECMA-376 part 1, 17.6.17); all lengths in twips (1/20 point).
///
/// A value is nil when the file does not state it.
public struct Section: Hashable, Sendable {
  /// Indexes into `Document.paragraphs`, half open; headers, footers and notes belong to no section.
  public var paragraphs: Range<Int>
  public var pageWidth: Int?
  public var pageHeight: Int?
  /// Negative when the text may not give way to the header.
  public var topMargin: Int?
  public var bottomMargin: Int?
  public var leftMargin: Int?
  public var rightMargin: Int?
  /// Room for the binding, added to a margin.
  public var gutter: Int?

  public init(
    paragraphs: Range<Int>, pageWidth: Int? = nil, pageHeight: Int? = nil, topMargin: Int? = nil,
    bottomMargin: Int? = nil, leftMargin: Int? = nil, rightMargin: Int? = nil, gutter: Int? = nil
  ) {
    self.paragraphs = paragraphs
    self.pageWidth = pageWidth
    self.pageHeight = pageHeight
    self.topMargin = topMargin
    self.bottomMargin = bottomMargin
    self.leftMargin = leftMargin
    self.rightMargin = rightMargin
    self.gutter = gutter
  }
}
