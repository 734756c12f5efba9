/// A waiver that does not do what its author meant, and why.
public struct WaiverNotice: Hashable, Sendable {
  public enum Problem: Hashable, Sendable {
    /// No rule is named.
    case noRule
    /// The likely ids.
    case unknownRule(candidates: [String])
    case noReason
    /// The rule has found nothing that the waiver could be about.
    case unused
    /// The rule has found something, but in other places; those of the first three, nil for the whole draft.
    case elsewhere([Finding.Location?])
    /// The words it is limited to do not stand in the draft.
    case quoteNotFound
    /// It covers some of the places of which a finding speaks and not all.
    case partly(covered: Int, of: Int)
    case needsReviewer
    case neverWaivable
  }

  public var waiver: Waiver
  /// All that the same is to be said of, as written; empty when none is named.
  public var rules: [String]
  public var problem: Problem
  /// Of the text as read, 1-based; nil for a waiver in a file or at no place.
  public var line: Int?

  public init(waiver: Waiver, problem: Problem, line: Int?) {
    self.waiver = waiver
    rules = waiver.rule.isEmpty ? [] : [waiver.rule]
    self.problem = problem
    self.line = line
  }
}
