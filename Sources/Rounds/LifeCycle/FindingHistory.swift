public import Checking

/// A finding over all rounds.
public struct FindingHistory: Hashable, Sendable {
  /// What a finding is in one round in view of the rounds before it.
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// Not there before; in the first round every finding.
    case new
    case open
    /// Still open, but its figure has come nearer to the limit, or it has become fewer places.
    case improved
    /// Not there any more.
    case fixed
    /// Fixed in an earlier round and there again.
    case back
    /// The passage it was about is gone, or the rule does not apply any more.
    case obsolete
    /// Still there, but somebody has waived it with a reason.
    case waived

    /// True when the finding is in the round and counts.
    public var isOpen: Bool {
      switch self {
      case .new, .open, .improved, .back: true
      case .fixed, .obsolete, .waived: false
      }
    }
  }

  /// How a finding was recognised, surest first.
  public enum Evidence: String, CaseIterable, Hashable, Sendable {
    /// Rule, role and anchor are the same.
    case identity
    /// The same rule on the words that the older ones became.
    case position
    /// The same rule in the paragraph that the older one became.
    case passage
    /// The same rule on the whole draft or a whole part.
    case whole
    /// The same rule on words much alike.
    case quote
  }

  /// The finding in one round.
  public struct Entry: Hashable, Sendable {
    /// Index in the comparison's rounds.
    public var round: Int
    public var state: State
    /// As the rules gave it in that round; nil when it is not there any more.
    public var finding: Finding?
    /// Nil where it is new or gone.
    public var evidence: Evidence?
  }

  /// Rounds in which it was there or went away, in order; never empty.
  public private(set) var entries: [Entry]

  /// As it was last seen.
  public private(set) var finding: Finding

  init(_ finding: Finding, round: Int, state: State = .new) {
    self.finding = finding
    entries = [Entry(round: round, state: state, finding: finding)]
  }

  mutating func append(_ entry: Entry) {
    entries.append(entry)
    finding = entry.finding ?? finding
  }

  public func entry(inRound round: Int) -> Entry? { entries.first { $0.round == round } }

  public var last: Entry { entries[entries.count - 1] }
}
