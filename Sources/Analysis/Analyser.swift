public import Documents

/// Understands drafts: `Document` in, `Draft` out, the same for the same input.
///
/// Costs about linear time in the length of the text; comparing problems with measures is quadratic in their number.
public struct Analyser: Sendable {
  public let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  public func draft(from document: Document, options: AnalysisOptions = AnalysisOptions()) -> Draft {
    let cleaned = Cleaner.clean(document, with: vocabulary)
    let labelled = LabelSplitter.split(cleaned.paragraphs, of: cleaned.clean, with: vocabulary)
    let whole = labelled.map { SentenceSplitter.sentences(in: cleaned.clean.text.bytes, $0.range) }
    let segments = whole.joined().map { $0.start..<$0.end }
    let hits = vocabulary.scanner.hits(in: cleaned.clean.text, segments: segments)
    let (paragraphs, sentences) = TurnSplitter(cleaned.clean, hits, vocabulary).split(labelled, whole)
    var draft = Draft(
      document: document, clean: cleaned.clean, kind: KindJudgement(id: "other", confidence: 0, candidates: []),
      hits: hits, lengths: .init(han: 0, words: 0, bodyHan: 0))
    draft.paragraphs = paragraphs
    draft.artefacts = cleaned.artefacts
    let reader = SentenceReader(clean: draft.clean, hits: hits, vocabulary: vocabulary)
    draft.sentences = sentences.enumerated().flatMap { paragraph, ranges in
      ranges.map { reader.sentence($0, paragraph: paragraph) }
    }
    OwnTurns.cut(&draft, vocabulary)
    let series = vocabulary.series.members(in: draft.clean.text.bytes, draft.paragraphs.map(\.range))
    Outliner(vocabulary: vocabulary, options: options).outline(
      &draft, series: series, laterDrafts: cleaned.laterDrafts)
    facts(&draft, reader, series)
    return draft
  }

  // MARK: Facts

  private func facts(_ draft: inout Draft, _ reader: SentenceReader, _ series: [[Enumerator]]) {
    for index in draft.sentences.indices {
      draft.sentences[index].part = draft.part(at: draft.sentences[index].range.start) ?? 0
    }
    draft.lengths = lengths(of: draft)
    let inline = inlineSeries(draft, series)
    draft.series = SeriesFinder.series(headings: draft.headings, inline: inline)
    let finder = ItemFinder(draft: draft, inline: inline, reader: reader, vocabulary: vocabulary)
    draft.problems = finder.items(.problems)
    draft.causes = finder.items(.causes)
    draft.measures = finder.items(.measures)
    draft.coverage = CoverageFinder(draft: draft, model: vocabulary.coverage).coverage()
    draft.claims = ClaimFinder.claims(in: draft, vocabulary)
    draft.byline = BylineFinder(draft, vocabulary).byline()
  }

  private func lengths(of draft: Draft) -> Draft.Lengths {
    let bytes = draft.clean.text.bytes
    let body = draft.parts.filter(\.isBody)
    return Draft.Lengths(
      han: draft.lengths.han,
      words: body.reduce(0) { $0 + Count.words(bytes, $1.range.start..<$1.range.end) },
      bodyHan: body.reduce(0) { $0 + $1.han })
  }

  /// Members of series in running text, by paragraph; numbers that head a line are left to the headings.
  private func inlineSeries(_ draft: Draft, _ series: [[Enumerator]]) -> [[Enumerator]] {
    let headed = Set(draft.headings.filter { $0.number != nil }.map(\.range.start))
    return series.map { members in members.filter { !headed.contains($0.range.start) } }
  }
}
