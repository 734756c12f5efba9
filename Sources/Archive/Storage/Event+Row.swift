import GRDB

extension Event {
  init(_ row: Row) throws {
    try self.init(
      sequence: row.value("seq"), date: row.value("date"), kind: row.value("kind"), person: row.value("person"),
      payload: row.value("payload"), previous: row.value("previous"), hash: row.value("hash"))
  }

  func insert(into database: Database) throws {
    try database.execute(
      sql: "INSERT INTO event (seq, date, kind, person, payload, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
      arguments: [sequence, date, kind, person, payload, previous, hash])
  }

  static func all(_ database: Database) throws -> [Event] {
    try Row.fetchAll(database, sql: "SELECT * FROM event ORDER BY seq").map { try Event($0) }
  }
}
