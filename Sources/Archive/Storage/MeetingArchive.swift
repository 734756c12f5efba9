import GRDB

/// The archive of one meeting: a single SQLite file that holds every round of every draft and what was decided about it.
///
/// Each writing call is one transaction, on the disk when the call returns. The file keeps a rollback journal, not a
/// write-ahead log: nothing but the file is left behind after a run, and it works in folders on a network. Values may be
/// used from several tasks and processes at once.
public struct MeetingArchive: Sendable {
  let queue: DatabaseQueue
  /// True when others than the owner may read the file.
  public let isOpenToOthers: Bool

  /// - Parameters:
  ///   - path: Of the file.
  ///   - creates: Whether a missing file is made, readable by its owner alone.
  ///   - patience: Seconds to wait while another process writes.
  public init(_ path: String, creates: Bool = false, patience: Double = 10) throws(ArchiveError) {
    if creates { try ArchiveFile.create(path) }
    try ArchiveFile.check(path, mayBeEmpty: creates)
    isOpenToOthers = ArchiveFile.isOpenToOthers(path)
    queue = try ArchiveError.translating {
      let queue = try DatabaseQueue(path: path, configuration: Self.configuration(patience: patience))
      try Self.prepare(queue, mayBeEmpty: creates)
      return queue
    }
  }

  static func configuration(patience: Double) -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // The journal's disappearance is what commits; it too must reach the disk.
      try database.execute(sql: "PRAGMA synchronous = EXTRA")
      // The file may come from anywhere.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// Refuses databases of others and of later versions; brings older ones up to date.
  private static func prepare(_ queue: DatabaseQueue, mayBeEmpty: Bool) throws {
    guard try queue.read({ try isOutdated($0, mayBeEmpty: mayBeEmpty) }) else { return }
    try queue.write { database in
      guard try isOutdated(database, mayBeEmpty: mayBeEmpty) else { return }
      try Schema.migrate(database)
    }
  }

  private static func isOutdated(_ database: Database, mayBeEmpty: Bool) throws -> Bool {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    guard application == Schema.applicationID else {
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard application == 0, tables == 0, mayBeEmpty else { throw ArchiveError.notAnArchive }
      return true
    }
    let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.migrations.count else { throw ArchiveError.newer }
    return version < Schema.migrations.count
  }

  func read<Result>(_ work: (Database) throws -> Result) throws(ArchiveError) -> Result {
    try ArchiveError.translating { try queue.read(work) }
  }

  /// One transaction, which takes the write lock at its start.
  func write<Result>(_ work: (Database) throws -> Result) throws(ArchiveError) -> Result {
    try ArchiveError.translating { try queue.write(work) }
  }
}
