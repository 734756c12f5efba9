import Documents

/// Where the last item of several ends: what follows belongs to all of them or closes the draft.
extension ItemFinder {
  /// Members from which on a list has a habit.
  static let habit = 3

  /// The last of several items ends where the text looks back on all of them (这两条是实情，但不是理由), and where the other
  /// members of its list end, which fill one paragraph each.
  func withoutEnd(_ items: [Item], _ role: Role) -> [Item] {
    guard items.count > 1, let last = items.last, let end = end(of: last, behind: items.dropLast()) else {
      return items
    }
    return items.dropLast() + [shortened(last, to: end)]
      + others(in: CleanRange(end, last.range.end), role, like: last)
  }

  /// Paragraphs behind a list that turn to one more item (客观上，…); behind measures 下一步，… looks on all of them.
  private func others(in range: CleanRange, _ role: Role, like last: Item) -> [Item] {
    guard role != .measures else { return [] }
    return draft.paragraphIndices(in: range).map { draft.paragraphs[$0].range }.filter { turns($0, to: role) }.map {
      make($0, role, label: firstSentence($0), last.part, last.aspect, leaves: [$0], confidence: 0.6)
    }
  }

  /// It begins with words that turn to the role.
  func turns(_ range: CleanRange, to role: Role) -> Bool {
    guard let lead = draft.hits.hits("lead", in: range).first, lead.range.start == range.start else { return false }
    return stretches.role(of: lead.range, among: [role]) != nil
  }

  // MARK: Paragraphs without numbers

  /// Han characters of a paragraph that may only lead on to the others or close them.
  private static let longestAside = 90

  /// Without a first and a last paragraph that lack what all the others show: a label (上马台：…), or in measures who, when
  /// and how much.
  func withoutOddEnds(_ ranges: [CleanRange], _ role: Role) -> [CleanRange] {
    guard role != .problems, ranges.count > Self.habit else { return ranges }
    let inner = ranges.dropFirst().dropLast()
    let shows: (CleanRange) -> Bool
    if inner.allSatisfy(hasLabel), inner.count >= Self.habit {
      shows = hasLabel
    } else if role == .measures, inner.allSatisfy(hasSubstance) {
      shows = hasSubstance
    } else {
      return ranges
    }
    let longest = min(Self.longestAside, Self.median(inner.map(han(of:))) / 2)
    return ranges.enumerated().filter { index, range in
      let isInner = index > 0 && index < ranges.count - 1
      return isInner || shows(range) || han(of: range) > longest
    }.map(\.element)
  }

  private func hasSubstance(_ range: CleanRange) -> Bool {
    draft.sentences(in: range).contains { !$0.features.isDisjoint(with: [.deadline, .metric, .action, .measureCue]) }
  }

  private static let longestLabel = 12 * 3

  /// Its first few words end with a colon.
  func hasLabel(_ range: CleanRange) -> Bool {
    let bytes = draft.clean.text.bytes
    var offset = range.start
    while offset < min(range.end, range.start + Self.longestLabel) {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      if value == "：" { return true }
      guard !value.endsLine, value != "，" else { return false }
      offset += length
    }
    return false
  }

  /// Nil when the last item ends where it does.
  private func end(of last: Item, behind others: ArraySlice<Item>) -> Int? {
    let sentences = draft.sentences(in: last.range).filter { $0.range.start > last.range.start }
    let summary = sentences.first { lexicon.summaries.occurs(in: draft.clean, $0.range) }
    guard var end = [summary?.range.start, endOfMember(last, behind: others)].compactMap({ $0 }).min() else {
      return nil
    }
    while end > last.range.start, draft.clean.text.bytes[end - 1] == 0x0A { end -= 1 }
    return end
  }

  /// Where the first paragraph of the last numbered item ends, when all the others are numbered and fill one each.
  private func endOfMember(_ last: Item, behind others: ArraySlice<Item>) -> Int? {
    guard others.count + 1 >= Self.habit, last.number != nil, draft.parts[last.part].roles.count == 1,
      others.allSatisfy({ $0.number?.form == last.number?.form && fillsOneParagraph($0.range) }),
      let first = draft.paragraphIndex(at: last.range.start), draft.paragraphs[first].range.start == last.range.start
    else { return nil }
    let next = draft.paragraphs[(first + 1)...].firstIndex { !$0.isContinuation } ?? draft.paragraphs.count
    let end = draft.paragraphs[next - 1].range.end
    return end < last.range.end ? end : nil
  }

  private func fillsOneParagraph(_ range: CleanRange) -> Bool {
    draft.paragraphIndices(in: range).count { !draft.paragraphs[$0].isContinuation } <= 1
  }
}
