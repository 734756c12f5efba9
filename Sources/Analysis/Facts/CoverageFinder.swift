import Documents
import Foundation

/// Finds which measures answer a problem although they use other words (domain.md 6, `M-01`).
///
/// Cost grows with problems × measures; both are a few dozen in a real draft, and no more than `mostItems` of each are compared.
struct CoverageFinder {
  /// Least score of a pair that counts (domain.md 6).
  static let threshold = 0.35
  static let mostItems = 300

  private let draft: Draft
  private let problems: [ItemProfile]
  private let measures: [ItemProfile]
  /// By topic: 1 for one that few items touch, 0 for one that most do.
  private let topicRarity: [Double]

  init(draft: Draft) {
    self.draft = draft
    let bytes = draft.clean.text.bytes
    let problemItems = draft.problems.prefix(Self.mostItems)
    let measureItems = draft.measures.prefix(Self.mostItems)
    let problemCounts = problemItems.map { BigramCounts(bytes, $0.range) }
    let measureCounts = measureItems.map { BigramCounts(bytes, $0.range) }
    let rarity = BigramRarity(problemCounts + measureCounts)
    problems = zip(problemItems, problemCounts).map { ItemProfile($0, $1, rarity, draft) }
    measures = zip(measureItems, measureCounts).map { ItemProfile($0, $1, rarity, draft) }
    topicRarity = Self.topicRarity(problems + measures)
  }

  func coverage() -> [Coverage] {
    let likeness = problems.map { problem in measures.map { self.likeness(problem, $0) } }
    let order = ParallelOrder(likeness)
    let groups = ItemGroups(draft)
    return problems.indices.map { problem in
      let scores = measures.indices.map {
        likeness[problem][$0] + order.bonus(problem, $0) + groups.bonus(problem, $0)
      }
      let answering = measures.indices.filter { scores[$0] >= Self.threshold }
        .sorted { (scores[$0], $1) > (scores[$1], $0) }
      return Coverage(problem: problem, measures: answering, score: min(scores.max() ?? 0, 1))
    }
  }

  private func likeness(_ problem: ItemProfile, _ measure: ItemProfile) -> Double {
    let words = max(Self.named(problem.label, in: measure.text), Self.named(measure.label, in: problem.text))
    // The usual cosine of such texts is about 0.05 for strangers and 0.12 for pairs; doubled it is on the scale of the others.
    return max(words, 2 * problem.text.cosine(with: measure.text), topical(problem, measure))
  }

  /// How much of a label comes back in the other item; a single common pair says nothing.
  private static func named(_ label: BigramVector, in text: BigramVector) -> Double {
    let shared = label.shared(with: text)
    return shared.rarity >= 1.5 ? shared.share : 0
  }

  /// The same subject in other words; subjects that most items touch say little.
  private func topical(_ problem: ItemProfile, _ measure: ItemProfile) -> Double {
    let common = problem.topics & measure.topics
    guard common != 0 else { return 0 }
    let rarest = topicRarity.indices.filter { common & 1 << UInt64($0) != 0 }.map { topicRarity[$0] }.max() ?? 0
    return 0.3 * min(1, rarest)
  }

  private static func topicRarity(_ items: [ItemProfile]) -> [Double] {
    (0..<UInt64(64)).map { topic in
      let count = items.count { $0.topics & 1 << topic != 0 }
      return count == 0 ? 0 : max(0, log(Double(items.count + 4) / Double(count)) - 0.5)
    }
  }
}

/// What two items are compared by.
private struct ItemProfile {
  let text: BigramVector
  let label: BigramVector
  /// A bit for each topic that the item or its aspect touches.
  let topics: UInt64

  init(_ item: Item, _ counts: BigramCounts, _ rarity: BigramRarity, _ draft: Draft) {
    text = BigramVector(counts, rarity)
    label = BigramVector(BigramCounts(draft.clean.text.bytes, item.label), rarity)
    let own = draft.hits.hits("topics", in: item.range)
    let ofAspect = item.aspect.map { draft.hits.hits("topics", in: draft.headings[$0].range) } ?? []
    topics = (own + ofAspect).reduce(0) { $0 | 1 << UInt64($1.term & 63) }
  }
}
