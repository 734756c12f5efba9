import Documents

/// Finds which measures answer a problem although they use other words (domain.md 6, `M-01`).
///
/// Each problem is given the measure that suits it best, in the order of both lists unless the words speak against it;
/// then it is judged whether that measure really answers it. Cost: problems × measures × length of an item.
struct CoverageFinder {
  /// No more of either are compared; the rest stay without an answer and are not reported.
  static let mostItems = 300

  private let draft: Draft
  private let model: CoverageModel

  init(draft: Draft, model: CoverageModel) {
    self.draft = draft
    self.model = model
  }

  /// One entry for each problem that was compared; empty when there are no measures.
  func coverage() -> [Coverage] {
    let problems = draft.problems.prefix(Self.mostItems).map(\.range)
    let measures = draft.measures.prefix(Self.mostItems).map(\.range)
    guard !problems.isEmpty, !measures.isEmpty else {
      return problems.indices.map { Coverage(problem: $0, measures: [], score: 0) }
    }
    let likeness = ItemLikeness(draft.clean.text.bytes, problems: problems, measures: measures, model)
    let assignment = MeasureAssignment(likeness.centred, model)
    let doubt = AnswerDoubt(
      likeness, assignment, model, weights: model.open,
      sentences: SentenceLikeness(draft.clean.text.bytes, problems: problems, measures: measures, model),
      sharesTopic: sharedTopics(problems, measures))
    let second = secondAnswers(likeness, assignment)
    return problems.indices.map { problem in
      let open = doubt.isOpen(problem)
      let first = open > model.doubt ? [] : [assignment.measures[problem]]
      return Coverage(problem: problem, measures: first + (second[problem] ?? []), score: 1 - open)
    }
  }

  /// Measures that were given to no problem, by the problem each is most like.
  private func secondAnswers(_ likeness: ItemLikeness, _ assignment: MeasureAssignment) -> [Int: [Int]] {
    let own = assignment.measures.enumerated().map { likeness.centred[$0.offset][$0.element] }.sorted()
    let least = model.second * own[own.count / 2]
    var result: [Int: [Int]] = [:]
    let given = Set(assignment.measures)
    for measure in likeness.centred[0].indices where !given.contains(measure) {
      let column = likeness.centred.map { $0[measure] }
      guard let best = column.indices.max(by: { column[$0] < column[$1] }), column[best] > max(0, least) else {
        continue
      }
      result[best, default: []].append(measure)
    }
    return result
  }

  /// By problem, whether it begins with words of a topic that some measure begins with too.
  private func sharedTopics(_ problems: [CleanRange], _ measures: [CleanRange]) -> [Bool] {
    let known = measures.reduce(into: Set<Int>()) { $0.formUnion(topics(atHeadOf: $1)) }
    return problems.map { !known.isDisjoint(with: topics(atHeadOf: $0)) }
  }

  private func topics(atHeadOf item: CleanRange) -> Set<Int> {
    let bytes = draft.clean.text.bytes
    let limit = min(item.end, item.start + Self.headBytes)
    var end = item.start
    while end < limit {
      let (value, length) = UTF8Text.scalar(in: bytes, at: end)
      if Self.headEnds.contains(value) { break }
      end += length
    }
    return Set(draft.hits.hits(model.topics, in: CleanRange(item.start, end)).map(\.term))
  }

  /// Sixty characters.
  private static let headBytes = 180
  private static let headEnds = Set("。；\n".unicodeScalars)
}
