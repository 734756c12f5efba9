import Testing

@testable import Reporting

@Suite("Shares")
struct PercentageTests {
  @Test(
    "one decimal, half rounded up",
    arguments: [
      (1, 3, "33.3%"), (2, 3, "66.7%"), (1, 8, "12.5%"), (1, 2_000, "0.1%"), (1, 2_001, "0.0%"), (5, 5, "100.0%"),
      (0, 7, "0.0%"), (1, 0, "–"),
    ])
  func oneDecimal(part: Int, whole: Int, text: String) {
    #expect(Percentage.oneDecimal(part, of: whole) == text)
  }

  @Test(
    "four decimals for programs",
    arguments: [(1, 3, 0.3333), (2, 3, 0.6667), (1, 1, 1), (1, 20_000, 0.0001), (1, 0, 0)])
  func fourDecimals(part: Int, whole: Int, value: Double) {
    #expect(Percentage.fourDecimals(part, of: whole) == value)
  }
}
