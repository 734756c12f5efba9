internal import OpenXML

extension StoryReader {
  mutating func readParagraph(_ element: Int) {
    let elements = ParagraphElements(element, in: tree, view: view)
    let mark = ParagraphMark(elements.mark, in: tree)
    tally.insertions += mark.isInserted ? 1 : 0
    tally.deletions += mark.isDeleted ? 1 : 0
    let vanishes = mark.vanishes(in: view)
    let isContinuation = paragraph != nil
    var open = paragraph ?? openParagraph(element)
    var countersBeforeHidden: ListCounters?
    if !(vanishes || isContinuation && open.keepsProperties) {
      applyProperties(elements, to: &open)
      if mark.isHidden ?? open.runBase.isHidden ?? false { countersBeforeHidden = counters }
      insertNumber(&open)
    }
    open.hasMark = true
    paragraph = open
    readInline(element)
    if vanishes || mark.isStyleSeparator {
      paragraph?.keepsProperties = mark.isStyleSeparator
      paragraph?.hasMark = false
      return extendAnchor(element)
    }
    if let countersBeforeHidden, dropHiddenParagraph() {
      counters = countersBeforeHidden
    } else {
      extendAnchor(element)
      finishParagraph()
    }
    if let section = elements.section { noteSection(section) }
  }

  /// The first child, if it has this name.
  func firstChild(_ name: XMLName, of element: Int) -> Int? {
    let first = element + 1
    return first < tree.next(after: element) && tree.name(of: first) == name ? first : nil
  }

  private func openParagraph(_ element: Int) -> OpenParagraph {
    let properties = firstChild(.paragraphProperties, of: element)
    let start = properties.map { tree.range(of: $0).upperBound } ?? tree.content(of: element).lowerBound
    return OpenParagraph(
      start: flow.text.count, firstSegment: flow.segments.count, anchorStart: start, host: Int(host ?? -1))
  }

  private mutating func applyProperties(_ elements: ParagraphElements, to open: inout OpenParagraph) {
    let styleID = elements.style.flatMap { tree.string(.value, of: $0) }
    let style = styles.paragraphStyle(styleID, fonts: &fonts)
    var direct = elements.properties.map { ParagraphProperties($0, in: tree) } ?? ParagraphProperties()
    // Numbering that was switched on by a tracked change (17.13.5.19).
    if view == .original, elements.properties.map({ isInsertedNumbering($0) }) ?? false {
      direct.numbering = ListReference()
    }
    open.styleName = style?.name
    open.runBase = (style?.run ?? RunFormat()).over(styles.runDefaults)
    open.properties = direct.over(style?.paragraph ?? ParagraphProperties()).over(styles.paragraphDefaults)
    open.listLevel = nil
    guard let list = open.properties.numbering.list, list != 0 else { return }
    let inherited = style?.paragraph.numbering.level
    let level =
      direct.numbering.level
      ?? counters.level(of: list, linkedTo: direct.numbering.list == nil ? style?.chain ?? [] : [], stated: inherited)
    open.listLevel = level
    // A list level's indents lie between those of the style that brings the list and those of what that style is
    // based on; a list stated directly beats all styles (17.7.2, 17.9.22).
    let above = direct.numbering.list == nil ? style?.indentsOverNumbering ?? Indents() : Indents()
    open.properties.indents = direct.indents.over(above).over(counters.indents(of: list, level: level))
      .over(open.properties.indents)
  }

  private func isInsertedNumbering(_ properties: Int) -> Bool {
    guard let numbering = tree.child(.numberingProperties, of: properties) else { return false }
    return tree.child(.insertion, of: numbering) != nil
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
    // Accepting the deletion of a whole paragraph in front of a table leaves nothing of it.
    if !open.hasMark, flow.text.count == open.start, open.boxes.isEmpty, flow.paragraphs.last?.container == container {
      return
    }
    if let font = open.font, font <= FontTable.majorEastAsia {
      flow.themeFonts.append((flow.paragraphs.count, font))
    }
    flow.paragraphs.append(
      Paragraph(
        range: TextRange(open.start, flow.text.count),
        automaticNumber: open.numberLength > 0 ? TextRange(open.start, open.start + open.numberLength) : nil,
        container: container, format: open.format(fontName: open.font.flatMap { fonts.name(of: $0) })))
    flow.anchors.append(
      DOCXAnchors.ParagraphAnchor(
        contentStart: Int32(open.anchorStart), contentEnd: Int32(open.anchorEnd), host: Int32(open.host), part: part))
    flow.text.append(UInt8(ascii: "\n"))
    budget.spend(paragraphOf: flow.text.count - open.start)
    for box in open.boxes { flow.append(box) }
  }
}
