import Documents

/// Cuts an item of a part with several roles where its words turn from one role to another: …。究其原因，…。下一步，…。
struct RoleStretches {
  private let draft: Draft
  private let lexicon: HeadingLexicon

  init(draft: Draft, lexicon: HeadingLexicon) {
    self.draft = draft
    self.lexicon = lexicon
  }

  /// The stretches of an item with their roles, the first with the role that the item has by itself; one when nothing turns.
  func stretches(of range: CleanRange, startingAs first: Role, among roles: [Role]) -> [(role: Role, range: CleanRange)]
  {
    var result: [(role: Role, range: CleanRange)] = [(first, range)]
    for clause in clauses(in: range) {
      guard let role = lexicon.lead(clause, in: draft.clean), roles.contains(role) else { continue }
      let last = result.count - 1
      guard role != result[last].role else { continue }
      if clause.start <= result[last].range.start {
        result[last].role = role
        continue
      }
      result[last].range.end = trimmed(clause.start)
      result.append((role, CleanRange(clause.start, range.end)))
    }
    return result
  }

  /// Clauses of all sentences that begin in a range, a number in front left out.
  private func clauses(in range: CleanRange) -> [CleanRange] {
    let bytes = draft.clean.text.bytes
    return draft.sentences(in: range).flatMap { sentence in
      SentenceSplitter.clauses(in: bytes, sentence.range).map { clause in
        let end = EnumeratorParser.leading(in: bytes, clause.start..<clause.end)?.range.end
        // With what follows, because 原因： ends a clause.
        return CleanRange(end ?? clause.start, sentence.range.end)
      }
    }
  }

  private func trimmed(_ end: Int) -> Int {
    var end = end
    while end > 0, draft.clean.text.bytes[end - 1] == 0x0A { end -= 1 }
    return end
  }
}
