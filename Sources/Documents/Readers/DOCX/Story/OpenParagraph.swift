/// A paragraph that is being read; with deleted paragraph marks it may span several `w:p`.
struct OpenParagraph {
  /// Offset in the flow, automatic number included.
  let start: Int
  let firstSegment: Int
  let anchorStart: Int
  var anchorEnd: Int
  let host: Int
  var numberLength = 0
  var properties = ParagraphProperties()
  var styleName: String?
  /// Format of its runs before their own properties: defaults and paragraph style.
  var runBase = RunFormat()
  var listLevel: Int?
  /// Text boxes and the like, which follow the paragraph that holds them.
  var boxes: [Flow] = []
  /// A style separator ended its first part: what follows on the line has no properties of its own.
  var keepsProperties = false
  /// False while all its marks so far have vanished with tracked changes.
  var hasMark = true
  /// A page break counts as a line break only between text.
  var hasPendingBreak = false

  private var firstFormat: RunFormat?
  private var hasLightText = false
  /// From the paragraph's start to the end of the bold text it starts with.
  private var boldEnd = 0

  init(start: Int, firstSegment: Int, anchorStart: Int, host: Int) {
    self.start = start
    self.firstSegment = firstSegment
    self.anchorStart = anchorStart
    anchorEnd = anchorStart
    self.host = host
  }

  /// Takes note of visible text that now ends at `end`.
  mutating func note(_ format: RunFormat, isBlank: Bool, end: Int) {
    if firstFormat == nil, !isBlank { firstFormat = format }
    guard !hasLightText else { return }
    if format.isBold ?? false {
      boldEnd = end - start
    } else if !isBlank {
      hasLightText = true
    }
  }

  /// Room made for a number in front of text that was read before.
  mutating func shiftBold(by distance: Int) {
    if boldEnd > 0 { boldEnd += distance }
  }

  var font: Int16? { (firstFormat ?? runBase).font }

  func format(fontName: String?) -> ParagraphFormat {
    let level = properties.outlineLevel.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
    return ParagraphFormat(
      outlineLevel: level, listLevel: listLevel, styleName: styleName, isBold: boldEnd > 0 && !hasLightText,
      boldPrefix: boldEnd, font: fontName, fontSize: (firstFormat ?? runBase).size.map(Int.init),
      alignment: properties.alignment, indents: properties.indents)
  }
}
