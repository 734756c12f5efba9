internal import OpenXML

extension StoryReader {
  /// Reads paragraph content: the children of `w:p` or of a wrapper in it.
  mutating func readInline(_ element: Int) {
    let tree = tree
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .run: readRun(child)
      case .hyperlink, .smartTag, .customXML, .direction, .directionOverride, .simpleField: readInline(child)
      case .insertion, .moveTo:
        tally.insertions += 1
        if view == .final { readInline(child) }
      case .deletion, .moveFrom:
        tally.deletions += 1
        // Marks of comments inside would be deleted with it.
        if view == .original { withHost(tree.range(of: child)) { $0.readInline(child) } }
      case .commentRangeStart, .commentRangeEnd: noteComment(child)
      case .contentControl: readContentControl(child) { $0.readInline($1) }
      case .alternateContent:
        if let branch = tree.chosenBranch(of: child) { withHost(tree.range(of: child)) { $0.readInline(branch) } }
      case .formula, .formulaParagraph: readFormula(child)
      case .subDocument: tally.embeddedDocuments += 1
      case let name where Self.isWithoutText(name): continue
      default: tally.countUnknown(child, in: tree)
      }
    }
  }

  mutating func readRun(_ element: Int) {
    let properties = firstChild(.runProperties, of: element)
    let format = runFormat(properties)
    var run = RunInProgress(element: element, properties: properties, format: format, index: host)
    readRunContent(element, &run)
  }

  private mutating func runFormat(_ properties: Int?) -> RunFormat {
    let base = paragraph?.runBase ?? RunFormat()
    guard let properties = properties.map({ formerProperties(of: $0) ?? $0 }) else { return base }
    let direct = RunFormat(properties, in: tree, fonts: &fonts)
    guard let styleElement = tree.child(.runStyle, of: properties),
      let id = tree.string(.value, of: styleElement), let style = styles.style(id, fonts: &fonts)
    else { return direct.over(base) }
    return direct.over(style.run.toggled(over: base))
  }

  /// The run properties before a tracked change of them, in the original view.
  private func formerProperties(of properties: Int) -> Int? {
    guard view == .original, let change = tree.child(.runPropertiesChange, of: properties) else { return nil }
    return tree.child(.runProperties, of: change)
  }

  private mutating func readRunContent(_ element: Int, _ run: inout RunInProgress) {
    let tree = tree
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .text: readText(child, &run)
      case .deletedText: if view == .original { readText(child, &run) }
      case .tab, .positionedTab: appendAtom("\t", child, &run)
      case .lineBreak: readBreak(child, &run)
      case .carriageReturn: appendAtom("\n", child, &run)
      case .nonBreakingHyphen: appendAtom("\u{2011}", child, &run)
      case .symbol: readSymbol(child, &run)
      case .fieldCharacter: readFieldCharacter(child)
      case .ruby: readRuby(child, run)
      case .drawing, .picture, .object: readTextBoxes(child, run)
      case .alternateContent: readAlternateContent(child, run)
      case .footnoteReference, .endnoteReference: readNoteReference(child, run)
      case .commentReference:
        tally.comments += 1
        noteComment(child)
      case let name where Self.isWithoutText(name): continue
      default: tally.countUnknown(child, in: tree)
      }
    }
  }

  /// Markup for text in a branch would break the branch, and the other branches would lack it.
  private mutating func readAlternateContent(_ element: Int, _ run: RunInProgress) {
    guard let branch = tree.chosenBranch(of: element) else { return }
    var whole = run
    whole.index = host ?? addRun(tree.range(of: run.element), properties: nil, isSplittable: false)
    readRunContent(branch, &whole)
  }

  private mutating func readFieldCharacter(_ element: Int) {
    if tree.has(.fieldCharacterType, "begin", of: element) { return fields.begin() }
    if tree.has(.fieldCharacterType, "separate", of: element) { return fields.separate() }
    if tree.has(.fieldCharacterType, "end", of: element) { fields.end() }
  }

  /// Page and column breaks end a line only when text stands on both sides.
  private mutating func readBreak(_ element: Int, _ run: inout RunInProgress) {
    if tree.has(.wordType, "page", of: element) || tree.has(.wordType, "column", of: element) {
      guard let open = paragraph, flow.text.count > open.start + open.numberLength else { return }
      paragraph?.hasPendingBreak = true
    } else {
      appendAtom("\n", element, &run)
    }
  }

  private mutating func readSymbol(_ element: Int, _ run: inout RunInProgress) {
    let code = tree.string(.character, of: element).flatMap { UInt32($0, radix: 16) } ?? 0xFFFC
    let scalar = SymbolFonts.character(code, font: tree.string(.font, of: element) ?? "") ?? "\u{FFFC}"
    appendAtom(String(scalar), element, &run)
  }

  /// Only the base text of a phonetic guide is text; marks must not divide it.
  private mutating func readRuby(_ element: Int, _ run: RunInProgress) {
    guard let base = tree.child(.rubyBase, of: element) else { return }
    withHost(tree.range(of: run.element)) { $0.readInline(base) }
  }

  private mutating func readNoteReference(_ element: Int, _ run: RunInProgress) {
    guard let id = tree.integer(.wordID, of: element), shows(run.format) else { return }
    let isEndnote = tree.name(of: element) == .endnoteReference
    let place = host ?? addRun(tree.range(of: run.element), properties: nil, isSplittable: false)
    noteReferences.append(NoteReference(isEndnote: isEndnote, id: id, run: place))
  }

  private mutating func readFormula(_ element: Int) {
    let format = paragraph?.runBase ?? RunFormat()
    guard shows(format) else { return }
    let index = host ?? addRun(tree.range(of: element), properties: nil, isSplittable: false)
    var run = RunInProgress(element: element, properties: nil, format: format, index: index)
    readFormulaText(element, &run)
  }

  /// All text in a formula; a run of it may hold ordinary text too (ECMA-376 part 1, 22.1.2.87).
  private mutating func readFormulaText(_ element: Int, _ run: inout RunInProgress) {
    let tree = tree
    for child in tree.children(of: element) {
      switch tree.name(of: child) {
      case .formulaText, .text: readText(child, &run)
      case .deletion, .moveFrom: if view == .original { readFormulaText(child, &run) }
      case .insertion, .moveTo: if view == .final { readFormulaText(child, &run) }
      default: readFormulaText(child, &run)
      }
    }
  }

  /// Reads something inside an element so that marks can stand only around the element.
  mutating func withHost(_ range: Range<Int>, _ body: (inout StoryReader) -> Void) {
    guard host == nil else { return body(&self) }
    host = addRun(range, properties: nil, isSplittable: false)
    body(&self)
    host = nil
  }

  func shows(_ format: RunFormat) -> Bool { fields.showsText && !(format.isHidden ?? false) }
}
