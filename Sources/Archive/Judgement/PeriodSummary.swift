import Checking

/// What happened in a stretch of days, for the report that goes up (domain.md W-07).
public struct PeriodSummary: Hashable, Sendable {
  /// A rule and in how many drafts it has open findings that are more than a note.
  public struct CommonProblem: Hashable, Sendable {
    public var rule: String
    public var title: String
    public var drafts: Int
  }

  /// First and last day, `2026-01-12`.
  public var first: String
  public var last: String
  /// Drafts that are known at the end of the period, and units among them.
  public var drafts = 0
  public var units = 0
  /// In the period: rounds handed in, drafts they belong to, drafts seen for the first time.
  public var roundsAdded = 0
  public var draftsTouched = 0
  public var draftsOpened = 0
  public var accepted = 0
  public var returned = 0
  public var rewritten = 0
  public var reopened = 0
  public var signed = 0
  public var waived = 0
  /// At the end of what the archive knows.
  public var ready = 0
  public var common: [CommonProblem] = []

  /// - Parameter most: How many common problems to name.
  public init(
    of histories: [DraftHistory], from first: String, through last: String, _ workflow: Workflow, most: Int = 5
  ) {
    self.first = first
    self.last = last
    let known = histories.filter { $0.rounds.contains { $0.stamp.day <= last } }
    drafts = known.count
    units = Set(known.map(\.key.unit).filter { !$0.isEmpty }).count
    for history in known { count(history) }
    ready = known.count { Gate($0, workflow).isOpen }
    common = Self.common(known, most)
  }

  private mutating func count(_ history: DraftHistory) {
    let rounds = history.rounds.count { holds($0.stamp) }
    roundsAdded += rounds
    draftsTouched += rounds > 0 ? 1 : 0
    draftsOpened += history.rounds.map(\.stamp.day).min().map { $0 >= first && $0 <= last } ?? false ? 1 : 0
    for decision in history.decisions where holds(decision.stamp) {
      switch decision.outcome {
      case .accept: accepted += 1
      case .return: returned += 1
      case .rewrite: rewritten += 1
      case .reopen: reopened += 1
      }
    }
    signed += history.signatures.count { holds($0.stamp) }
    waived += history.waivers.count { holds($0.stamp) }
  }

  private func holds(_ stamp: Stamp) -> Bool { first <= stamp.day && stamp.day <= last }

  private static func common(_ histories: [DraftHistory], _ most: Int) -> [CommonProblem] {
    var problems: [String: CommonProblem] = [:]
    for history in histories {
      var seen: Set<String> = []
      for finding in history.openFindings where finding.severity > .info && seen.insert(finding.rule).inserted {
        problems[finding.rule, default: CommonProblem(rule: finding.rule, title: finding.title, drafts: 0)].drafts += 1
      }
    }
    let sorted = problems.values.filter { $0.drafts > 1 }.sorted { ($1.drafts, $0.rule) < ($0.drafts, $1.rule) }
    return Array(sorted.prefix(most))
  }
}

extension Stamp {
  /// `2026-01-15`
  public var day: String { String(date.prefix(10)) }
}
