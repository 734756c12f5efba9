import Documents

/// Sentences of one paragraph, as many as the first of them announces: 也有三点不足。…。…。…。
enum AnnouncedSentences {
  /// Han characters of a sentence that only says how many follow.
  private static let longestLead = 30
  private static let counts = 2...9

  /// The sentences behind the first; nil when that announces nothing or another number.
  static func stretches(of range: CleanRange, in draft: Draft) -> [CleanRange]? {
    let sentences = draft.sentences(in: range)
    guard let lead = sentences.first, lead.han <= longestLead, counts.contains(sentences.count - 1),
      let claim = draft.hits.hits("count-claim", in: lead.range).last,
      EnumeratorParser.numerals(in: draft.clean.text.bytes, claim.range).first(where: { $0 > 1 }) == sentences.count - 1
    else { return nil }
    return sentences.dropFirst().map(\.range)
  }
}
