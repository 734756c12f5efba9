import Checking
public import RuleFiles

/// What of a roster has been handed in.
public struct RosterStanding: Sendable {
  /// A material that is due, and the drafts of it.
  public struct Line: Hashable, Sendable {
    /// Index of the entry.
    public var entry: Int
    public var due: Roster.Due
    /// Indices of the submissions, the oldest round first.
    public var submissions: [Int]
    /// Drafts of the same author whose kind is uncertain, which may be this one.
    public var uncertain: [Int]
    /// Files of the same author that could not be read, which may be this one.
    public var unreadable: [Int]
    public var deadline: CalendarDay?
    /// Rounds that are to be reviewed before the meeting (domain.md N-04), going by what was handed in last; nil where
    /// nothing is laid down.
    public var neededRounds: Int?

    public var isMissing: Bool { submissions.isEmpty }

    /// True when something was handed in that may be this and cannot be counted.
    public var isOpen: Bool { isMissing && !(uncertain.isEmpty && unreadable.isEmpty) }

    /// Days since the deadline has passed; nil for what was handed in, is not due yet, or has no deadline.
    public func daysLate(on day: CalendarDay) -> Int? {
      guard isMissing, let deadline, deadline < day else { return nil }
      return deadline.days(to: day)
    }
  }

  public let roster: Roster
  /// In the order of the roster.
  public private(set) var lines: [Line] = []
  /// Handed in by somebody of the roster, and not asked for: submission and entry.
  public private(set) var unasked: [(submission: Int, entry: Int)] = []
  public private(set) var doubts: [(submission: Int, doubt: RosterMatching.Doubt)] = []
  /// By nobody of the roster; the person is the one the draft names.
  public private(set) var strangers: [(submission: Int, person: String?)] = []
  /// By submission, the entry it belongs to.
  public private(set) var entries: [Int: Int] = [:]

  /// - Parameters:
  ///   - submissions: Nil for what shall be passed over.
  ///   - deadline: For entries that state none.
  public init(_ roster: Roster, _ submissions: [Submission?], _ workflow: Workflow, deadline: CalendarDay?) {
    self.roster = roster
    let matching = RosterMatching(roster, workflow)
    for (index, submission) in submissions.enumerated() {
      guard let submission else { continue }
      switch matching.answer(submission) {
      case .entry(let entry): entries[index] = entry
      // What cannot be read is told elsewhere.
      case .doubt where submission.isUnreadable, .stranger where submission.isUnreadable: break
      case .doubt(let doubt): doubts.append((index, doubt))
      case .stranger:
        strangers.append((index, matching.author(submission)))
      }
    }
    func sorted(_ indices: [Int]) -> [Int] {
      let orders = Dictionary(
        indices.map { ($0, workflow.names.rounds.name(ofFile: submissions[$0]?.path ?? "").order) }
      ) { first, _ in first }
      return indices.sorted { first, second in
        switch (orders[first] ?? nil, orders[second] ?? nil) {
        case (let one?, let other?): one == other ? first < second : one < other
        case (nil, .some): true
        case (.some, nil): false
        case (nil, nil): first < second
        }
      }
    }
    let ofEntry = Dictionary(grouping: entries.keys.sorted()) { entries[$0] ?? 0 }
    for (number, entry) in roster.entries.enumerated() {
      let own = ofEntry[number] ?? []
      let unreadable = own.filter { submissions[$0]?.isUnreadable ?? true }
      let uncertain = own.filter { index in
        guard let submission = submissions[index], !unreadable.contains(index) else { return false }
        return submission.kind.isEmpty && !entry.due.contains { $0.accepts(likely: submission) }
      }
      var taken = Set(uncertain + unreadable)
      for due in entry.due {
        let fitting = own.filter { index in
          guard let submission = submissions[index] else { return false }
          return submission.kind.isEmpty ? due.accepts(likely: submission) : due.accepts(submission.kind)
        }
        taken.formUnion(fitting)
        let rounds = sorted(fitting)
        let kind = rounds.last.flatMap { submissions[$0]?.kind }
        lines.append(
          Line(
            entry: number, due: due, submissions: rounds, uncertain: uncertain, unreadable: unreadable,
            deadline: entry.deadline ?? deadline, neededRounds: kind.flatMap { workflow.rounds[$0] }))
      }
      unasked += own.filter { !taken.contains($0) }.map { ($0, number) }
    }
  }

  /// What nothing at all was handed in for.
  public var missing: [Line] { lines.filter { $0.isMissing && !$0.isOpen } }
  /// What something was handed in for that cannot be counted.
  public var open: [Line] { lines.filter(\.isOpen) }
}

extension Roster.Due {
  /// True for a draft whose kind is uncertain, and may be one of these.
  fileprivate func accepts(likely submission: Submission) -> Bool { submission.likelyKinds.contains(where: accepts) }
}
