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
    public var deadline: CalendarDay?

    public var isMissing: Bool { submissions.isEmpty }

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
  /// By nobody of the roster.
  public private(set) var strangers: [Int] = []
  /// By submission, the entry it belongs to.
  public private(set) var entries: [Int: Int] = [:]

  /// - Parameters:
  ///   - submissions: Nil for what could not be read.
  ///   - deadline: For entries that state none.
  public init(_ roster: Roster, _ submissions: [Submission?], _ workflow: Workflow, deadline: CalendarDay?) {
    self.roster = roster
    let matching = RosterMatching(roster, workflow)
    for (index, submission) in submissions.enumerated() {
      guard let submission else { continue }
      switch matching.answer(submission) {
      case .entry(let entry): entries[index] = entry
      case .doubt(let doubt): doubts.append((index, doubt))
      case .stranger: strangers.append(index)
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
    for (number, entry) in roster.entries.enumerated() {
      let own = entries.filter { $0.value == number }.keys.sorted()
      let uncertain = own.filter { submissions[$0]?.kind.isEmpty ?? true }
      var taken = Set(uncertain)
      for due in entry.due {
        let fitting = own.filter { index in
          guard let kind = submissions[index]?.kind, !kind.isEmpty else { return false }
          return due.accepts(kind)
        }
        taken.formUnion(fitting)
        lines.append(
          Line(
            entry: number, due: due, submissions: sorted(fitting), uncertain: uncertain,
            deadline: entry.deadline ?? deadline))
      }
      unasked += own.filter { !taken.contains($0) }.map { ($0, number) }
    }
  }

  public var missing: [Line] { lines.filter(\.isMissing) }
}
