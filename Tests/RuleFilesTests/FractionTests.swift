import Testing

@testable import RuleFiles

@Suite("Exact shares")
struct FractionTests {
  @Test(
    "the forms of rule files are read exactly",
    arguments: [
      ("1/3", 1, 3), ("30%", 3, 10), ("12.5%", 1, 8), ("0.3", 3, 10), ("2", 2, 1), ("0", 0, 1), ("2/6", 1, 3),
      ("100%", 1, 1), ("66.7%", 667, 1000),
    ])
  func forms(text: String, numerator: Int, denominator: Int) {
    #expect(Fraction(text) == Fraction(numerator, denominator))
  }

  @Test(
    "anything else is refused",
    arguments: [
      "", "1/0", "a", "-1", "1/", "/3", "1/3%", "0.", ".5", "1.5/2", "1/2/3", "１/３", "1234567890123456", "+1",
    ])
  func refused(text: String) {
    #expect(Fraction(text) == nil)
  }

  @Test("one third of a whole is not above one third, one more is")
  func boundary() {
    #expect(!(Fraction(600, 1800) > Fraction(1, 3)))
    #expect(Fraction(601, 1800) > Fraction(1, 3))
    #expect(Fraction(599, 1800) < Fraction(1, 3))
  }

  @Test("comparison is exact beyond the reach of Double and of Int")
  func largeValues() {
    let most = Int.max
    #expect(Fraction(most - 1, most) < Fraction(most, most - 1))
    #expect(Fraction(most - 2, most - 1) < Fraction(most - 1, most))
  }
}
