import Analysis
import Documents
import Foundation

/// How much of what short entries say is said in the passages of a text: the share of their Han characters and pairs of
/// neighbouring ones, each weighted by how rare it is among entries and passages.
struct WeightedGrams {
  /// Distinct grams, single characters and pairs.
  private typealias Grams = Set<UInt64>

  private let entries: [Grams]
  private let passages: [Grams]
  private var texts: [UInt64: Int] = [:]

  init(entries: [[Unicode.Scalar]], passages: [[Unicode.Scalar]]) {
    self.entries = entries.map(Self.grams)
    self.passages = passages.map(Self.grams)
    for text in self.entries + self.passages {
      for gram in text { texts[gram, default: 0] += 1 }
    }
  }

  /// By entry, the share 0…1 that the best passage has of it; 0 without passages.
  func shares() -> [Double] {
    let count = Double(entries.count + passages.count + 1)
    return entries.map { entry in
      let weights = entry.map { (gram: $0, weight: log(count / Double(texts[$0] ?? 1))) }
      let whole = weights.reduce(0) { $0 + $1.weight }
      guard whole > 0 else { return 0 }
      let best = passages.map { passage in
        weights.reduce(0) { passage.contains($1.gram) ? $0 + $1.weight : $0 }
      }.max()
      return (best ?? 0) / whole
    }
  }

  private static func grams(_ scalars: [Unicode.Scalar]) -> Grams {
    var grams = Grams()
    var previous: UInt64 = 0
    for scalar in scalars {
      let current = scalar.isHan ? UInt64(scalar.value) : 0
      if current != 0 {
        grams.insert(current)
        if previous != 0 { grams.insert(previous << 32 | current) }
      }
      previous = current
    }
    return grams
  }
}
