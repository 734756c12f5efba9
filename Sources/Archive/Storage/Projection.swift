import Checking
import FoundationEssentials
import GRDB

/// Writes into the tables what an event says; the only place that does.
struct Projection {
  /// The members of a finding's JSON that have columns.
  private struct FindingLine: Decodable {
    let id: String
    let rule: String
    let severity: String
    let title: String
    let state: String?
  }

  let database: Database
  /// The bytes that an event names by hash.
  let content: (String) throws -> [UInt8]?

  func apply(_ body: EventBody, of event: Int) throws {
    switch body {
    case .round(let round): try apply(round, of: event)
    case .author(let author):
      try insert("INSERT INTO author (event, draft, role) VALUES (?, ?, ?)", [event, author.draft, author.role])
    case .waiver(let waiver):
      try insert(
        "INSERT INTO waiver (event, draft, rule, finding, reason) VALUES (?, ?, ?, ?, ?)",
        [event, waiver.draft, waiver.rule, waiver.finding, waiver.reason])
    case .decision(let decision):
      try insert(
        "INSERT INTO decision (event, draft, round, outcome, reason) VALUES (?, ?, ?, ?, ?)",
        [event, decision.draft, decision.round, decision.outcome, decision.reason])
    case .signature(let signature):
      try insert(
        "INSERT INTO signature (event, draft, round, level) VALUES (?, ?, ?, ?)",
        [event, signature.draft, signature.round, signature.level])
    }
  }

  private func apply(_ round: EventBody.Round, of event: Int) throws {
    if try Int.fetchOne(database, sql: "SELECT id FROM draft WHERE id = ?", arguments: [round.draft]) == nil {
      try insert(
        "INSERT INTO draft (id, unit, person, kind, event) VALUES (?, ?, ?, ?, ?)",
        [round.draft, round.unit, round.person, round.kind, event])
    }
    try insert(
      """
      INSERT INTO round (draft, number, event, file, file_sha256, text, findings, pack, rulebook, verdict, words,
        problems, measures) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        round.draft, round.number, event, round.file, round.fileSHA256, round.text, round.findings, round.pack,
        round.rulebook, round.verdict, round.words, round.problems, round.measures,
      ])
    let lines = try content(round.findings)?.split(separator: UInt8(ascii: "\n")) ?? []
    for (ordinal, line) in lines.enumerated() {
      let finding = try JSONDecoder().decode(FindingLine.self, from: Data(line))
      try insert(
        """
        INSERT INTO finding (draft, round, id, ordinal, event, rule, severity, title, waived)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          round.draft, round.number, finding.id, ordinal, event, finding.rule, finding.severity, finding.title,
          finding.state == "waived" ? 1 : 0,
        ])
    }
  }

  private func insert(_ sql: String, _ values: [any DatabaseValueConvertible]) throws {
    let statement = try database.cachedStatement(sql: sql)
    try statement.execute(arguments: StatementArguments(values))
  }
}
