import Documents

/// Finds statements of how many follow (以下五个方面的问题) and the list that each announces (domain.md 5, `N-09`).
struct ClaimFinder {
  private let draft: Draft
  private let bytes: [UInt8]
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
    let previous = vocabulary.formulas.previousRectification
    let found = draft.hits.all("count-claim").compactMap { hit in
      finder.claim(hit.range, isLoose: hit.term == loose || hit.term == whole)
        ?? (hit.term == whole ? finder.claimOfAll(hit.range, previous) : nil)
    }
    return found.reduce(into: []) { claims, claim in
      // Two patterns may announce the same list.
      if claims.last?.list != claim.list { claims.append(claim) }
    }
  }

  /// - Parameter isLoose: Words that often count something else (红灯四盏) announce only what stands right behind them.
  private func claim(_ range: CleanRange, isLoose: Bool) -> Draft.CountClaim? {
    guard let claimed = number(in: range), (2...40).contains(claimed), let list = announcedList(after: range),
      !isLoose || stands(list, rightBehind: range)
    else { return nil }
    return Draft.CountClaim(
      range: range, claimed: claimed, listed: list.members.count,
      list: list.members.first.map { CleanRange($0.range.start, list.members.last?.range.end ?? $0.range.end) })
  }

  /// The first number that can be one of a list; 一共 begins with none.
  private func number(in range: CleanRange) -> Int? { numbers(in: range).first { $0 > 1 } }

  private func numbers(in range: CleanRange) -> [Int] {
    var result: [Int] = []
    var offset = range.start
    while offset < range.end {
      let number = EnumeratorParser.numeral(in: bytes, offset..<range.end)
      if let number { result.append(number.value) }
      offset += number?.length ?? UTF8Text.scalar(in: bytes, at: offset).length
    }
    return result
  }

  /// How sure the division into problems must be for a claim of them all.
  private static let sureItem = 0.8

  /// 共梳理出6个方面13个问题 in the opening speaks of all problems of the draft, unless it tells of an earlier year or the number
  /// is so far off that it counts those of others too.
  private func claimOfAll(_ range: CleanRange, _ previous: TermSet) -> Draft.CountClaim? {
    guard let claimed = numbers(in: range).last, (2...40).contains(claimed),
      let part = draft.part(at: range.start), draft.parts[part].has(.opening),
      let first = draft.problems.first, let last = draft.problems.last,
      draft.problems.allSatisfy({ $0.number != nil && $0.confidence >= Self.sureItem })
    else { return nil }
    let listed = draft.problems.count
    let aspects = Set(draft.problems.map(\.aspect)).count
    guard claimed != aspects, claimed != draft.problemLeaves, claimed * 2 <= listed * 3, listed * 2 <= claimed * 3,
      !previous.occurs(
        in: draft.clean, CleanRange(startOfClauses(before: range.start), endOfClauses(behind: range.end)))
    else { return nil }
    return Draft.CountClaim(
      range: range, claimed: claimed, listed: listed, list: CleanRange(first.range.start, last.range.end))
  }

  /// Where the clause that holds an offset and the two before it begin: 上年度民主生活会上，我查摆问题9个，…
  private func startOfClauses(before offset: Int) -> Int {
    var start = offset
    var marks = 0
    while start > 0, let value = UTF8Text.scalar(in: bytes, before: start), !Scalar.endsSentence(value), value != 0x0A {
      if value == 0xFF0C { marks += 1 }
      if marks == 3 { break }
      repeat { start -= 1 } while start > 0 && bytes[start] & 0xC0 == 0x80
    }
    return start
  }

  /// Where the clause that holds an offset and the one behind it end: …查摆问题三个，已整改到位，…
  private func endOfClauses(behind offset: Int) -> Int {
    var end = offset
    var marks = 0
    while end < bytes.count {
      let (value, length) = UTF8Text.scalar(in: bytes, at: end)
      if Scalar.endsSentence(value) || value == 0x0A { break }
      if value == 0xFF0C { marks += 1 }
      if marks == 2 { break }
      end += length
    }
    return end
  }

  /// The numbers of the parts of the draft (一、存在的问题 二、整改措施), which no claim of problems announces.
  private func headsParts(_ list: Draft.Series) -> Bool {
    let starts = Set(list.members.map(\.range.start))
    let headed = draft.parts.filter { starts.contains($0.range.start) && $0.evidence == .heading }
    return headed.contains { $0.has(.problems) } && Set(headed.map(\.roles)).count > 1
  }

  /// Bytes between such words and the first number: a mark and a few words.
  private static let longestGap = 12 * 3

  private func stands(_ list: Draft.Series, rightBehind claim: CleanRange) -> Bool {
    guard let start = list.members.first?.range.start else { return false }
    return start - claim.end <= Self.longestGap
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
