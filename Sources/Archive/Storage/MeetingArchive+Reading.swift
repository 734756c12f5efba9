import Checking
import GRDB

extension MeetingArchive {
  /// Every draft with all that is known of it, in the order of units, persons and kinds.
  ///
  /// - Parameter draft: Number of the only draft to read; all when nil.
  public func drafts(only draft: Int? = nil) throws(ArchiveError) -> [DraftHistory] {
    try read { database in try Histories(database, only: draft).all() }
  }

  /// The history, oldest first.
  public func events() throws(ArchiveError) -> [Event] {
    try read { database in try Event.all(database) }
  }

  /// A text or findings' JSON lines by hash.
  public func content(_ hash: String) throws(ArchiveError) -> [UInt8]? {
    try read { database in try Content.bytes(hash, database) }
  }
}

/// Puts the lives of drafts together from the tables.
private struct Histories {
  private let database: Database
  private let draft: Int?

  init(_ database: Database, only draft: Int?) {
    self.database = database
    self.draft = draft
  }

  func all() throws -> [DraftHistory] {
    let findings = try Dictionary(grouping: rows("finding", order: "draft, round, ordinal"), by: Place.init)
    let rounds = try byDraft("round", order: "number")
    let authors = try byDraft("author", order: "event")
    let waivers = try byDraft("waiver", order: "event")
    let decisions = try byDraft("decision", order: "event")
    let signatures = try byDraft("signature", order: "event")
    let sql = "SELECT * FROM draft WHERE ?1 IS NULL OR id = ?1 ORDER BY unit, person, kind, id"
    return try Row.fetchAll(database, sql: sql, arguments: [draft]).map { row in
      let summary = try DraftHistory.Summary(row)
      let id = summary.id
      return try DraftHistory(
        summary: summary, author: authors[id]?.last?.value("role"),
        rounds: (rounds[id] ?? []).map { round in
          try DraftHistory.Round(round, findings[Place(draft: id, round: round.value("number"))] ?? [])
        },
        waivers: (waivers[id] ?? []).map { try DraftHistory.Waiver($0) },
        decisions: (decisions[id] ?? []).map { try DraftHistory.Decision($0) },
        signatures: (signatures[id] ?? []).map { try DraftHistory.Signature($0) })
    }
  }

  private struct Place: Hashable {
    var draft: Int
    var round: Int

    init(draft: Int, round: Int) {
      self.draft = draft
      self.round = round
    }

    init(_ row: Row) throws { try self.init(draft: row.value("draft"), round: row.value("round")) }
  }

  private func byDraft(_ table: String, order: String) throws -> [Int: [Row]] {
    try Dictionary(grouping: rows(table, order: order)) { try $0.value("draft") }
  }

  /// Rows with date and person of their event. Table and order are ours, never from outside.
  private func rows(_ table: String, order: String) throws -> [Row] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(table).*, date AS event_date, person AS event_person FROM \(table)
        JOIN event ON event.seq = \(table).event WHERE ?1 IS NULL OR draft = ?1 ORDER BY \(order)
        """,
      arguments: [draft])
  }
}

extension Stamp {
  fileprivate init(_ row: Row) throws {
    try self.init(date: row.value("event_date"), person: row.value("event_person"))
  }
}

extension DraftHistory.Round {
  fileprivate init(_ row: Row, _ findings: [Row]) throws {
    guard let verdict = try Verdict(rawValue: row.value("verdict")) else { throw ArchiveError.damaged }
    try self.init(
      number: row.value("number"), stamp: Stamp(row), file: row.value("file"), fileSHA256: row.value("file_sha256"),
      text: row.value("text"), findingLines: row.value("findings"), pack: row.value("pack"),
      rulebook: row.value("rulebook"), verdict: verdict, figures: RoundFigures(row),
      findings: findings.map { try DraftHistory.Finding($0) })
  }
}

extension RoundFigures {
  fileprivate init(_ row: Row) throws {
    try self.init(words: row.value("words"), problems: row.value("problems"), measures: row.value("measures"))
  }
}

extension DraftHistory.Finding {
  fileprivate init(_ row: Row) throws {
    guard let severity = try Severity(rawValue: row.value("severity")) else { throw ArchiveError.damaged }
    try self.init(
      id: row.value("id"), rule: row.value("rule"), severity: severity, title: row.value("title"),
      isWaived: row.value("waived") == 1)
  }
}

extension DraftHistory.Waiver {
  fileprivate init(_ row: Row) throws {
    let finding: String = try row.value("finding")
    try self.init(
      stamp: Stamp(row), rule: row.value("rule"), finding: finding.isEmpty ? nil : finding, reason: row.value("reason"))
  }
}

extension DraftHistory.Decision {
  fileprivate init(_ row: Row) throws {
    guard let outcome = try DraftHistory.Outcome(rawValue: row.value("outcome")) else { throw ArchiveError.damaged }
    try self.init(
      sequence: row.value("event"), stamp: Stamp(row), round: row.value("round"), outcome: outcome,
      reason: row.value("reason"))
  }
}

extension DraftHistory.Signature {
  fileprivate init(_ row: Row) throws {
    try self.init(
      sequence: row.value("event"), stamp: Stamp(row), round: row.value("round"), level: row.value("level"))
  }
}
