import Documents

/// Measures that a few words lead: 强化理论武装。一是…；二是…
extension ItemFinder {
  /// Bytes of a heading that may introduce a series of measures; a longer one states a measure.
  static let longestDirection = 26 * 3
  /// Han characters of a measure that says what, who and when; shorter ones in one paragraph are what one measure consists
  /// of. Careful readers differ here, so the author's measure of length decides for the whole list.
  private static let leastMeasure = 46

  /// A paragraph of short stretches behind a few words is one measure.
  func separate(_ nodes: [ListNode], _ grouping: inout [Bool]) {
    let spelledOut = nodes.indices.filter { grouping[$0] && isSpelledOut(nodes[$0]) }
    guard areShort(spelledOut.flatMap { nodes[$0].children.map(\.range) }) else { return }
    for index in spelledOut { grouping[index] = false }
  }

  /// No fixed wording says that its heading groups, and its children stand in the same paragraph.
  private func isSpelledOut(_ node: ListNode) -> Bool {
    node.isRunIn && !namesRole(node) && !isNamedAspect(node.label)
      && node.children.allSatisfy { $0.heading == nil && $0.paragraph == node.paragraph }
  }

  private func areShort(_ members: [CleanRange]) -> Bool {
    let han = members.reduce(0) { $0 + Count.han(draft.clean.text.bytes, $1.start..<$1.end) }
    return han < Self.leastMeasure * members.count
  }

  /// The paragraphs, by index, that state one measure each: a sentence that says where it leads, and a series of short
  /// stretches.
  func directed(_ members: [Int: [ListNode]], from start: Int) -> Set<Int> {
    let directed = members.filter { index, nodes in
      guard nodes.count > 1, let first = nodes.first else { return false }
      return isDirection(CleanRange(max(draft.paragraphs[index].range.start, start), first.range.start))
    }
    return areShort(directed.values.joined().map(\.range)) ? Set(directed.keys) : []
  }

  private func isDirection(_ words: CleanRange) -> Bool {
    guard !words.isEmpty, words.count <= Self.longestDirection, draft.hits.hits("signpost", in: words).isEmpty,
      let last = UTF8Text.scalar(in: draft.clean.text.bytes, before: words.end), last.endsSentence
    else { return false }
    return lexicon.label(draft.clean.withoutLast(words), in: draft.clean) == nil
  }
}
