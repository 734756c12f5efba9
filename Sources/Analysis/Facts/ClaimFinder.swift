import Documents

/// Finds statements of how many follow (以下五个方面的问题) and the list that each announces (domain.md 5, `N-09`).
struct ClaimFinder {
  private let draft: Draft
  private let bytes: [UInt8]
  /// The series that a claim may announce, by where they begin.
  private let series: [(start: Int, index: Int)]

  static func claims(in draft: Draft) -> [Draft.CountClaim] {
    let lists = draft.series.indices.filter {
      draft.series[$0].members.count >= 2 && draft.series[$0].members[0].value == 1
    }
    let series = lists.map { (start: draft.series[$0].members[0].range.start, index: $0) }.sorted {
      $0.start < $1.start
    }
    let finder = ClaimFinder(draft: draft, bytes: draft.clean.text.bytes, series: series)
    return draft.hits.all("count-claim").compactMap { finder.claim($0.range) }.reduce(into: []) { claims, claim in
      // Two patterns may announce the same list.
      if claims.last?.list != claim.list { claims.append(claim) }
    }
  }

  private func claim(_ range: CleanRange) -> Draft.CountClaim? {
    guard let claimed = number(in: range), (2...40).contains(claimed), let list = announcedList(after: range) else {
      return nil
    }
    return Draft.CountClaim(
      range: range, claimed: claimed, listed: list.members.count,
      list: list.members.first.map { CleanRange($0.range.start, list.members.last?.range.end ?? $0.range.end) })
  }

  private func number(in range: CleanRange) -> Int? {
    var offset = range.start
    while offset < range.end {
      if let number = EnumeratorParser.numeral(in: bytes, offset..<range.end) { return number.value }
      offset += UTF8Text.scalar(in: bytes, at: offset).length
    }
    return nil
  }

  /// The series whose first member is the next number after the claim and stands in the same or the following paragraph.
  private func announcedList(after claim: CleanRange) -> Draft.Series? {
    guard let paragraph = draft.paragraphIndex(at: claim.start) else { return nil }
    let last = min(paragraph + 1, draft.paragraphs.count - 1)
    let scope = CleanRange(claim.end, draft.paragraphs[last].range.end)
    let first = series.firstIndex(notBefore: scope.start) { $0.start }
    guard first < series.count, scope.contains(series[first].start) else { return nil }
    return draft.series[series[first].index]
  }
}
