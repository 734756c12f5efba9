import Documents

/// Cuts an item of a part with several roles where its words turn from one role to another: …。究其原因，…。下一步，…。
struct RoleStretches {
  private let draft: Draft
  /// Role of each class of leads.
  private let roles: [Role?]

  init(draft: Draft, vocabulary: Vocabulary) {
    self.draft = draft
    roles = (vocabulary.classes(ofLexicon: "lead") ?? []).map(Role.init(rawValue:))
  }

  /// The stretches of an item with their roles, the first with the role that the item has by itself; one when nothing turns.
  func stretches(of range: CleanRange, startingAs first: Role, among others: [Role]) -> [(
    role: Role, range: CleanRange
  )] {
    var result: [(role: Role, range: CleanRange)] = [(first, range)]
    for hit in draft.hits.hits("lead", in: range) {
      guard let role = roles[hit.term], others.contains(role), opensClause(hit.range.start) else { continue }
      let last = result.count - 1
      guard role != result[last].role else { continue }
      if hit.range.start <= words(of: result[last].range) {
        result[last].role = role
        continue
      }
      result[last].range.end = trimmed(hit.range.start)
      result.append((role, CleanRange(hit.range.start, range.end)))
    }
    return result
  }

  /// What the first words of a paragraph, in front of its list, have turned to (主观上说，一是…二是…); nil when they do not
  /// turn.
  func role(of words: CleanRange, among others: [Role]) -> Role? {
    let leads = draft.hits.hits("lead", in: words).filter { opensClause($0.range.start) }
    return leads.compactMap { roles[$0.term] }.last(where: others.contains)
  }

  /// Where the words of a stretch begin, a number in front left out.
  private func words(of range: CleanRange) -> Int {
    EnumeratorParser.leading(in: draft.clean.text.bytes, range.start..<range.end)?.range.end ?? range.start
  }

  private func opensClause(_ offset: Int) -> Bool {
    guard let before = UTF8Text.scalar(in: draft.clean.text.bytes, before: offset) else { return true }
    return before == "\n" || before == "，" || before.endsLine || before == "." || before == "、"
      || before == "】"
  }

  private func trimmed(_ end: Int) -> Int {
    var end = end
    while end > 0, draft.clean.text.bytes[end - 1] == 0x0A { end -= 1 }
    return end
  }
}
