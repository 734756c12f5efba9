import Documents

/// Sentences of one paragraph that open alike and so tell of one thing each: 从理想信念上看，…。从宗旨意识上看，…。
enum ParallelSentences {
  private static let fewest = 3
  /// Han characters of a first clause that may be such an opening.
  private static let longestOpening = 12
  /// Characters at its end that are the same in all of them.
  private static let tail = 2

  private struct Opening: Hashable {
    var first: Unicode.Scalar
    var last: [Unicode.Scalar]
  }

  /// From each opening to the next; nil when fewer than three sentences open alike or the first of them stands too late.
  static func stretches(of range: CleanRange, in draft: Draft) -> [CleanRange]? {
    let sentences = draft.sentences(in: range)
    let openings = sentences.map { opening(of: $0.range, draft.clean) }
    let groups = Dictionary(grouping: zip(sentences, openings).filter { $0.1 != nil }) { $0.1 }
    guard let group = groups.values.max(by: { $0.count < $1.count }), group.count >= fewest,
      let first = group.first?.0.range.start, sentences.count(where: { $0.range.start < first }) <= 1
    else { return nil }
    let starts = group.map(\.0.range.start)
    return zip(starts, starts.dropFirst() + [range.end]).map { CleanRange($0, $1) }
  }

  /// Sentences that turn to another side of the matter, what stands in front of the first of them apart; nil for fewer than two.
  static func sides(of range: CleanRange, in draft: Draft, _ lexicon: HeadingLexicon) -> [CleanRange]? {
    let turns = draft.sentences(in: range).dropFirst().map(\.range).filter { turnsSide($0, draft.clean, lexicon) }
    guard turns.count >= 2 else { return nil }
    let starts = [range.start] + turns.map(\.start)
    return zip(starts, starts.dropFirst() + [range.end]).map { CleanRange($0, $1) }
  }

  /// 服务上，…: its first clause names a side of the matter.
  static func turnsSide(_ stretch: CleanRange, _ clean: CleanText, _ lexicon: HeadingLexicon) -> Bool {
    guard let clause = SentenceSplitter.clauses(in: clean.text.bytes, stretch).first, clause.count <= longestOpening * 3
    else { return false }
    return lexicon.sides.occurs(in: clean, clause)
  }

  private static func opening(of sentence: CleanRange, _ clean: CleanText) -> Opening? {
    guard let clause = SentenceSplitter.clauses(in: clean.text.bytes, sentence).first, clause.end < sentence.end,
      clause.count <= longestOpening * 3
    else { return nil }
    let words = clean.withoutLast(clause)
    var scalars: [Unicode.Scalar] = []
    var offset = words.start
    while offset < words.end {
      let (value, length) = UTF8Text.scalar(in: clean.text.bytes, at: offset)
      scalars.append(value)
      offset += length
    }
    guard let first = scalars.first, scalars.count > tail + 1, scalars.allSatisfy(\.isHan) else { return nil }
    return Opening(first: first, last: scalars.suffix(tail))
  }
}
