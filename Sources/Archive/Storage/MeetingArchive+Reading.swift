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
    let findings = Dictionary(grouping: try rows("finding", order: "draft, round, ordinal"), by: Place.init)
    let rounds = try byDraft("round", order: "number")
    let authors = try byDraft("author", order: "event")
    let waivers = try byDraft("waiver", order: "event")
    let decisions = try byDraft("decision", order: "event")
    let signatures = try byDraft("signature", order: "event")
    let sql = "SELECT * FROM draft WHERE ?1 IS NULL OR id = ?1 ORDER BY unit, person, kind, id"
    return try Row.fetchAll(database, sql: sql, arguments: [draft]).map { row in
      let id: Int = row["id"]
      return DraftHistory(
        summary: DraftHistory.Summary(row), author: authors[id]?.last?["role"],
        rounds: try (rounds[id] ?? []).map { round in
          try DraftHistory.Round(round, findings[Place(draft: id, round: round["number"])] ?? [])
        },
        waivers: (waivers[id] ?? []).map { DraftHistory.Waiver($0) },
        decisions: try (decisions[id] ?? []).map { try DraftHistory.Decision($0) },
        signatures: (signatures[id] ?? []).map { DraftHistory.Signature($0) })
    }
  }

  private struct Place: Hashable {
    var draft: Int
    var round: Int

    init(draft: Int, round: Int) {
      self.draft = draft
      self.round = round
    }

    init(_ row: Row) { self.init(draft: row["draft"], round: row["round"]) }
  }

  private func byDraft(_ table: String, order: String) throws -> [Int: [Row]] {
    Dictionary(grouping: try rows(table, order: order)) { $0["draft"] }
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
  fileprivate init(_ row: Row) { self.init(date: row["event_date"], person: row["event_person"]) }
}

extension DraftHistory.Round {
  fileprivate init(_ row: Row, _ findings: [Row]) throws {
    guard let verdict = Verdict(rawValue: row["verdict"]) else { throw ArchiveError.damaged }
    self.init(
      number: row["number"], stamp: Stamp(row), file: row["file"], fileSHA256: row["file_sha256"], text: row["text"],
      findingLines: row["findings"], pack: row["pack"], rulebook: row["rulebook"], verdict: verdict,
      figures: RoundFigures(words: row["words"], problems: row["problems"], measures: row["measures"]),
      findings: try findings.map { try DraftHistory.Finding($0) })
  }
}

extension DraftHistory.Finding {
  fileprivate init(_ row: Row) throws {
    guard let severity = Severity(rawValue: row["severity"]) else { throw ArchiveError.damaged }
    self.init(
      id: row["id"], rule: row["rule"], severity: severity, title: row["title"], isWaived: row["waived"] == 1)
  }
}

extension DraftHistory.Waiver {
  fileprivate init(_ row: Row) {
    let finding: String = row["finding"]
    self.init(
      stamp: Stamp(row), rule: row["rule"], finding: finding.isEmpty ? nil : finding, reason: row["reason"])
  }
}

extension DraftHistory.Decision {
  fileprivate init(_ row: Row) throws {
    guard let outcome = DraftHistory.Outcome(rawValue: row["outcome"]) else { throw ArchiveError.damaged }
    self.init(
      sequence: row["event"], stamp: Stamp(row), round: row["round"], outcome: outcome, reason: row["reason"])
  }
}

extension DraftHistory.Signature {
  fileprivate init(_ row: Row) {
    self.init(sequence: row["event"], stamp: Stamp(row), round: row["round"], level: row["level"])
  }
}
