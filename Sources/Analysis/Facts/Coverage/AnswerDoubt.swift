import Foundation

/// How likely a problem is left without a measure, although the best one was assigned to it.
///
/// Logistic regression over a few figures; `Evaluation/train_coverage.py` computes the same ones and learns the weights.
struct AnswerDoubt {
  private let likeness: ItemLikeness
  private let assignment: MeasureAssignment
  private let weights: CoverageModel.Weights
  /// Likeness of a problem and its measure in this draft.
  private let typical: Double
  /// By measure, how many problems it was assigned to.
  private var loads: [Int]
  private let sentences: SentenceLikeness?
  /// By problem, whether a measure is about the same.
  private let sharesTopic: [Bool]

  /// - Parameters:
  ///   - sentences: nil where the weights do not ask for it.
  ///   - sharesTopic: by problem; empty where the weights do not ask for it.
  init(
    _ likeness: ItemLikeness, _ assignment: MeasureAssignment, _ model: CoverageModel, weights: CoverageModel.Weights,
    sentences: SentenceLikeness? = nil, sharesTopic: [Bool] = []
  ) {
    self.likeness = likeness
    self.assignment = assignment
    self.weights = weights
    self.sentences = sentences
    self.sharesTopic = sharesTopic
    let own = assignment.measures.enumerated().map { likeness.pairs[$0.offset][$0.element] }
    let median = own.sorted()[own.count / 2]
    let count = Double(own.count)
    typical = (median * count + model.usualLikeness * model.usualItems) / (count + model.usualItems)
    loads = Array(repeating: 0, count: likeness.pairs[0].count)
    for measure in assignment.measures { loads[measure] += 1 }
  }

  /// 0…1
  func isOpen(_ problem: Int) -> Double {
    let measure = assignment.measures[problem]
    let row = likeness.pairs[problem]
    let rival = likeness.pairs.indices.filter { $0 != problem }.map { likeness.pairs[$0][measure] }.max() ?? 0
    let elsewhere = row.indices.filter { $0 != measure }.map { row[$0] }.max() ?? 0
    let sum =
      weights.intercept + weights.own * likeness.centred[problem][measure] / typical
      + weights.joint * likeness.joint[problem][measure] / typical
      + weights.ratio * min(1, row[measure] / (rival + 0.01))
      + weights.load * Double(min(3, loads[measure] - 1)) + weights.other * elsewhere / typical
      + (assignment.isInOrder ? weights.ordered : 0) + weights.many * log(Double(likeness.pairs.count))
      + (isMeasureLeft(for: problem) ? weights.spare : 0) + ofSentences(problem)
    return 1 / (1 + exp(-sum))
  }

  /// Between the measures of the problems before and behind it stands one that no other problem was given.
  private func isMeasureLeft(for problem: Int) -> Bool {
    let measures = assignment.measures
    let before = problem > 0 ? measures[problem - 1] : -1
    let behind = problem + 1 < measures.count ? measures[problem + 1] : loads.count
    guard before != behind else { return false }
    return ((min(before, behind) + 1)..<max(before, behind)).contains { loads[$0] == ($0 == measures[problem] ? 1 : 0) }
  }

  private func ofSentences(_ problem: Int) -> Double {
    let topic = sharesTopic.indices.contains(problem) && sharesTopic[problem] ? weights.topic : 0
    guard let figures = sentences?.figures[problem] else { return topic }
    return topic + weights.sentence * figures.best + weights.sentenceRatio * figures.ratio
      + weights.rarest * figures.rarest + weights.common * figures.common
  }
}
