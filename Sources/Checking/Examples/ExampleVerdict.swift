import Documents

/// Compares what a rule found in an example's draft with what it should find.
struct ExampleVerdict {
  private let expectation: Example.Expectation
  private let marked: MarkedText

  init(_ expectation: Example.Expectation, _ marked: MarkedText) {
    self.expectation = expectation
    self.marked = marked
  }

  /// Nil when all is as expected.
  func failure(_ findings: [Finding]) -> RuleExamples.Failure? {
    guard case .fires(let outcome) = expectation else { return findings.first.map(unexpected) }
    guard !findings.isEmpty else { return .silent(expected: marked.spans.first.map(text)) }
    if let outcome, !findings.contains(where: { $0.outcome == outcome }) {
      return .wrongOutcome(expected: outcome, got: findings.map(\.outcome))
    }
    guard !marked.spans.isEmpty else { return nil }
    let found = findings.flatMap(places)
    if let missed = marked.spans.first(where: { !found.contains($0) }) { return .silent(expected: text(missed)) }
    return findings.first { !places(of: $0).contains(where: marked.spans.contains) }.map(unexpected)
  }

  /// Where expectation and findings differ, for people to look at.
  func difference(_ findings: [Finding]) -> ExampleDifference {
    let found = findings.flatMap(places)
    let expected = expectation == .silent ? [] : marked.spans
    return ExampleDifference(
      text: UTF8Text(marked.text), missed: Self.ranges(expected.filter { !found.contains($0) }),
      unexpected: Self.ranges(found.filter { !expected.contains($0) }))
  }

  private static func ranges(_ spans: [Range<Int>]) -> [TextRange] {
    spans.map { TextRange($0.lowerBound, $0.upperBound) }
  }

  /// Where a finding points, in the text as read; through the other places of a collapsed finding too.
  private func places(of finding: Finding) -> [Range<Int>] {
    ([finding.range].compactMap { $0 } + finding.related.map(\.range)).map { $0.start..<$0.end }
  }

  private func text(_ span: Range<Int>) -> String {
    String(decoding: Array(marked.text.utf8)[span], as: UTF8.self)
  }

  private func unexpected(_ finding: Finding) -> RuleExamples.Failure {
    .unexpected(quote: finding.quote, message: finding.message)
  }
}
