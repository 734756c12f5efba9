import Documents

/// Claims about problems, causes and measures as the author counts them, with or without numbers in front.
extension ClaimFinder {
  /// How sure the division into items must be for a claim of them all.
  private static let sureItem = 0.25
  /// How surely items without numbers are those that the author counts.
  private static let unnumbered = 0.55

  /// How sure the role of a part must be that cannot say it.
  private static let surePart = 0.5

  /// Parts that may say how many problems follow.
  private static let announcing: [Role] = [.opening, .method, .basics, .problems]

  /// 共梳理出6个方面13个问题 in front of the problems speaks of all of them, unless it tells of an earlier year or the number
  /// is so far off that it counts those of others too.
  func claimOfAll(_ range: CleanRange, past: Int?) -> Draft.CountClaim? {
    guard let claimed = numbers(in: range).last, let first = draft.problems.first, range.end <= first.range.start,
      let part = draft.part(at: range.start), mayAnnounce(draft.parts[part]), !isOfPast(range, past)
    else { return nil }
    return claim(range, claimed, of: draft.problems, within: claimed)
  }

  private func mayAnnounce(_ part: Part) -> Bool {
    Self.announcing.contains(where: part.has) || part.confidence < Self.surePart
  }

  /// 我挑出来五个坏毛病。 right in front of the items of a part, which the author did not number.
  func claimOfPart(_ range: CleanRange) -> Draft.CountClaim? {
    guard let claimed = numbers(in: range).first(where: { $0 > 1 }), let part = draft.part(at: range.start),
      let role = [Role.problems, .causes, .measures].first(where: draft.parts[part].has),
      let first = draft.items(role).first, range.end <= first.range.start,
      let own = draft.paragraphIndex(at: range.start), let next = draft.paragraphIndex(at: first.range.start),
      next - own <= 1, draft.items(role).allSatisfy({ $0.number == nil && $0.part == part })
    else { return nil }
    return claim(range, claimed, of: draft.items(role), within: Self.slip)
  }

  /// 以上六项措施 behind the measures, 对照上述13个问题 behind the problems; inside an item it speaks of what stands there.
  func claimOfTold(_ hit: LexiconHits.Hit, _ vocabulary: Vocabulary) -> Draft.CountClaim? {
    let roles = [Role.problems, .causes, .measures]
    guard let claimed = numbers(in: hit.range).last,
      let role = roles.first(where: { vocabulary.term("count-back", $0.rawValue) == hit.term }),
      let last = draft.items(role).last, last.range.end <= hit.range.start || last.range.contains(hit.range.start),
      !draft.items(role).dropLast().contains(where: { $0.range.contains(hit.range.start) }),
      !draft.series.contains(where: { $0.members.count == claimed })
    else { return nil }
    return claim(hit.range, claimed, of: draft.items(role), within: Self.slip)
  }

  /// By how many an author miscounts; more, and something else is counted.
  private static let slip = 3

  /// - Parameter most: By how many the numbers may differ.
  private func claim(_ range: CleanRange, _ claimed: Int, of items: [Item], within most: Int) -> Draft.CountClaim? {
    let listed = items.count
    guard (3...40).contains(claimed), listed > 1, claimed <= listed * 2, listed <= claimed * 2,
      abs(claimed - listed) <= most, claimed != Set(items.map(\.aspect)).count,
      claimed != items.reduce(0, { $0 + $1.leaves.count }), items.allSatisfy({ $0.confidence >= Self.sureItem })
    else { return nil }
    // The last one is shown: up to there it was counted.
    let confidence = items.map { $0.number == nil ? min($0.confidence, Self.unnumbered) : $0.confidence }.min()
    return Draft.CountClaim(
      range: short(range), claimed: claimed, listed: listed, list: items.last?.label, confidence: confidence ?? 0)
  }
}

extension ClaimFinder {
  /// Characters of a claim that is quoted whole.
  private static let longestClaim = 8

  /// A long claim without what leads up to its number: 9个问题 of 检查出自己在作风上存在9个问题.
  private func short(_ range: CleanRange) -> CleanRange {
    guard draft.clean.string(in: range).unicodeScalars.count > Self.longestClaim else { return range }
    var start = range.start
    while start < range.end, EnumeratorParser.numeral(in: bytes, start..<range.end) == nil {
      start += UTF8Text.scalar(in: bytes, at: start).length
    }
    return start < range.end ? CleanRange(start, range.end) : range
  }
}

extension Draft {
  fileprivate func items(_ role: Role) -> [Item] {
    switch role {
    case .problems: problems
    case .causes: causes
    case .measures: measures
    default: []
    }
  }
}
