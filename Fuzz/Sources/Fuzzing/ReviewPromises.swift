import Analysis
public import Checking
import Documents

/// What holds for every review, whatever the draft and the rules say.
public struct ReviewPromises {
  private let review: Review
  private let text: [UInt8]

  public init(_ review: Review) {
    self.review = review
    text = review.draft.document.text.bytes
  }

  public func check() {
    for finding in review.findings { check(finding) }
    let ids = Set(review.findings.map(\.id))
    require(ids.count == review.findings.count, "findings have ids of their own")
    require(review.topThree.count <= 3 && review.topThree.allSatisfy(ids.contains), "the top three are findings")
    require((review.undecided != nil) == (review.verdict == .undecided), "undecided has a reason")
  }

  private func check(_ finding: Finding) {
    require((0...1).contains(finding.confidence) && finding.count >= 1, "\(finding.rule) is possible")
    for related in finding.related { checkPlace(related.range) }
    guard let range = finding.range else { return require(finding.quote.isEmpty, "no quote without a place") }
    checkPlace(range)
    require(Array(finding.quote.utf8) == Array(text[range.start..<range.end]), "\(finding.rule) quotes its place")
    guard let location = finding.location else { fatalError("\(finding.rule) has a location") }
    require(location.paragraph >= 1 && location.line >= 1 && location.column >= 1, "places count from one")
    require(location.part.map(review.draft.parts.indices.contains) ?? true, "the part of a finding exists")
  }

  private func checkPlace(_ range: TextRange) {
    require(0 <= range.start && range.start <= range.end && range.end <= text.count, "a place is within the text")
    require(isBoundary(range.start) && isBoundary(range.end), "a place is of characters")
  }

  private func isBoundary(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }
}
