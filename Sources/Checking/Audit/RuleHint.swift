public import RuleFiles

/// Something in a rule folder that is allowed but hardly meant.
public struct RuleHint: Hashable, Sendable {
  public enum Subject: Hashable, Sendable {
    /// A pattern that matches in none of its rule's own examples.
    case patternWithoutExample(String)
    /// A word or pattern that stands in the same list before: the first one takes all hits.
    case repeatedTerm(String, first: Location)
    /// An outcome that an earlier one with a wider limit always forestalls.
    case unreachableOutcome(String, behind: String)
    /// A field of a message that stays empty when the rule has this outcome.
    case emptyField(String, outcome: String)
    /// An outcome that no example shows.
    case outcomeWithoutExample(String)
    /// A pack changes a rule that does not look at the kinds of the pack.
    case ruleForOtherKinds(rule: String)
    /// A pack changes a rule that it switches off.
    case ruleSwitchedOff(rule: String)
    /// A pack gives a value that the rule or the extended pack has anyway.
    case sameAsBefore(rule: String)
    /// A pack sets a number that no rule counts.
    case uncounted(String)
  }

  public var location: Location
  public var subject: Subject

  init(_ subject: Subject, at location: Location) {
    self.location = location
    self.subject = subject
  }
}
