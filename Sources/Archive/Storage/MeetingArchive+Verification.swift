import Documents
import GRDB

extension MeetingArchive {
  /// Checks the file, the chain of hashes, the contents, and that the tables say what the history says.
  ///
  /// Reads everything once and writes the tables anew in memory: costs as much memory as the archive without its texts.
  /// - Parameter hash: Hash of an event that was noted down earlier, or the start of one; it must be in the history.
  public func verification(noted hash: String? = nil) throws(ArchiveError) -> Verification {
    try read { database in
      let events = try Event.all(database)
      var faults = try Self.fileFaults(database) + Self.chainFaults(events)
      faults += try Self.contentFaults(events, database)
      faults += try Self.tableFaults(events, database)
      if let hash, !events.contains(where: { $0.hash.hasPrefix(hash.lowercased()) }) {
        faults.append(.withoutHash(hash))
      }
      return Verification(count: events.count, head: events.last?.hash ?? "", faults: faults)
    }
  }

  private static func fileFaults(_ database: Database) throws -> [Verification.Fault] {
    let lines = try String.fetchAll(database, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
    let references = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
    return try lines.map { .file($0) }
      + references.map { row in
        try .file("foreign key: \(row.value("table") as String) → \(row.value("parent") as String)")
      }
  }

  private static func chainFaults(_ events: [Event]) -> [Verification.Fault] {
    var faults: [Verification.Fault] = []
    var previous = Event(sequence: 0, date: "", kind: "", person: "", payload: "", previous: "", hash: "")
    for event in events {
      let gap = previous.sequence..<max(previous.sequence, event.sequence)
      for before in gap.dropLast().prefix(mostMissing) { faults.append(.missing(sequence: before + 1)) }
      if event.hash != event.expectedHash {
        faults.append(.changed(event))
      } else if event.previous != previous.hash, event.sequence &- 1 == previous.sequence {
        faults.append(.unchained(event))
      }
      previous = event
    }
    return faults
  }

  /// Missing events told for one gap.
  private static let mostMissing = 99

  private static func contentFaults(_ events: [Event], _ database: Database) throws -> [Verification.Fault] {
    try events.compactMap { event in
      guard case .round(let round) = try? EventBody(kind: event.kind, payload: event.payload) else { return nil }
      let isSound = try [round.text, round.findings].allSatisfy { hash in
        try Content.bytes(hash, database).map { SHA256.hexadecimal($0) == hash } ?? false
      }
      return isSound ? nil : .content(event)
    }
  }

  /// Plays the history into an empty database and compares.
  private static func tableFaults(_ events: [Event], _ original: Database) throws -> [Verification.Fault] {
    var configuration = configuration(patience: 0)
    // Contents stay where they are, so that references to them lead nowhere.
    configuration.foreignKeysEnabled = false
    let copy = try DatabaseQueue(configuration: configuration)
    return try copy.write { database in
      try Schema.migrate(database)
      let impossible = replay(events, into: database, contentsOf: original)
      let faults = try Schema.projections.flatMap { table in
        try differences(in: table, original, database).map { number in
          Verification.Fault.table(table, events.first { $0.sequence == number })
        }
      }
      return impossible.map { .impossible($0) } + faults
    }
  }

  /// - Returns: the events that could not be played.
  private static func replay(
    _ events: [Event], into database: Database, contentsOf original: Database
  ) -> [Event] {
    let projection = Projection(database: database) { try Content.bytes($0, original) }
    return events.filter { event in
      do {
        try event.insert(into: database)
        guard let body = try EventBody(kind: event.kind, payload: event.payload) else { return false }
        try projection.apply(body, of: event.sequence)
        return false
      } catch {
        return true
      }
    }
  }

  /// Numbers of the events whose rows are not the same in both, ascending. The table is ours, never from outside.
  private static func differences(in table: String, _ left: Database, _ right: Database) throws -> [Int] {
    let sql = "SELECT * FROM \(table)"
    let rows = try (Set(Row.fetchAll(left, sql: sql)), Set(Row.fetchAll(right, sql: sql)))
    return try Set(rows.0.symmetricDifference(rows.1).map { try $0.value("event") as Int }).sorted()
  }
}
