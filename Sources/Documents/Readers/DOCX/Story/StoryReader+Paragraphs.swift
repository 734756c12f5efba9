internal import OpenXML

extension StoryReader {
  mutating func readParagraph(_ element: Int) {
    let propertiesElement = firstChild(.paragraphProperties, of: element)
    let mark = ParagraphMark(propertiesElement, in: tree)
    tally.insertions += mark.isInserted ? 1 : 0
    tally.deletions += mark.isDeleted ? 1 : 0
    let isContinuation = paragraph != nil
    var open = paragraph ?? openParagraph(element, propertiesElement)
    let savedCounters = mark.isHidden ? counters : nil
    if !(mark.isDeleted || isContinuation && open.keepsProperties) {
      applyProperties(propertiesElement, to: &open)
      insertNumber(&open)
    }
    paragraph = open
    readInline(element)
    if mark.isDeleted || mark.isStyleSeparator {
      paragraph?.keepsProperties = mark.isStyleSeparator
      return extendAnchor(element)
    }
    if mark.isHidden, let savedCounters, dropHiddenParagraph() {
      counters = savedCounters
      return
    }
    extendAnchor(element)
    finishParagraph()
  }

  /// `w:pPr` is the first child if there is one.
  func firstChild(_ name: XMLName, of element: Int) -> Int? {
    let first = element + 1
    return first < tree.next(after: element) && tree.name(of: first) == name ? first : nil
  }

  private func openParagraph(_ element: Int, _ properties: Int?) -> OpenParagraph {
    let start = properties.map { tree.range(of: $0).upperBound } ?? tree.content(of: element).lowerBound
    return OpenParagraph(
      start: flow.text.count, firstSegment: flow.segments.count, anchorStart: start, host: Int(host ?? -1))
  }

  private mutating func applyProperties(_ properties: Int?, to open: inout OpenParagraph) {
    let styleID = properties.flatMap { tree.child(.paragraphStyle, of: $0) }.flatMap { tree.string(.value, of: $0) }
    let style = styles.paragraphStyle(styleID, fonts: &fonts)
    let direct = properties.map { ParagraphProperties($0, in: tree) } ?? ParagraphProperties()
    open.styleName = style?.name
    open.runBase = (style?.run ?? RunFormat()).over(styles.runDefaults)
    open.properties = direct.over(style?.paragraph ?? ParagraphProperties()).over(styles.paragraphDefaults)
    open.listLevel = nil
    guard let list = open.properties.numbering.list, list != 0 else { return }
    let inherited = style?.paragraph.numbering.level
    open.listLevel =
      direct.numbering.level
      ?? counters.level(of: list, linkedTo: direct.numbering.list == nil ? style?.chain ?? [] : [], stated: inherited)
  }

  private mutating func insertNumber(_ open: inout OpenParagraph) {
    guard let level = open.listLevel, let list = open.properties.numbering.list else { return }
    guard let number = counters.next(list: list, level: level) else {
      open.listLevel = nil
      return
    }
    flow.insert(number, at: open.start, segmentsFrom: open.firstSegment)
    open.numberLength = number.utf8.count
    open.shiftBold(by: open.numberLength)
  }

  private mutating func extendAnchor(_ element: Int) {
    paragraph?.anchorEnd = tree.content(of: element).upperBound
  }

  /// Word shows nothing of a paragraph whose mark and text are hidden, not even its number.
  private mutating func dropHiddenParagraph() -> Bool {
    guard let open = paragraph, flow.text.count == open.start + open.numberLength, open.boxes.isEmpty else {
      return false
    }
    flow.text.removeLast(open.numberLength)
    paragraph = nil
    return true
  }

  mutating func finishParagraph() {
    guard let open = paragraph else { return }
    paragraph = nil
    if let font = open.font, font <= FontTable.majorEastAsia {
      themeFontParagraphs.append((flow.paragraphs.count, font))
    }
    flow.paragraphs.append(
      Paragraph(
        range: TextRange(open.start, flow.text.count),
        automaticNumber: open.numberLength > 0 ? TextRange(open.start, open.start + open.numberLength) : nil,
        container: container, format: open.format(fontName: open.font.flatMap { fonts.name(of: $0) })))
    flow.anchors.append(
      DOCXAnchors.ParagraphAnchor(
        contentStart: Int32(open.anchorStart), contentEnd: Int32(open.anchorEnd), host: Int32(open.host)))
    flow.text.append(UInt8(ascii: "\n"))
    for box in open.boxes { flow.append(box) }
  }
}
