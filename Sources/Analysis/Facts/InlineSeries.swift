import Documents

/// Enumerations inside running text: 一是…二是…, 一要…, 第一，…, 其一，…, 首先…其次…, （1）…, ①…, and those that head paragraphs
/// with a word of the author's own: 问题一：…, 第一条根，… (domain.md 5).
struct InlineSeries: Sendable {
  let words: SeriesWords

  /// Members of all series, by paragraph and ascending; a number that continues nothing and is continued by nothing in its
  /// own or a neighbouring paragraph is none.
  func members(in bytes: [UInt8], _ paragraphs: [CleanRange]) -> [[Enumerator]] {
    let candidates = paragraphs.enumerated().flatMap { index, range in
      SeriesCandidates(bytes, range, paragraph: index, words).all
    }
    let numbers = resolved(candidates)
    var links = Links(count: candidates.count)
    linkAlike(candidates, numbers, &links)
    linkMixed(candidates, numbers, &links)
    var result = [[Enumerator]](repeating: [], count: paragraphs.count)
    for (index, candidate) in candidates.enumerated() where links.isMember[index] && !candidate.headsLine {
      if let number = numbers[index] { result[candidate.paragraph].append(number) }
    }
    return result
  }

  private struct Links {
    var isMember: [Bool]
    /// It goes on from one before it.
    var continues: [Bool]

    init(count: Int) {
      isMember = [Bool](repeating: false, count: count)
      continues = isMember
    }

    mutating func link(_ first: Int, _ second: Int) {
      isMember[first] = true
      isMember[second] = true
      continues[second] = true
    }
  }

  /// Series in one form.
  private func linkAlike(_ candidates: [SeriesCandidate], _ numbers: [Enumerator?], _ links: inout Links) {
    var previous: [SeriesCandidate.Key: Int] = [:]
    for (index, candidate) in candidates.enumerated() where numbers[index] != nil && !candidate.headsLine {
      if let before = previous[candidate.key], let first = numbers[before], let second = numbers[index],
        continues(candidates[before], first, candidate, second)
      {
        links.link(before, index)
      }
      previous[candidate.key] = index
    }
  }

  /// Candidates that a search back for the number before may pass.
  private static let longestSearch = 40

  /// What begins at 2 or later goes on from the number before it, whatever form that has (一是…；二、…；第三，…).
  private func linkMixed(_ candidates: [SeriesCandidate], _ numbers: [Enumerator?], _ links: inout Links) {
    for (index, candidate) in candidates.enumerated() where !links.continues[index] && !candidate.headsLine {
      guard let number = numbers[index], number.value >= 2, mayMix(candidate), candidate.opensSentence else {
        continue
      }
      let earlier = candidates[..<index].indices.reversed().prefix(Self.longestSearch).first { before in
        guard let first = numbers[before], mayMix(candidates[before]), first.value == number.value - 1 else {
          return false
        }
        return links.isMember[before] || candidates[before].headsLine || first.value == 1
      }
      guard let earlier, isNear(candidates[earlier], candidate) else { continue }
      links.link(earlier, index)
    }
  }

  /// True when a paragraph begins with a number of a form that stands inside text (一是 …).
  func begins(_ bytes: [UInt8], _ paragraph: CleanRange) -> Bool {
    SeriesCandidates(bytes, paragraph, paragraph: 0, words).first != nil
  }

  /// The number that opens a stretch, when it is one that stands inside text (四是原因分析).
  func leading(_ bytes: [UInt8], _ range: CleanRange) -> Enumerator? {
    SeriesCandidates(bytes, range, paragraph: 0, words).first?.number
  }

  /// Paragraphs that a member which heads its own may fill.
  private static let longestMember = 6

  /// Letters and numbers with a word of the author's own (问题一： 一改…) keep to themselves.
  private func mayMix(_ candidate: SeriesCandidate) -> Bool {
    candidate.number.form != .letter && candidate.number.form != .labelled && !candidate.countsVerb
  }

  /// One number left out is a slip of the author, not another series.
  private func continues(
    _ first: SeriesCandidate, _ before: Enumerator, _ second: SeriesCandidate, _ number: Enumerator
  ) -> Bool {
    let step = number.value - before.value
    guard step == 1 || step == 2 else { return false }
    return isNear(first, second) || second.paragraph - first.paragraph == 1
  }

  /// In one paragraph, or each at the head of a paragraph; a few words may lead on to the first.
  private func isNear(_ first: SeriesCandidate, _ second: SeriesCandidate) -> Bool {
    let distance = second.paragraph - first.paragraph
    let opens = first.isAtStart || first.isLed && first.number.value == 1
    return distance == 0 || distance <= Self.longestMember && opens && second.isAtStart
  }

  /// A word without a number of its own goes on from any form where it opens a sentence.
  private func goesOn(_ candidate: SeriesCandidate, from latest: SeriesCandidate) -> Bool {
    guard isNear(latest, candidate), latest.number.form != .labelled else { return false }
    return candidate.isAtStart || candidate.opensSentence && !latest.headsLine
  }

  /// Words that only go on (更要紧的是) take the place behind the number before them, in their own form or, in the same
  /// paragraph or a list of paragraphs, in any; nil when there is none.
  private func resolved(_ candidates: [SeriesCandidate]) -> [Enumerator?] {
    var alike: [SeriesCandidate.Key: (value: Int, paragraph: Int)] = [:]
    var latest: (value: Int, candidate: SeriesCandidate)?
    return candidates.map { candidate in
      var number = candidate.number
      if number.value == SeriesCandidate.next || number.value == SeriesCandidate.last {
        if let before = alike[candidate.key], candidate.paragraph - before.paragraph <= 1 {
          number.value = before.value + 1
        } else if let latest, goesOn(candidate, from: latest.candidate) {
          number.value = latest.value + 1
        } else {
          return nil
        }
      }
      if !candidate.headsLine { alike[candidate.key] = (number.value, candidate.paragraph) }
      if !candidate.countsVerb { latest = (number.value, candidate) }
      return number
    }
  }
}
