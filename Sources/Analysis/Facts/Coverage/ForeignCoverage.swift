import Documents

extension Vocabulary {
  /// How likely each of some problems is left without an answer in another document, 0…1.
  ///
  /// Compared as problems and measures of one draft are, but with nothing taken for granted: the document may be
  /// somebody else's. Only the first 300 of either are compared; further problems get 0. Cost: problems × answers ×
  /// length.
  ///
  /// - Returns: 1 for every problem when there is nothing that could be an answer.
  public func openness(
    of problems: [CleanRange], in source: Draft, answeredBy answers: [CleanRange], in draft: Draft
  ) -> [Double] {
    guard !problems.isEmpty, !answers.isEmpty else { return problems.map { _ in 1 } }
    let compared = Array(problems.prefix(CoverageFinder.mostItems))
    let offset = source.clean.text.count
    let shifted = answers.prefix(CoverageFinder.mostItems).map { CleanRange($0.start + offset, $0.end + offset) }
    let likeness = ItemLikeness(
      source.clean.text.bytes + draft.clean.text.bytes, problems: compared, measures: Array(shifted), coverage)
    let assignment = MeasureAssignment(likeness.centred, coverage)
    // The one knows strangers, the other sees single gaps better.
    let doubts = [coverage.foreign, coverage.gaps].map {
      AnswerDoubt(likeness, assignment, coverage, weights: $0)
    }
    return problems.indices.map { problem in
      problem < compared.count ? doubts.map { $0.isOpen(problem) }.max() ?? 0 : 0
    }
  }
}
