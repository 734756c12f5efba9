import GRDB

/// Finds the draft that a file belongs to; where several come into question none is chosen.
struct Series {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// - Returns: nil when it is the first round of a draft that is not there yet.
  func summary(for key: DraftKey, draft: Int?) throws -> DraftHistory.Summary? {
    if let draft {
      guard let row = try Row.fetchOne(database, sql: "SELECT * FROM draft WHERE id = ?", arguments: [draft]) else {
        throw ArchiveError.noSuchDraft
      }
      let summary = try DraftHistory.Summary(row)
      guard summary.key.kind == key.kind else { throw ArchiveError.otherKind(summary) }
      return summary
    }
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM draft WHERE person = ? AND kind = ? ORDER BY id", arguments: [key.person, key.kind])
    let namesakes = try rows.map { try DraftHistory.Summary($0) }
    if let same = namesakes.first(where: { $0.key.unit == key.unit }) {
      // Without a unit the one with a unit may be meant as well.
      guard key.unit.isEmpty, namesakes.count > 1 else { return same }
      throw ArchiveError.ambiguous(namesakes)
    }
    if key.unit.isEmpty {
      guard namesakes.count <= 1 else { throw ArchiveError.ambiguous(namesakes) }
      return namesakes.first
    }
    let nameless = namesakes.filter { $0.key.unit.isEmpty }
    guard nameless.isEmpty else { throw ArchiveError.ambiguous(nameless) }
    return nil
  }
}

extension DraftHistory.Summary {
  init(_ row: Row) throws {
    let key = try DraftKey(unit: row.value("unit"), person: row.value("person"), kind: row.value("kind"))
    try self.init(id: row.value("id"), key: key)
  }
}
