import Copies

/// The strongest pairs of each text. Drafts made from one template form as many pairs as there are two of them, of which
/// only these are worth a reader's time, and the memory.
struct StrongestPairs: ResultConsumer {
  private static let mostOfText = 10

  private var pairs: [FoundPair] = []
  /// The pairs are thinned out when there are more.
  private var limit = 10_000
  var progress: Progress

  init(progress: Progress) { self.progress = progress }

  mutating func consume(_ result: [FoundPair]) {
    progress.step()
    pairs += result
    guard pairs.count > limit else { return }
    // What is among the strongest of all is among the strongest of some.
    thin()
    limit = max(limit, pairs.count + pairs.count / 4)
  }

  /// Strongest first: those that are among the strongest of either text.
  mutating func strongest() -> [FoundPair] {
    thin()
    return pairs
  }

  private mutating func thin() {
    var kept: [Int: Int] = [:]
    pairs.sort { $0.isBefore($1) }
    pairs.removeAll { pair in
      guard kept[pair.first, default: 0] < Self.mostOfText || kept[pair.second, default: 0] < Self.mostOfText else {
        return true
      }
      kept[pair.first, default: 0] += 1
      kept[pair.second, default: 0] += 1
      return false
    }
  }
}
