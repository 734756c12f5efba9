import Documents

/// Makes the analysis copy of a draft: joins what was broken, takes out frames and noise, repairs word swaps, folds
/// punctuation. The draft itself is never changed.
struct Cleaner {
  struct Result {
    var clean: CleanText
    var paragraphs: [Draft.Paragraph]
    var artefacts: [Artefact]
  }

  private let document: Document
  private let vocabulary: Vocabulary
  private var text: EditableText
  /// By artefact id, in the order found; ranges are of the text as read.
  private var stretches: [(id: String, original: TextRange, replacement: String?, isWeak: Bool)] = []

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
    repairLines()
    Folding.fold(&text)
    repairArtefacts()
    removeRepeatedTitles()
    let clean = text.cleanText()
    return Result(clean: clean, paragraphs: paragraphs(of: clean), artefacts: artefacts(in: clean))
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
      guard Scalar.isDigit(UInt32(document.text.bytes[end])) else { return nil }
      return .init(range: end..<end, replacement: [0x20])
    }
  }

  private mutating func repairLines() {
    let joining = LineJoining(text)
    for numeral in joining.numerals { note(LineJoining.pageNumerals, numeral) }
    if joining.joinedLines > 0, let first = joining.edits.first, joining.numerals.isEmpty {
      note(LineJoining.hardWrap, first.range)
    }
    text.apply(joining.edits)
    let breaks = RunTogetherLines.edits(for: text)
    if let first = breaks.first { note(RunTogetherLines.id, first.range) }
    text.apply(breaks)
  }

  private mutating func repairArtefacts() {
    let found = vocabulary.artefactScanner.found(in: text.bytes, lines: lineRanges())
    var edits: [EditableText.Edit] = []
    for artefact in found {
      note(
        vocabulary.artefacts[artefact.classIndex].id, artefact.range, replacement: artefact.replacement,
        isWeak: artefact.isWeak)
      if let edit = edit(for: artefact) { edits.append(edit) }
    }
    text.apply(edits)
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
    var ranges: [Range<Int>] = []
    var start = 0
    for (offset, byte) in text.bytes.enumerated() where byte == 0x0A {
      if offset > start { ranges.append(start..<offset) }
      start = offset + 1
    }
    if start < text.bytes.count { ranges.append(start..<text.bytes.count) }
    return ranges
  }

  // MARK: Results

  private mutating func note(_ id: String, _ range: Range<Int>, replacement: String? = nil, isWeak: Bool = false) {
    stretches.append((id, text.original(of: range), replacement, isWeak))
  }

  private func artefacts(in clean: CleanText) -> [Artefact] {
    var order: [String] = []
    var hits: [String: [Artefact.Hit]] = [:]
    for stretch in stretches {
      if hits[stretch.id] == nil { order.append(stretch.id) }
      hits[stretch.id, default: []].append(
        Artefact.Hit(
          range: clean.clean(stretch.original), replacement: stretch.replacement, isWeak: stretch.isWeak,
          original: stretch.original))
    }
    return order.map { Artefact(id: $0, hits: hits[$0] ?? []) }
  }

  private func paragraphs(of clean: CleanText) -> [Draft.Paragraph] {
    var source = 0
    return lineRanges().map { range in
      let cleanRange = CleanRange(range.lowerBound, range.upperBound)
      let start = clean.original(cleanRange).start
      while source + 1 < document.paragraphs.count, document.paragraphs[source + 1].range.start <= start { source += 1 }
      let paragraph = document.paragraphs.isEmpty ? nil : document.paragraphs[source]
      return Draft.Paragraph(
        range: cleanRange, source: source, format: paragraph?.format ?? .plain,
        container: paragraph?.container ?? .body)
    }
  }
}
