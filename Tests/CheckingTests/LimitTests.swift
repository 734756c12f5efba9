import RuleFiles
import Testing

@testable import Checking

@Suite("Limits of rules")
struct LimitTests {
  @Test(
    "a tolerance moves the bound away from what misses it by little, exactly",
    arguments: [
      (.below, Fraction(1, 2), Fraction(1, 10), Fraction(9, 20)),
      (.atMost, Fraction(10, 1), Fraction(1, 10), Fraction(9, 1)),
      (.above, Fraction(1, 3), Fraction(1, 10), Fraction(11, 30)),
      (.atLeast, Fraction(300, 1), Fraction(1, 100), Fraction(303, 1)),
      (.below, Fraction(1, 3), Fraction(0, 1), Fraction(1, 3)),
      (.below, Fraction(1, 3), Fraction(1, 1), Fraction(0, 1)),
    ] as [(Limit.Comparison, Fraction, Fraction, Fraction)])
  func loosened(comparison: Limit.Comparison, bound: Fraction, tolerance: Fraction, expected: Fraction) {
    let limit = Limit(comparison: comparison, bound: bound).loosened(by: tolerance)
    #expect(limit.bound == expected)
    #expect(limit.comparison == comparison)
  }

  @Test("an outcome holds beyond its tolerance, and a message still names the limit")
  func tolerant() {
    let condition = Outcome.Condition(
      measure: "share", limit: Limit(comparison: .below, bound: Fraction(1, 2)), tolerance: Fraction(1, 10))
    func confidence(_ permille: Int) -> Double? { condition.confidence([.share("share", permille, of: 1_000)]) }
    #expect(confidence(449) == 1)
    #expect(confidence(450) == nil)
    #expect(confidence(499) == nil)
    #expect(condition.limit.bound == Fraction(1, 2))
  }
}
