import Documents
import Foundation

/// Finds which measures answer a problem although they use other words (domain.md 6, `M-01`).
///
/// Cost grows with problems × measures; both are a few dozen in a real draft, and no more than `mostItems` of each are compared.
struct CoverageFinder {
  /// Least score of a pair that counts (domain.md 6).
  static let threshold = 0.35
  private static let mostItems = 400

  private let draft: Draft
  private let problems: [ItemProfile]
  private let measures: [ItemProfile]
  private let weights: [UInt64: Double]
  private let topicWeights: [Int: Double]
  init(draft: Draft) {
    self.draft = draft
    problems = draft.problems.prefix(Self.mostItems).map { ItemProfile($0, draft) }
    measures = draft.measures.prefix(Self.mostItems).map { ItemProfile($0, draft) }
    weights = Self.inverseFrequencies((problems + measures).map { Array($0.bigrams.keys) })
    topicWeights = Self.inverseFrequencies((problems + measures).map { Array($0.topics) })
  }

  func coverage() -> [Coverage] {
    let likeness = problems.indices.map { problem in measures.indices.map { self.likeness(problem, $0) } }
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

  private func likeness(_ problem: Int, _ measure: Int) -> Double {
    let left = problems[problem]
    let right = measures[measure]
    let words = max(shared(left.label, right.bigrams), shared(right.label, left.bigrams))
    return max(words, cosine(left, right), topical(left, right))
  }

  /// How much of a label comes back in the other item, rare words counting more; scaled so that a third of it is an answer.
  private func shared(_ label: [UInt64: Double], _ other: [UInt64: Double]) -> Double {
    var common = 0.0
    var total = 0.0
    for bigram in label.keys {
      let weight = weights[bigram] ?? 0
      total += weight
      if other[bigram] != nil { common += weight }
    }
    return total > 0 && common >= 1.5 ? common / total : 0
  }

  /// The same subject in other words; subjects that most items touch say little.
  private func topical(_ problem: ItemProfile, _ measure: ItemProfile) -> Double {
    let common = problem.topics.intersection(measure.topics)
    guard !common.isEmpty else { return 0 }
    let rarity = common.map { topicWeights[$0] ?? 0 }.max() ?? 0
    return 0.3 * min(1, rarity)
  }

  /// Bigrams weighted by rarity; the usual scale of such texts is about 0.1 for strangers and 0.25 for pairs.
  private func cosine(_ left: ItemProfile, _ right: ItemProfile) -> Double {
    var product = 0.0
    for (bigram, count) in left.bigrams {
      guard let other = right.bigrams[bigram] else { continue }
      let weight = weights[bigram] ?? 0
      product += count * other * weight * weight
    }
    guard product > 0 else { return 0 }
    return 2 * product / (norm(left) * norm(right)).squareRoot()
  }

  private func norm(_ profile: ItemProfile) -> Double {
    profile.bigrams.reduce(0) { sum, entry in
      let weight = entry.value * (weights[entry.key] ?? 0)
      return sum + weight * weight
    }
  }

  /// log of how rare a feature is among all items, 0 for one that stands in more than half of them.
  private static func inverseFrequencies<Feature: Hashable>(_ items: [[Feature]]) -> [Feature: Double] {
    var frequencies: [Feature: Double] = [:]
    for item in items { for feature in item { frequencies[feature, default: 0] += 1 } }
    return frequencies.mapValues { max(0, log(Double(items.count) / $0) - 0.5) }
  }
}

/// What two items are compared by.
private struct ItemProfile {
  /// 1 + log of how often each occurs.
  var bigrams: [UInt64: Double]
  var label: [UInt64: Double]
  var topics: Set<Int>

  init(_ item: Item, _ draft: Draft) {
    let bytes = draft.clean.text.bytes
    bigrams = Self.bigrams(bytes, item.range).mapValues { 1 + log($0) }
    label = Self.bigrams(bytes, item.label)
    let aspectTopics = item.aspect.map { draft.hits.hits("topics", in: draft.headings[$0].range).map(\.term) } ?? []
    topics = Set(draft.hits.hits("topics", in: item.range).map(\.term)).union(aspectTopics)
  }

  /// Pairs of neighbouring Han characters.
  private static func bigrams(_ bytes: [UInt8], _ range: CleanRange) -> [UInt64: Double] {
    var result: [UInt64: Double] = [:]
    var previous: UInt32?
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      let current = Scalar.isHan(value) ? value : nil
      if let previous, let current { result[UInt64(previous) << 32 | UInt64(current), default: 0] += 1 }
      previous = current
    }
    return result
  }
}
