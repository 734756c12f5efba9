import Testing

@testable import Rounds

@Suite("The heaviest chain of candidates")
struct HeaviestChainTests {
  private func chain(_ candidates: [(Int, Int, Double)]) -> [[Int]] {
    let candidates = candidates.map { Candidate(old: $0.0, new: $0.1, similarity: 1, weight: $0.2) }
    return HeaviestChain.indices(candidates, oldCount: 10).map { [candidates[$0].old, candidates[$0].new] }
  }

  @Test("keeps the order of both texts")
  func order() {
    #expect(chain([(0, 0, 1), (1, 2, 1), (2, 1, 1), (3, 3, 1)]).count == 3)
  }

  @Test("prefers the heavier of two that cross")
  func weight() {
    #expect(chain([(0, 1, 5), (1, 0, 9)]) == [[1, 0]])
  }

  @Test("uses no block twice")
  func once() {
    #expect(chain([(0, 0, 5), (0, 1, 9), (1, 1, 3)]) == [[0, 1]])
    #expect(chain([(0, 0, 5), (1, 0, 6)]) == [[1, 0]])
  }

  @Test("is empty without candidates")
  func none() {
    #expect(chain([]) == [])
  }
}
