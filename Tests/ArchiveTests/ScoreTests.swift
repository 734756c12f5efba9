import Archive
import Testing

@Suite("Scores of evaluations")
struct ScoreTests {
  @Test(
    "votes are weighed exactly and rounded half up",
    arguments: [
      ([20, 8, 2, 0], "92.00"), ([1, 0, 0, 0], "100.00"), ([0, 0, 0, 7], "0.00"), ([1, 1, 1, 0], "80.00"),
      ([2, 0, 0, 1], "66.67"), ([1, 0, 0, 2], "33.33"), ([0, 1, 0, 2], "26.67"),
      // 0.625 and 0.005 of a point stand exactly on the edge.
      ([0, 0, 1, 95], "0.63"), ([1, 0, 0, 19_999], "0.01"), ([1, 0, 0, 20_000], "0.00"),
      ([1_000_000_000, 1_000_000_000, 1_000_000_000, 1_000_000_000], "60.00"),
    ])
  func scores(counts: [Int], expected: String) {
    #expect(Score(Array(zip(counts, [100, 80, 60, 0])))?.text == expected)
  }

  @Test(
    "without a valid vote, or with impossible counts, there is no score",
    arguments: [
      [0, 0, 0, 0], [-1, 2, 0, 0], [1_000_000_001, 0, 0, 0], [Int.max, 0, 0, 0],
    ])
  func refused(counts: [Int]) {
    #expect(Score(Array(zip(counts, [100, 80, 60, 0]))) == nil)
  }

  @Test(
    "scores as people write them",
    arguments: [
      ("92", 9200), ("92.5", 9250), ("92.05", 9205), ("0", 0), ("92.", nil), (".5", nil), ("92.000", nil), ("-1", nil),
      ("９２", nil), ("", nil), ("99999999999999999999", nil),
    ])
  func stated(text: String, expected: Int?) {
    #expect(Score.hundredths(text) == expected)
  }
}
