import Documents

/// Finds statements of how many follow (以下五个方面的问题) and the list that each announces (domain.md 5, `N-09`).
struct ClaimFinder {
  let draft: Draft
  let bytes: [UInt8]
  /// The series that a claim may announce, by where they begin.
  private let series: [(start: Int, index: Int)]

  static func claims(in draft: Draft, _ vocabulary: Vocabulary) -> [Draft.CountClaim] {
    let lists = draft.series.indices.filter {
      draft.series[$0].members.count >= 2 && draft.series[$0].members[0].value == 1
    }
    let series = lists.map { (start: draft.series[$0].members[0].range.start, index: $0) }.sorted {
      $0.start < $1.start
    }
    let finder = ClaimFinder(draft: draft, bytes: draft.clean.text.bytes, series: series)
    let loose = vocabulary.term("count-claim", "count")
    let whole = vocabulary.term("count-claim", "whole")
    let past = vocabulary.term("count-back", "past")
    let ahead = draft.hits.all("count-claim").compactMap { hit in
      (hit.term == whole ? finder.claimOfAll(hit.range, past: past) : nil)
        ?? finder.claim(hit.range, isLoose: hit.term == loose || hit.term == whole, past: past)
        ?? finder.claimOfPart(hit.range)
    }
    let found = ahead.reduce(into: [Draft.CountClaim]()) { claims, claim in
      guard let last = claims.last else { return claims.append(claim) }
      // Two patterns may announce the same list, and one may be asked of the items, the other of the numbers.
      guard !last.range.overlaps(claim.range) else { return }
      if last.list != claim.list {
        claims.append(claim)
      } else if claim.list != nil {
        // 县里要求抓五个方面，同我有关的有两项：… tells of the two.
        claims[claims.count - 1] = claim
      }
    }
    let handed = vocabulary.term("count-back", "handed")
    let isPlan = vocabulary.kind(draft.kind.id)?.isPlan ?? false
    let told = draft.hits.all("count-back").compactMap { hit in
      finder.claimOfTold(hit, vocabulary)
        ?? (hit.term == handed && isPlan ? finder.claimOfAll(hit.range, past: past) : nil)
    }
    return found + told.filter { claim in !found.contains { $0.list == claim.list } }
  }

  /// - Parameters:
  ///   - isLoose: Words that often count something else (红灯四盏) announce only what stands right behind them.
  ///   - past: The term of words for an earlier year, whose claims announce nothing of a later sentence.
  private func claim(_ range: CleanRange, isLoose: Bool, past: Int?) -> Draft.CountClaim? {
    guard let claimed = number(in: range), (2...40).contains(claimed), let list = announcedList(after: range),
      !isLoose || stands(list, rightBehind: range), !isOfPast(range, past) || stands(list, inSentenceOf: range)
    else { return nil }
    return Draft.CountClaim(
      range: range, claimed: claimed, listed: list.members.count,
      list: list.members.first.map { CleanRange($0.range.start, list.members.last?.range.end ?? $0.range.end) })
  }

  /// The first number that can be one of a list; 一共 begins with none.
  private func number(in range: CleanRange) -> Int? { numbers(in: range).first { $0 > 1 } }

  func numbers(in range: CleanRange) -> [Int] { EnumeratorParser.numerals(in: bytes, range) }

  /// Where the clause that holds an offset and the two before it begin: 上年度民主生活会上，我查摆问题9个，…
  func startOfClauses(before offset: Int) -> Int {
    var start = offset
    var marks = 0
    while start > 0, let value = UTF8Text.scalar(in: bytes, before: start), !value.endsSentence, value != "\n" {
      if value == "，" { marks += 1 }
      // What stands in brackets before it tells of something else: （上年度的5个问题已改4个），查摆问题七个
      if marks == 3 || value == "）" { break }
      repeat { start -= 1 } while start > 0 && bytes[start] & 0xC0 == 0x80
    }
    return start
  }

  /// True where the clause of a claim or the two before it name an earlier year.
  func isOfPast(_ claim: CleanRange, _ past: Int?) -> Bool {
    draft.hits.hits("count-back", in: CleanRange(startOfClauses(before: claim.start), claim.end))
      .contains { $0.term == past }
  }

  /// The numbers of the parts of the draft (一、存在的问题 二、整改措施), which no claim of problems announces.
  private func headsParts(_ list: Draft.Series) -> Bool {
    let starts = Set(list.members.map(\.range.start))
    let headed = draft.parts.filter { starts.contains($0.range.start) && $0.evidence == .heading }
    return Set(headed.map(\.roles)).count > 1
  }

  /// Bytes between such words and the first number: a mark and a few words.
  private static let longestGap = 12 * 3

  private func stands(_ list: Draft.Series, rightBehind claim: CleanRange) -> Bool {
    guard let start = list.members.first?.range.start else { return false }
    return start - claim.end <= Self.longestGap
  }

  private func stands(_ list: Draft.Series, inSentenceOf claim: CleanRange) -> Bool {
    guard let start = list.members.first?.range.start,
      let sentence = draft.sentences(in: CleanRange(0, claim.start + 1)).last
    else { return false }
    return sentence.range.contains(start)
  }

  /// The series whose first member is the next number after the claim and stands in the same or the following paragraph.
  private func announcedList(after claim: CleanRange) -> Draft.Series? {
    guard let paragraph = draft.paragraphIndex(at: claim.start) else { return nil }
    let last = min(paragraph + 1, draft.paragraphs.count - 1)
    let scope = CleanRange(claim.end, draft.paragraphs[last].range.end)
    let first = series.firstIndex(notBefore: scope.start) { $0.start }
    guard first < series.count, scope.contains(series[first].start) else { return nil }
    let list = draft.series[series[first].index]
    return headsParts(list) ? nil : list
  }
}
