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
      claimed(in: claim.range, draft.clean.text.bytes) == sentences.count - 1
    else { return nil }
    return sentences.dropFirst().map(\.range)
  }

  private static func claimed(in range: CleanRange, _ bytes: [UInt8]) -> Int? {
    var offset = range.start
    while offset < range.end {
      if let number = EnumeratorParser.numeral(in: bytes, offset..<range.end) {
        if number.value > 1 { return number.value }
        offset += number.length
      } else {
        offset += UTF8Text.scalar(in: bytes, at: offset).length
      }
    }
    return nil
  }
}
