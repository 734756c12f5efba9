import GRDB

extension Event {
  init(_ row: Row) {
    self.init(
      sequence: row["seq"], date: row["date"], kind: row["kind"], person: row["person"], payload: row["payload"],
      previous: row["previous"], hash: row["hash"])
  }

  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO event (seq, date, kind, person, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [sequence, date, kind, person, payload, previous, hash])
  }

  static func all(_ database: Database) throws -> [Event] {
    try Row.fetchAll(database, sql: "SELECT * FROM event ORDER BY seq").map { Event($0) }
  }
}
