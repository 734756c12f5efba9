import Analysis

extension KindJudgement {
  /// Least confidence of a kind that is named to a reader.
  private static let leastConfidence = 0.05

  /// Candidates that are more than noise, best first.
  var worthMentioning: [Candidate] { candidates.filter { $0.confidence >= Self.leastConfidence } }
}
