import Documents

/// Makes the analysis copy of a draft: joins what was broken, takes out frames and noise, repairs word swaps, folds
/// punctuation. The draft itself is never changed.
struct Cleaner {
  struct Result {
    var clean: CleanText
    var paragraphs: [Draft.Paragraph]
    var artefacts: [Artefact]
    /// Where in the clean text the drafts of a collection begin, the first left out; empty for a single draft.
    var laterDrafts: [Int]
  }

  private let document: Document
  private let vocabulary: Vocabulary
  private var text: EditableText
  /// Of `text` until it is folded.
  private var lines: [Line] = []
  private var notes = ArtefactNotes()
  /// What Markdown said about lines, by where their words begin in the text as read.
  private var formats: [Int: LineFormat] = [:]
  /// Where the drafts of a collection begin in the text as read.
  private var pieceStarts: [Int] = []

  static func clean(_ document: Document, with vocabulary: Vocabulary) -> Result {
    var cleaner = Cleaner(document, vocabulary)
    return cleaner.run()
  }

  private init(_ document: Document, _ vocabulary: Vocabulary) {
    self.document = document
    self.vocabulary = vocabulary
    text = EditableText(document.text)
  }

  private mutating func run() -> Result {
    text.apply(headersAndFooters())
    text.apply(automaticNumberGaps())
    takeOutWaivers()
    lines = Line.all(in: text.bytes)
    repairLines()
    readMarkdown()
    foldTraditional()
    Folding.fold(&text)
    repairArtefacts()
    removeRepeatedTitles()
    let clean = text.cleanText()
    let lines = CleanParagraphs(document: document, formats: formats).all(in: clean, lineRanges())
    let paragraphs = ProseCells(clean: clean, lexicon: vocabulary.headings).freeing(lines)
    let laterDrafts = pieceStarts.dropFirst().map { clean.clean(TextRange($0, $0)).start }
    return Result(
      clean: clean, paragraphs: paragraphs, artefacts: notes.artefacts(in: clean), laterDrafts: laterDrafts)
  }

  // MARK: Passes

  /// What repeats on every page stands after everything else and is no part of the draft.
  private func headersAndFooters() -> [EditableText.Edit] {
    guard let first = document.paragraphs.first(where: \.container.isFrame) else { return [] }
    return [.init(range: first.range.start..<document.text.count, replacement: [])]
  }

  /// An automatic number runs into a text that begins with a digit (`3.` and `9月`) when its list gives no space.
  private func automaticNumberGaps() -> [EditableText.Edit] {
    document.paragraphs.compactMap { paragraph in
      guard let end = paragraph.automaticNumber?.end, end < paragraph.range.end else { return nil }
      guard Unicode.Scalar(document.text.bytes[end]).isASCIIDigit else { return nil }
      return .init(range: end..<end, replacement: [0x20])
    }
  }

  /// Remarks to the reviewer are no part of the draft; they go before line ends are judged.
  private mutating func takeOutWaivers() {
    let found = vocabulary.waiverScanner.found(in: text.bytes, lines: [0..<text.bytes.count])
    for remark in found { note(Artefact.waiverID, remark.range) }
    text.apply(found.map { .init(range: $0.range, replacement: []) })
  }

  private mutating func repairLines() {
    let furniture = PageFurniture(text, lines: lines)
    for place in furniture.places { note(PageFurniture.id, place) }
    apply(furniture.edits)
    let numerals = PageNumerals(text)
    for mark in numerals.marks { note(PageNumerals.id, mark) }
    apply(numerals.edits)
    let joining = LineJoining(text, lines: lines, vocabulary)
    for edit in joining.edits { note(LineJoining.id, withNeighbours(edit.range)) }
    apply(joining.edits)
    let titles = SplitTitle.edits(for: text, lines: lines, vocabulary.formulas.titleWords)
    for edit in titles { note(LineJoining.id, withNeighbours(edit.range)) }
    apply(titles)
    let breaks = RunTogetherLines.edits(for: text, lines: lines, vocabulary)
    for edit in breaks { note(RunTogetherLines.id, withNeighbours(edit.range)) }
    apply(breaks)
    apply(NestedNumbers.edits(for: text, lines: lines))
  }

  /// Applies edits and looks at the lines anew.
  private mutating func apply(_ edits: [EditableText.Edit]) {
    guard !edits.isEmpty else { return }
    text.apply(edits)
    lines = Line.all(in: text.bytes)
  }

  /// A line end or a gap says nothing to a reader; the characters around it show the place.
  private func withNeighbours(_ range: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    let before = UTF8Text.scalar(in: bytes, before: range.lowerBound).map(UTF8.width) ?? 0
    let after = range.upperBound < bytes.count ? UTF8Text.scalar(in: bytes, at: range.upperBound).length : 0
    return max(0, range.lowerBound - before)..<(range.upperBound + after)
  }

  private mutating func readMarkdown() {
    let marks = MarkdownMarks(text, lines: lines)
    for place in marks.places { note(MarkdownMarks.id, place) }
    note(marks.formats)
    apply(marks.edits)
    let tables = TypedTables(text, lines: lines, isMarkdown: marks.isMarkdown, first: documentTables())
    note(tables.formats)
    text.apply(tables.edits)
  }

  /// How many tables the document has itself.
  private func documentTables() -> Int {
    document.paragraphs.reduce(0) { count, paragraph in
      if case .tableCell(let table, _, _) = paragraph.container { max(count, table + 1) } else { count }
    }
  }

  private mutating func note(_ found: [LineFormat]) {
    for format in found { formats[text.original(of: format.start..<(format.start + 1)).start] = format }
  }

  private mutating func foldTraditional() {
    let edits = vocabulary.traditional.edits(for: text)
    if let first = edits.first { note(TraditionalCharacters.id, first.range) }
    text.apply(edits)
  }

  private mutating func repairArtefacts() {
    let lines = lineRanges()
    var found = vocabulary.artefactScanner.found(in: text.bytes, lines: lines)
    let marks = found.filter { vocabulary.artefacts[$0.classIndex].id == PieceFinder.id }.map(\.range)
    found.removeAll { vocabulary.artefacts[$0.classIndex].id == PieceFinder.id }
    var edits = takeCollection(PieceFinder(text.bytes, lines: lines, marks: marks, titleKind: titleKind))
    for artefact in found {
      note(
        vocabulary.artefacts[artefact.classIndex].id, artefact.range, replacement: artefact.replacement,
        isWeak: artefact.isWeak)
      if let edit = edit(for: artefact) { edits.append(edit) }
    }
    let known = found.filter { isFrame($0) }.map(\.range)
    for line in FrameLines.find(in: text.bytes, lines: lines, known: known, isTitle: isTitle) {
      note(FrameLines.id, line)
      edits.append(.init(range: line, replacement: []))
    }
    text.apply(edits.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// A whole line that a pattern took for part of a web page.
  private func isFrame(_ found: ArtefactScanner.Found) -> Bool {
    guard found.action == .dropLine || found.action == .remove,
      vocabulary.artefacts[found.classIndex].id == FrameLines.id
    else { return false }
    return found.range.lowerBound == 0 || text.bytes[found.range.lowerBound - 1] == 0x0A
  }

  private func isTitle(_ line: Range<Int>) -> Bool {
    (vocabulary.titles.scores(text.bytes, [line]).max() ?? 0) > 0
  }

  /// Index of the kind of material that a line names, when it can be reviewed.
  private func titleKind(_ line: Range<Int>) -> Int? {
    let scores = vocabulary.titles.scores(text.bytes, [line])
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= 2,
      vocabulary.kinds[best].isDraft
    else { return nil }
    return best
  }

  /// The number in front of a piece is residue whether there are more pieces or not.
  private mutating func takeCollection(_ finder: PieceFinder) -> [EditableText.Edit] {
    for piece in finder.pieces {
      note(PieceFinder.id, piece.line)
      pieceStarts.append(text.original(of: piece.line).start)
    }
    for mark in finder.residue { note(FrameLines.id, mark) }
    return finder.residue.map { .init(range: $0, replacement: []) }
  }

  private func edit(for artefact: ArtefactScanner.Found) -> EditableText.Edit? {
    switch artefact.action {
    case .flag, .layout: nil
    case .remove, .dropLine: .init(range: artefact.range, replacement: [])
    case .replace: artefact.replacement.map { .init(range: artefact.range, replacement: Array($0.utf8)) }
    }
  }

  private mutating func removeRepeatedTitles() {
    let repeated = RepeatedTitles.find(in: text.bytes, lines: lineRanges())
    for range in repeated { note(RepeatedTitles.id, range) }
    text.apply(repeated.map { .init(range: $0, replacement: []) })
  }

  private func lineRanges() -> [Range<Int>] {
    text.bytes.lines(of: CleanRange(0, text.bytes.count)).map { $0.start..<$0.end }
  }

  private mutating func note(_ id: String, _ range: Range<Int>, replacement: String? = nil, isWeak: Bool = false) {
    notes.add(id, text.original(of: range), replacement: replacement, isWeak: isWeak)
  }
}
