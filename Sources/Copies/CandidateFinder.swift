import Algorithms

/// Finds which texts of a set of any size may share passages, from their fingerprints in portions that fit into memory:
/// each text is held against the few with which it has most rare fingerprints in common.
public struct CandidateFinder: Sendable {
  /// Texts of the whole set, at most 2²⁸.
  let texts: Int
  let limits: CopyLimits
  /// Whether a pair is wanted, the earlier text first.
  let isWanted: @Sendable (Int, Int) -> Bool

  public init(
    texts: Int, limits: CopyLimits = CopyLimits(), isWanted: @escaping @Sendable (Int, Int) -> Bool = { _, _ in true }
  ) {
    self.texts = texts
    self.limits = limits
    self.isWanted = isWanted
  }

  /// What the texts that share a fingerprint have in common through it.
  ///
  /// Of a fingerprint that many have, each text meets only the nearest few before it, the same ones over all that such
  /// texts share; so there are at most `CopyLimits.neighbours` times as many hits as fingerprints.
  ///
  /// - Parameters:
  ///   - prints: All of the set within some range of fingerprints, each once for each text; are sorted.
  ///   - take: Gets the hits in no particular order.
  public func forEachHit(in prints: inout [OwnedPrint], _ take: (CandidateHit) -> Void) {
    prints.sort()
    let scale = CopyIndex.weightScale(texts: texts)
    for group in prints.lazy.chunked(by: { $0.fingerprint == $1.fingerprint }) where group.count > 1 {
      let weight = CopyIndex.weight(group.count, scale)
      guard weight >= limits.leastWeight else { continue }
      let most = neighbours(ofGroup: group.count)
      for place in group.indices.dropFirst() {
        let text = group[place].text
        var met = 0
        for earlier in group[..<place].reversed().prefix(most + Self.mostUnwanted) where met < most {
          guard isWanted(earlier.text, text) else { continue }
          met += 1
          take(CandidateHit(text, earlier.text, weight: weight))
        }
      }
    }
  }

  /// Nine rounds of one draft may stand side by side.
  private static let mostUnwanted = 16

  private func neighbours(ofGroup size: Int) -> Int {
    min(limits.neighbours, max(1, limits.neighboursOfGroup / size))
  }

  /// For each text those before it with which it has most in common, if it has enough in common with any.
  ///
  /// - Parameter hits: All of these texts; are sorted.
  /// - Returns: ascending by text.
  public func strongest(of hits: inout [CandidateHit]) -> [(text: Int, earlier: [Int])] {
    hits.sort()
    let least = Int(limits.leastHits * CandidateHit.fullWeight)
    var result: [(text: Int, earlier: [Int])] = []
    for own in hits.lazy.chunked(by: { $0.text == $1.text }) {
      let sums = own.chunked { $0.earlier == $1.earlier }
        .map { (earlier: $0[$0.startIndex].earlier, sum: $0.reduce(0) { $0 + $1.weight }) }
        .filter { $0.sum >= least }
      guard !sums.isEmpty else { continue }
      let kept = sums.min(count: limits.candidates) { ($0.sum, $1.earlier) > ($1.sum, $0.earlier) }
      result.append((own[own.startIndex].text, kept.map(\.earlier).sorted()))
    }
    return result
  }
}
