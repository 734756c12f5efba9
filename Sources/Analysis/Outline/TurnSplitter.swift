import Documents

/// Parts paragraphs whose words turn to causes or measures in the middle (…。究其原因，…), so that a part may begin there.
struct TurnSplitter {
  private let clean: CleanText
  /// Where leads to causes and measures begin, ascending.
  private let leads: [(start: Int, isMeasures: Bool)]
  private let closing: TermSet
  private let series: InlineSeries

  init(_ clean: CleanText, _ hits: LexiconHits, _ vocabulary: Vocabulary) {
    self.clean = clean
    let cutting = [Role.causes, .measures].map { vocabulary.term("lead", $0.rawValue) }
    leads = hits.all("lead").filter { cutting.contains($0.term) }.map { ($0.range.start, $0.term == cutting[1]) }
    closing = vocabulary.formulas.closing
    series = vocabulary.series
  }

  /// Paragraphs with their sentences; those that turn are cut in front of the lead.
  func split(_ paragraphs: [Draft.Paragraph], _ sentences: [[CleanRange]]) -> ([Draft.Paragraph], [[CleanRange]]) {
    let pieces = zip(paragraphs, sentences).enumerated().flatMap { index, element in
      let (paragraph, sentences) = element
      var cuts = paragraph.container == .body ? cuts(in: paragraph.range) : []
      if index + Self.lastParagraphs >= paragraphs.count, let start = closingStart(paragraph, sentences) {
        cuts = cuts.filter { $0 < start } + [start]
      }
      return cuts.isEmpty ? [(paragraph, sentences)] : self.pieces(of: paragraph, sentences, at: cuts)
    }
    return (pieces.map(\.0), pieces.map(\.1))
  }

  /// Han characters in front of the first turn of a paragraph.
  private static let fewestBefore = 8
  /// How near to the end of the text a paragraph may close it.
  private static let lastParagraphs = 3
  private static let longestClosing = 45

  /// The last sentence of a paragraph when it closes the whole (特此报告。).
  private func closingStart(_ paragraph: Draft.Paragraph, _ sentences: [CleanRange]) -> Int? {
    guard paragraph.container == .body, sentences.count >= 3, let last = sentences.last,
      Count.han(clean.text.bytes, last.start..<last.end) <= Self.longestClosing, closing.occurs(in: clean, last)
    else { return nil }
    return last.start
  }

  private func cuts(in range: CleanRange) -> [Int] {
    let first = leads.firstIndex(notBefore: range.start) { $0.start }
    let inside = leads[first...].prefix { $0.start < range.end }
    // Behind 整改措施：…。 nothing turns to measures any more (整改目标：…。).
    let hasTurned = inside.first.map { $0.start == range.start && $0.isMeasures } ?? false
    let turns = inside.filter { !(hasTurned && $0.isMeasures) && opensSentence($0.start, in: range) }.map(\.start)
    // Behind a bare label (学习方面。今后要…) nothing has been said that could be turned from.
    return withoutAsides(
      Array(
        turns.drop {
          Count.han(clean.text.bytes, range.start..<$0) < Self.fewestBefore || isQuestion(range.start..<$0)
        }), in: range)
  }

  /// 我为什么说不出来？说到底，…: the author answers himself.
  private func isQuestion(_ range: Range<Int>) -> Bool {
    let bytes = clean.text.bytes
    return UTF8Text.scalar(in: bytes, before: range.upperBound) == "？"
      && SentenceSplitter.sentences(in: bytes, CleanRange(range.lowerBound, range.upperBound)).count == 1
  }

  /// A turn that the list of its paragraph goes on behind (一是…。说到底，…。二是…) is an aside of the member before it, and
  /// then so are the others of the paragraph.
  private func withoutAsides(_ turns: [Int], in range: CleanRange) -> [Int] {
    guard !turns.isEmpty, let members = series.members(in: clean.text.bytes, [range]).first else { return turns }
    let hasAside = turns.contains { turn in
      guard let next = members.first(where: { $0.range.start >= turn }), next.value > 1 else { return false }
      return members.contains { $0.range.start < turn && $0.form == next.form && $0.value < next.value }
    }
    return hasAside ? [] : turns
  }

  private func opensSentence(_ offset: Int, in range: CleanRange) -> Bool {
    guard let before = UTF8Text.scalar(in: clean.text.bytes, before: offset) else { return false }
    return (before.endsSentence || before == "；" || before == "”") && offset > range.start
  }

  private func pieces(of paragraph: Draft.Paragraph, _ sentences: [CleanRange], at cuts: [Int])
    -> [(Draft.Paragraph, [CleanRange])]
  {
    let bounds = [paragraph.range.start] + cuts + [paragraph.range.end]
    return zip(bounds, bounds.dropFirst()).enumerated().map { index, bound in
      var piece = paragraph
      piece.range = CleanRange(bound.0, bound.1)
      piece.isContinuation = piece.isContinuation || index > 0
      if index > 0 { piece.beginInsideLine() }
      let own = sentences.filter { $0.start < bound.1 && $0.end > bound.0 }
      return (piece, own.map { CleanRange(max($0.start, bound.0), min($0.end, bound.1)) })
    }
  }
}
