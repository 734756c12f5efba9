import GRDB
import Testing

@testable import Archive

@Suite("Verification of the history")
struct VerificationTests {
  private let folder: TemporaryFolder
  private let head: String

  init() throws {
    folder = try TemporaryFolder()
    let archive = try Sample.filled(folder.archive)
    head = try archive.verification().head
  }

  /// Somebody with an editor for databases, who takes the triggers away first.
  private func tamper(_ sql: String) throws -> Verification {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.archive, configuration: configuration)
    try queue.write { database in
      let triggers = try String.fetchAll(database, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'")
      for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
      try database.execute(sql: sql)
    }
    try queue.close()
    return try MeetingArchive(folder.archive).verification(noted: head)
  }

  /// The numbers of the events that the faults name.
  private func named(_ verification: Verification) -> Set<Int> {
    Set(
      verification.faults.compactMap { fault in
        switch fault {
        case .missing(let sequence): sequence
        case .changed(let event), .unchained(let event), .content(let event), .impossible(let event): event.sequence
        case .table(_, let event): event?.sequence
        case .file, .withoutHash: nil
        }
      })
  }

  @Test("an untouched archive is sound, also by a hash noted down before")
  func sound() throws {
    let archive = try MeetingArchive(folder.archive)
    #expect(try archive.verification(noted: String(head.prefix(12))).faults == [])
    #expect(try archive.verification().count == 7)
    let early = try #require(try archive.events().first?.hash)
    #expect(try archive.verification(noted: early.uppercased()).isSound)
    #expect(try archive.verification(noted: "ffffffffffff").faults == [.withoutHash("ffffffffffff")])
  }

  @Test(
    "whatever of an event is changed, that event is named",
    arguments: [
      "payload = replace(payload, '没有事例', '')", "date = '2026-01-04'", "person = '赵六'", "kind = 'waiver'",
      "hash = 'x'", "previous = 'x'",
    ])
  func changed(change: String) throws {
    let verification = try tamper("UPDATE event SET \(change) WHERE seq = 4")
    #expect(verification.faults.contains { if case .changed(let event) = $0 { event.sequence == 4 } else { false } })
    #expect(named(verification).isSubset(of: [4, 5]))
  }

  @Test("an event taken out is missed")
  func removed() throws {
    let verification = try tamper("DELETE FROM event WHERE seq = 3")
    #expect(verification.faults.contains(.missing(sequence: 3)))
  }

  @Test("numbers at the end of all numbers are a gap, and nothing is added behind them")
  func endOfNumbers() throws {
    let last = Int.max
    let verification = try tamper(
      "UPDATE event SET seq = \(last) WHERE seq = 7; UPDATE event SET seq = \(last - 1) WHERE seq = 6")
    #expect(verification.faults.contains(.missing(sequence: 6)))
    #expect(!verification.isSound)
  }

  @Test("an event taken out and the gap closed leaves a chain that does not hold")
  func closedGap() throws {
    let verification = try tamper("DELETE FROM event WHERE seq = 4; UPDATE event SET seq = seq - 1 WHERE seq > 4")
    #expect(!verification.isSound)
    #expect(verification.faults.contains { if case .changed(let event) = $0 { event.sequence == 4 } else { false } })
  }

  @Test("the last events cut off with all their traces are missed by who noted the hash")
  func cut() throws {
    let verification = try tamper("DELETE FROM signature; DELETE FROM event WHERE seq = 7")
    #expect(verification.faults == [.withoutHash(head)])
  }

  @Test("an event changed and hashed anew no longer fits the next one")
  func rehashed() throws {
    var event = try #require(try MeetingArchive(folder.archive).events().first { $0.sequence == 4 })
    event.person = "赵六"
    let verification = try tamper(
      "UPDATE event SET person = '赵六', hash = '\(event.expectedHash)' WHERE seq = 4")
    #expect(verification.faults.contains { if case .unchained(let next) = $0 { next.sequence == 5 } else { false } })
  }

  @Test(
    "a table changed behind the history's back is told from its event",
    arguments: [
      ("UPDATE decision SET outcome = 'accept'", 4), ("DELETE FROM waiver", 6),
      ("UPDATE round SET verdict = 'pass'", 1),
      ("DELETE FROM finding WHERE rule = 'E-01'", 1), ("UPDATE draft SET person = '李四' WHERE id = 1", 1),
      ("UPDATE signature SET level = 'secretary'", 7), ("UPDATE author SET role = 'staff'", 3),
      ("INSERT INTO signature (event, draft, round, level) VALUES (6, 1, 2, 'secretary')", 6),
      ("UPDATE content SET bytes = CAST('改' AS BLOB) WHERE sha256 = (SELECT text FROM round WHERE event = 5)", 5),
      ("DELETE FROM content WHERE sha256 = (SELECT findings FROM round WHERE event = 2)", 2),
    ])
  func tables(sql: String, event: Int) throws {
    let verification = try tamper(sql)
    #expect(!verification.isSound)
    #expect(named(verification) == [event])
  }

  @Test("a row that no event accounts for is reported too")
  func invented() throws {
    let verification = try tamper("INSERT INTO author (event, draft, role) VALUES (99, 1, 'staff')")
    #expect(verification.faults.contains(.table("author", nil)))
  }

  @Test(
    "the database itself refuses to change or delete anything",
    arguments: [
      "event", "content", "draft", "author", "round", "finding", "waiver", "decision", "signature",
    ])
  func appendOnly(table: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: folder.archive, configuration: configuration)
    let column = table == "content" ? "sha256" : table == "event" ? "seq" : "event"
    for sql in ["DELETE FROM \(table)", "UPDATE \(table) SET \(column) = \(column)"] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }

  /// Worked out with Python's hashlib from the description in `Event.expectedHash`.
  @Test("the canonical bytes are those that the documentation states")
  func canonical() {
    let event = Event(
      sequence: 1, date: "2026-01-05", kind: "author", person: "王建", payload: #"{"draft":1,"role":"leader"}"#,
      previous: "", hash: "")
    #expect(event.expectedHash == "4c4a46c9ee3b932ed88cb0f65785d8dc2df5d5363ccc4fd7e0793c07565dbc71")
  }
}
