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
    var isMember = [Bool](repeating: false, count: candidates.count)
    var previous: [SeriesCandidate.Key: Int] = [:]
    for (index, candidate) in candidates.enumerated() where numbers[index] != nil {
      if let before = previous[candidate.key], let first = numbers[before], let second = numbers[index],
        continues(candidates[before], first, candidate, second)
      {
        isMember[before] = true
        isMember[index] = true
      }
      previous[candidate.key] = index
    }
    var result = [[Enumerator]](repeating: [], count: paragraphs.count)
    for (index, candidate) in candidates.enumerated() where isMember[index] {
      if let number = numbers[index] { result[candidate.paragraph].append(number) }
    }
    return result
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

  /// One number left out is a slip of the author, not another series.
  private func continues(
    _ first: SeriesCandidate, _ before: Enumerator, _ second: SeriesCandidate, _ number: Enumerator
  ) -> Bool {
    let step = number.value - before.value
    guard step == 1 || step == 2 else { return false }
    let distance = second.paragraph - first.paragraph
    return distance <= 1 || distance <= Self.longestMember && first.isAtStart && second.isAtStart
  }

  /// Words that only go on (更要紧的是) take the place behind the number before them; nil when there is none.
  private func resolved(_ candidates: [SeriesCandidate]) -> [Enumerator?] {
    var last: [SeriesCandidate.Key: (value: Int, paragraph: Int)] = [:]
    return candidates.map { candidate in
      var number = candidate.number
      if number.value == 0 {
        guard let before = last[candidate.key], candidate.paragraph - before.paragraph <= 1 else { return nil }
        number.value = before.value + 1
      } else if number.form == .shouXian, number.value == words.closing, let before = last[candidate.key],
        before.value >= 2
      {
        // 最后 closes a series of any length.
        number.value = before.value + 1
      }
      last[candidate.key] = (number.value, candidate.paragraph)
      return number
    }
  }
}
