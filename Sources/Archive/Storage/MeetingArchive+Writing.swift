import Checking
import Documents
import GRDB

extension MeetingArchive {
  /// What became of a text that was handed in.
  public enum Filing: Hashable, Sendable {
    case added(draft: DraftHistory.Summary, number: Int, isNew: Bool)
    /// The same text is there already; nothing was written.
    case known(draft: DraftHistory.Summary, number: Int)

    public var draft: DraftHistory.Summary {
      switch self {
      case .added(let draft, _, _), .known(let draft, _): draft
      }
    }
  }

  /// Files a round; all of it or nothing.
  ///
  /// - Parameters:
  ///   - key: Whose material it is. Without a unit it belongs to the one draft of that person and kind, if there is one.
  ///   - draft: Number of the draft it belongs to, which then overrules the key.
  ///   - number: Of the round; the next one when nil.
  public func add(
    _ round: NewRound, of key: DraftKey, draft: Int? = nil, number: Int? = nil, _ stamp: Stamp
  ) throws(ArchiveError) -> Filing {
    let text = SHA256.hexadecimal(round.text)
    let findings = SHA256.hexadecimal(round.findings)
    return try write { database in
      let filed = try Series(database).summary(for: key, draft: draft)
      let rounds = try filed.map { try Self.rounds(of: $0.id, database) } ?? []
      if let filed, let known = rounds.first(where: { $0.text == text }) {
        return .known(draft: filed, number: known.number)
      }
      let number = number ?? (rounds.map(\.number).max() ?? 0) + 1
      if let filed, rounds.contains(where: { $0.number == number }) {
        throw ArchiveError.roundTaken(draft: filed, number: number)
      }
      let last = try Int.fetchOne(database, sql: "SELECT max(id) FROM draft") ?? 0
      let summary = filed ?? DraftHistory.Summary(id: last + 1, key: key)
      try Self.keep(round.text, as: text, database)
      try Self.keep(round.findings, as: findings, database)
      try Self.append(
        .round(EventBody.Round(summary, number, round, text: text, findings: findings)), stamp, database)
      return .added(draft: summary, number: number, isNew: filed == nil)
    }
  }

  /// States who the author of a draft is to those who sign; says nothing twice.
  ///
  /// - Parameter role: Id of an author of the workflow.
  public func setAuthor(_ role: String, of draft: Int, _ stamp: Stamp) throws(ArchiveError) {
    try write { database in
      let sql = "SELECT role FROM author WHERE draft = ? ORDER BY event DESC LIMIT 1"
      guard try String.fetchOne(database, sql: sql, arguments: [draft]) != role else { return }
      try Self.append(.author(.init(draft: draft, role: role)), stamp, database)
    }
  }

  /// Decides that a rule, or one finding of it, does not count in this and all later rounds.
  public func waive(
    rule: String, finding: String? = nil, of draft: Int, reason: String, _ stamp: Stamp
  ) throws(ArchiveError) {
    try write { database in
      let body = EventBody.Waiver(draft: draft, rule: rule, finding: finding ?? "", reason: reason)
      try Self.append(.waiver(body), stamp, database)
    }
  }

  public func decide(
    _ outcome: DraftHistory.Outcome, draft: Int, round: Int, reason: String, _ stamp: Stamp
  ) throws(ArchiveError) {
    try write { database in
      let body = EventBody.Decision(draft: draft, round: round, outcome: outcome.rawValue, reason: reason)
      try Self.append(.decision(body), stamp, database)
    }
  }

  public func sign(_ level: String, draft: Int, round: Int, _ stamp: Stamp) throws(ArchiveError) {
    try write { database in
      try Self.append(.signature(.init(draft: draft, round: round, level: level)), stamp, database)
    }
  }

  private static func rounds(of draft: Int, _ database: Database) throws -> [(number: Int, text: String)] {
    try Row.fetchAll(database, sql: "SELECT number, text FROM round WHERE draft = ?", arguments: [draft])
      .map { try (number: $0.value("number"), text: $0.value("text")) }
  }

  private static func keep(_ bytes: [UInt8], as hash: String, _ database: Database) throws {
    let known = try Int.fetchOne(database, sql: "SELECT 1 FROM content WHERE sha256 = ?", arguments: [hash])
    guard known == nil else { return }
    try database.execute(
      sql: "INSERT INTO content (sha256, bytes) VALUES (?, ?)", arguments: [hash, Content.data(bytes)])
  }

  /// Adds an event to the history and to the tables that are made from it.
  private static func append(_ body: EventBody, _ stamp: Stamp, _ database: Database) throws {
    let last = try Row.fetchOne(database, sql: "SELECT * FROM event ORDER BY seq DESC LIMIT 1").map(Event.init)
    let (sequence, isBeyond) = (last?.sequence ?? 0).addingReportingOverflow(1)
    guard !isBeyond else { throw ArchiveError.damaged }
    var event = Event(
      sequence: sequence, date: stamp.date, kind: body.kind, person: stamp.person,
      payload: try body.payload(), previous: last?.hash ?? "", hash: "")
    event.hash = event.expectedHash
    try event.insert(into: database)
    let projection = Projection(database: database) { try Content.bytes($0, database) }
    try projection.apply(body, of: event.sequence)
  }
}

extension EventBody.Round {
  fileprivate init(
    _ draft: DraftHistory.Summary, _ number: Int, _ round: NewRound, text: String, findings: String
  ) {
    self.init(
      draft: draft.id, unit: draft.key.unit, person: draft.key.person, kind: draft.key.kind, number: number,
      file: round.file, fileSHA256: round.fileSHA256, text: text, findings: findings, pack: round.pack,
      rulebook: round.rulebook, verdict: round.verdict.rawValue, words: round.figures.words,
      problems: round.figures.problems, measures: round.figures.measures)
  }
}
