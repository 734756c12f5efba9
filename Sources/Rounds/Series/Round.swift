public import Analysis
public import Checking

/// One round of a draft: what was handed in, understood and judged.
public struct Round: Sendable {
  public var review: Review

  public init(_ review: Review) {
    self.review = review
  }

  public var draft: Draft { review.draft }

  /// What a round needs to be told of the one before it, for rules about the series.
  public func with(_ review: Review) -> Round {
    var round = self
    round.review = review
    return round
  }
}
