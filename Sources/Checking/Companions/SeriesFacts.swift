public import Analysis

/// What is known of the rounds that a draft has gone through.
public struct SeriesFacts: Sendable {
  /// Number of the round, counted from 1.
  public var round: Int
  /// The draft of the round before.
  public var previous: Draft?
  /// Titles of the grave findings of the round before that stand unchanged.
  public var unheeded: [String]

  public init(round: Int, previous: Draft? = nil, unheeded: [String] = []) {
    self.round = round
    self.previous = previous
    self.unheeded = unheeded
  }
}
