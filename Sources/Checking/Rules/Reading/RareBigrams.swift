import Analysis
import Documents
import Foundation

/// Pairs of neighbouring Han characters of several texts, each weighted by how few of these texts have it: what all problems
/// of a draft say says nothing about two of them.
struct RareBigrams {
  /// The pairs of one text, their weights, their sum and the length of that vector.
  struct Profile {
    fileprivate let pairs: [(key: UInt64, weight: Double)]
    fileprivate let sum: Double
    fileprivate let length: Double

    /// 0…1; linear in the number of pairs of both.
    func cosine(with other: Profile) -> Double {
      guard length > 0, other.length > 0 else { return 0 }
      return sumOverShared(with: other, *) / (length * other.length)
    }

    /// How much of the one that says less is in the other too, 0…1; linear in the number of pairs of both.
    func overlap(with other: Profile) -> Double {
      let smaller = Swift.min(sum, other.sum)
      return smaller > 0 ? sumOverShared(with: other, Swift.min) / smaller : 0
    }

    private func sumOverShared(with other: Profile, _ combine: (Double, Double) -> Double) -> Double {
      var result = 0.0
      var own = 0
      var theirs = 0
      while own < pairs.count, theirs < other.pairs.count {
        let (first, second) = (pairs[own], other.pairs[theirs])
        if first.key == second.key { result += combine(first.weight, second.weight) }
        if first.key <= second.key { own += 1 }
        if second.key <= first.key { theirs += 1 }
      }
      return result
    }
  }

  private var holders: [UInt64: Int] = [:]
  private let texts: Int

  init(_ texts: [HanBigrams]) {
    self.texts = texts.count
    for pair in texts.lazy.flatMap(\.pairs) { holders[pair.key, default: 0] += 1 }
  }

  func profile(of text: HanBigrams) -> Profile {
    var pairs: [(key: UInt64, weight: Double)] = []
    var squares = 0.0
    for pair in text.pairs {
      let weight = Double(pair.count) * log(Double(texts + 1) / Double(holders[pair.key] ?? 1))
      pairs.append((pair.key, weight))
      squares += weight * weight
    }
    return Profile(pairs: pairs, sum: pairs.reduce(0) { $0 + $1.weight }, length: squares.squareRoot())
  }
}
