import Documents
import Testing

@testable import Checking

@Suite("Order of findings")
struct RankingTests {
  private func finding(_ id: String, _ severity: Severity, _ start: Int? = nil) -> Finding {
    Finding(
      id: id, rule: String(id.prefix(1)), title: "", severity: severity, confidence: 1, message: "", advice: "",
      basis: "",
      range: start.map { TextRange($0, $0 + 1) })
  }

  @Test("gravest first, then the whole draft, then in the order of the text")
  func sorting() {
    let findings = [
      finding("A1", .info, 5), finding("B1", .must, 9), finding("C1", .must, 3), finding("D1", .must),
      finding("E1", .reject, 90),
    ]
    #expect(Ranking.sorted(findings).map(\.id) == ["E1", "D1", "C1", "B1", "A1"])
  }

  @Test("the three that matter most come from different rules while there are such, heavier rules first")
  func topThree() {
    let ranking = Ranking(weights: ["A": 10, "B": 90, "C": 20])
    let findings = [
      finding("A1", .must, 1), finding("A2", .must, 2), finding("B1", .must, 3), finding("C1", .should, 4),
    ]
    #expect(ranking.topThree(findings) == ["B1", "A1", "C1"])
    #expect(ranking.topThree([finding("A1", .must), finding("A2", .must)]) == ["A1", "A2"])
    #expect(ranking.topThree([]) == [])
  }

  @Test(
    "the verdict follows the gravest finding",
    arguments: [(.reject, .rewrite), (.must, .return), (.should, .revise), (.info, .pass), (nil, .pass)]
      as [(Severity?, Verdict)])
  func verdict(severity: Severity?, verdict: Verdict) {
    #expect(Verdict(gravest: severity) == verdict)
  }
}
