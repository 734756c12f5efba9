import Documents
import Foundation

/// Finds where paragraph after paragraph turns from a problem to what is done about it with no word that says so (第一类是串换项目。…
/// 多收的4.9万元已经退回，…。), in drafts of which no heading or label names measures.
struct SilentTurns {
  private static let fewest = 3
  private static let fewestSentences = 3
  /// Of the long paragraphs from the first to the last that turn, tenths that must do so.
  private static let habit = 7
  /// By how much the two halves of a paragraph that turns plainly must differ.
  private static let leastLead = 0.2
  private static let longestHeading = 45
  /// A sentence may look like anything a little.
  private static let floor = 0.05

  private let draft: Draft
  /// Sentences by paragraph.
  private let sentences: [Range<Int>]
  private let vocabulary: Vocabulary

  init(_ draft: Draft, _ sentences: [Range<Int>], _ vocabulary: Vocabulary) {
    self.draft = draft
    self.sentences = sentences
    self.vocabulary = vocabulary
  }

  /// First sentences of what is done, by paragraph ascending; empty unless most paragraphs of a run turn.
  func turns() -> [(paragraph: Int, sentence: Int)] {
    let long = draft.paragraphs.indices.filter {
      draft.paragraphs[$0].container == .body && sentences[$0].count >= Self.fewestSentences
    }
    let run = longestRun(of: long.map { turn(in: sentences[$0], lead: Self.leastLead) != nil })
    // Among paragraphs that turn, and next to them, some turn less plainly.
    let wide = max(0, run.lowerBound - 1)..<min(long.count, run.upperBound + 1)
    let turning = long[wide].compactMap { paragraph in turn(in: sentences[paragraph], lead: 0).map { (paragraph, $0) } }
    return !run.isEmpty && turning.count >= Self.fewest && !namesMeasures() ? turning : []
  }

  /// The longest stretch that begins and ends with a turn and holds enough of them.
  private func longestRun(of turns: [Bool]) -> Range<Int> {
    var best = 0..<0
    var start: Int?
    var count = 0
    var misses = 0
    for (index, isTurn) in turns.enumerated() {
      if isTurn {
        start = start ?? index
        count += 1
        let stretch = (start ?? index)..<(index + 1)
        if count * 10 >= stretch.count * Self.habit, stretch.count > best.count { best = stretch }
        misses = 0
      } else {
        misses += 1
        if misses > 1 { (start, count) = (nil, 0) }
      }
    }
    return best
  }

  /// Where the sentences of a paragraph are best parted into a problem and a measure.
  ///
  /// - Parameter lead: How much likelier the one half must be of a problem than of a measure, and the other the other way round.
  private func turn(in sentences: Range<Int>, lead: Double) -> Int? {
    let likelihoods = sentences.map { draft.sentences[$0].likelihood }
    let gains = likelihoods.map { log(max($0[.measures], Self.floor)) - log(max($0[.problems], Self.floor)) }
    guard let cut = ChangePoint.ofGreatestSum(gains, from: 1)?.cut else { return nil }
    let front = likelihoods[..<cut].reduce(RoleLikelihood(), +) / cut
    let back = likelihoods[cut...].reduce(RoleLikelihood(), +) / (likelihoods.count - cut)
    guard front[.problems] - front[.measures] >= lead, back[.measures] - back[.problems] >= lead,
      lead == 0 || front.best == .problems && back.best == .measures
    else { return nil }
    return sentences.lowerBound + cut
  }

  /// A heading or label of the draft says where measures stand, or words lead on to them.
  private func namesMeasures() -> Bool {
    let bytes = draft.clean.text.bytes
    let lead = vocabulary.term("lead", Role.measures.rawValue)
    if draft.hits.all("lead").contains(where: { $0.term == lead }) { return true }
    return draft.paragraphs.dropFirst().contains { paragraph in
      let number = EnumeratorParser.leading(in: bytes, paragraph.range.start..<paragraph.range.end)
      let words = CleanRange(number?.range.end ?? paragraph.range.start, paragraph.range.end)
      guard words.count <= Self.longestHeading * 3, !words.isEmpty else { return false }
      let reading = vocabulary.headings.reading(of: words, in: draft.clean, isTopLevel: true, kind: nil)
      return reading.map { $0.confidence >= 0.8 && $0.roles.contains(.measures) } ?? false
    }
  }
}
