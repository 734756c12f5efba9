internal import OpenXML

/// Walks a story (the body, a text box, a note) once and collects its text with the places it came from.
///
/// ECMA-376 part 1, 17. Read: paragraphs, runs, tables (nested too), hyperlinks, smart tags, custom XML, content controls,
/// field results, accepted insertions and moves, text boxes after their paragraph, footnotes and endnotes after the body,
/// phonetic guides (base text), symbols, alternate content (one branch), text of formulas, automatic numbers, and at the
/// end headers and footers. In the original view changes are rejected instead.
/// Partly: character and table formatting (bold, East Asian font, size of the first character; no table styles),
/// symbols of fonts other than Symbol and Wingdings (U+FFFC), text in charts and SmartArt (not read).
/// Left out: comments (data of their own), hidden text, deleted text, field instructions, embedded documents (`w:altChunk`,
/// `w:subDoc`), pictures.
struct StoryReader {
  let view: ReadingOptions.View
  var tree: XMLTree
  /// Index of the part that `tree` is of, in `partNames`.
  var part: UInt16 = 0
  var partNames: [String]
  var styles: StyleSheet
  var fonts: FontTable
  var counters: ListCounters

  var budget = ReadingBudget(.standard)
  var flow = Flow()
  var runs: [DOCXAnchors.Run] = []
  var tally = ReadingTally()
  var noteReferences: [NoteReference] = []

  var paragraph: OpenParagraph?
  var container = Paragraph.Container.body
  var fields = FieldStack()
  /// Section properties of the body, each with the number of paragraphs before its end.
  var sections: [(element: Int, end: Int)] = []
  var tableCount = 0
  var spans: [CellSpan] = []
  /// The run that stands for everything read now, when nothing may be inserted inside it.
  var host: Int32?

  struct NoteReference {
    var isEndnote: Bool
    var id: Int
    var run: Int32
  }

  init(
    _ tree: XMLTree, name: String, view: ReadingOptions.View, styles: StyleSheet, fonts: FontTable,
    counters: ListCounters
  ) {
    self.view = view
    self.tree = tree
    partNames = [name]
    self.styles = styles
    self.fonts = fonts
    self.counters = counters
    flow.text.reserveCapacity(tree.bytes.count / 3)
  }

  /// Reads block content: the children of `w:body`, `w:tc`, `w:txbxContent`, a note.
  mutating func readStory(_ element: Int) {
    readBlocks(element)
    // A deleted mark on the last paragraph has nothing to join with.
    finishParagraph()
  }

  mutating func readBlocks(_ element: Int) {
    let tree = tree
    for child in tree.children(of: element) {
      guard !budget.isExceeded else { return }
      switch tree.name(of: child) {
      case .paragraph: readParagraph(child)
      case .table: readTable(child)
      case .contentControl: readContentControl(child) { $0.readBlocks($1) }
      case .customXML, .smartTag: readBlocks(child)
      case .insertion, .moveTo: if view == .final { readBlocks(child) }
      case .deletion, .moveFrom: if view == .original { readBlocks(child) }
      case .sectionProperties: noteSection(child)
      case .commentRangeStart, .commentRangeEnd: noteComment(child)
      case .alternateContent: if let branch = tree.chosenBranch(of: child) { readBlocks(branch) }
      case .altChunk, .subDocument: tally.embeddedDocuments += 1
      case let name where Self.isWithoutText(name): continue
      default: tally.countUnknown(child, in: tree)
      }
    }
  }

  /// A `w:sdt`: content that is refilled from data when the document opens must not be divided by marks.
  mutating func readContentControl(_ element: Int, _ readContent: (inout StoryReader, Int) -> Void) {
    guard let content = tree.child(.contentControlContent, of: element) else { return }
    let properties = tree.child(.contentControlProperties, of: element)
    let isBound = properties.map { tree.child(.dataBinding, of: $0) ?? tree.child(.dataBinding2012, of: $0) } ?? nil
    guard isBound != nil, paragraph != nil else { return readContent(&self, content) }
    withHost(tree.range(of: element)) { readContent(&$0, content) }
  }

  mutating func addRun(_ range: Range<Int>, properties: Range<Int>?, isSplittable: Bool) -> Int32 {
    runs.append(
      DOCXAnchors.Run(
        start: Int32(range.lowerBound), end: Int32(range.upperBound),
        propertiesStart: Int32(properties?.lowerBound ?? range.lowerBound),
        propertiesEnd: Int32(properties?.upperBound ?? range.lowerBound), isSplittable: isSplittable))
    return Int32(runs.count - 1)
  }

  /// Elements that carry no text of the story, so that passing over them loses nothing.
  static func isWithoutText(_ name: XMLName) -> Bool {
    switch name {
    case .paragraphProperties, .runProperties, .sectionProperties, .tableProperties, .tableGrid, .rowProperties,
      .cellProperties, .tablePropertyExceptions, .smartTagProperties, .customXMLProperties, .contentControlProperties,
      .contentControlEnd, .bookmarkStart, .bookmarkEnd, .proofingError,
      .permissionStart, .permissionEnd, .moveFromRangeStart, .moveFromRangeEnd, .moveToRangeStart, .moveToRangeEnd,
      .rubyProperties, .rubyText, .fieldInstruction, .deletedText, .deletedFieldInstruction, .lastRenderedPageBreak,
      .footnoteMark, .endnoteMark, .separator, .continuationSeparator, .annotationMark, .softHyphen, .altChunk,
      .subDocument, .contentPart, .dayShort, .dayLong, .monthShort, .monthLong, .yearShort, .yearLong, .pageNumber:
      true
    default: false
    }
  }
}
