import Foundation
import GRDB
import Testing

@testable import Archive

@Suite("What an archive survives")
struct SurvivalTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func reopened() throws -> [DraftHistory] {
    let archive = try MeetingArchive(folder.archive)
    #expect(try archive.verification().isSound)
    return try archive.drafts()
  }

  @Test("one file is left behind, for its owner alone")
  func oneFile() throws {
    try Sample.filled(folder.archive).queue.close()
    #expect(folder.names == ["会议档案.sqlite"])
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.archive)
    #expect((attributes[.posixPermissions] as? Int) == 0o600)
    #expect(try MeetingArchive(folder.archive).isOpenToOthers == false)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.archive)
    #expect(try MeetingArchive(folder.archive).isOpenToOthers)
  }

  /// What stands on the disk in the middle of a transaction is what stands there after `kill -9`.
  @Test("a process killed in the middle of a write leaves what was committed")
  func killed() throws {
    let archive = try Sample.filled(folder.archive)
    let before = try archive.drafts()
    try archive.queue.close()
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let writer = try DatabaseQueue(path: folder.archive, configuration: configuration)
    let copy = try TemporaryFolder()
    try writer.writeWithoutTransaction { database in
      // Pages go to the file before the end.
      try database.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE")
      for number in 0..<200 {
        try database.execute(
          sql: "INSERT INTO content (sha256, bytes) VALUES (?, zeroblob(20000))", arguments: ["\(number)"])
        try database.execute(
          sql: "INSERT INTO draft (id, unit, person, kind, event) VALUES (?, '', ?, '', 1)",
          arguments: [number + 100, "\(number)"])
      }
      for name in folder.names {
        try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: copy.path + "/" + name)
      }
      try database.execute(sql: "ROLLBACK")
    }
    let sizes = try [folder.archive, folder.archive + "-journal"].map { path in
      try FileManager.default.attributesOfItem(atPath: path.replacing(folder.path, with: copy.path))[.size] as? Int ?? 0
    }
    // Otherwise nothing would be tested: the file has grown, and the journal is there.
    #expect(sizes[0] > 1_000_000 && sizes[1] > 512)
    let survivor = try MeetingArchive(copy.archive)
    #expect(try survivor.verification().isSound)
    #expect(try survivor.drafts() == before)
    try survivor.queue.close()
    #expect(copy.names == ["会议档案.sqlite"])
  }

  @Test("a full disk keeps what was there and takes nothing of what did not fit")
  func fullDisk() throws {
    let archive = try Sample.filled(folder.archive)
    let before = try archive.drafts()
    try archive.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages + 3)")
    }
    #expect(throws: ArchiveError.diskFull) {
      try archive.add(Sample.round("三稿", size: 20_000), of: Sample.leader, Sample.stamp)
    }
    #expect(try archive.drafts() == before)
    try archive.queue.close()
    #expect(try reopened() == before)
  }

  @Test("while another process writes one waits, then says so; reading goes on")
  func busy() throws {
    let archive = try Sample.filled(folder.archive)
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: folder.archive, configuration: configuration)
    try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let impatient = try MeetingArchive(folder.archive, patience: 0.1)
    #expect(throws: ArchiveError.busy) {
      try impatient.sign("supervision", draft: 1, round: 2, Sample.stamp)
    }
    #expect(try impatient.drafts().count == 2)
    try other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try impatient.sign("supervision", draft: 1, round: 2, Sample.stamp)
    #expect(try archive.events().count == 8)
  }

  @Test("many write at once, and the chain holds")
  func together() async throws {
    let path = folder.archive
    try await withThrowingTaskGroup { group in
      for writer in 0..<4 {
        group.addTask {
          // Each with a connection of its own, also while the file is made.
          let archive = try MeetingArchive(path, creates: true)
          for number in 1...5 {
            let key = DraftKey(unit: "单位\(writer)", person: "张三", kind: "duty-report")
            _ = try archive.add(Sample.round("第\(number)稿"), of: key, Sample.stamp)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try reopened().map { $0.rounds.count } == [5, 5, 5, 5])
  }

  @Test(
    "a file that is no archive is refused and left as it is",
    arguments: [
      "本周会议安排", "", "SQLite format 3\0 但后面是别的",
    ])
  func noArchive(content: String) throws {
    try Data(content.utf8).write(to: URL(filePath: folder.archive))
    #expect(throws: ArchiveError.notAnArchive) { try MeetingArchive(folder.archive) }
    if !content.isEmpty {
      #expect(throws: ArchiveError.notAnArchive) { try MeetingArchive(folder.archive, creates: true) }
    }
    #expect(try String(contentsOfFile: folder.archive, encoding: .utf8) == content)
  }

  @Test("the database of another program is refused and left as it is")
  func otherProgram() throws {
    let queue = try DatabaseQueue(path: folder.archive)
    try queue.write { try $0.execute(sql: "CREATE TABLE event (id INTEGER PRIMARY KEY); PRAGMA user_version = 1") }
    try queue.close()
    let before = try Data(contentsOf: URL(filePath: folder.archive))
    #expect(throws: ArchiveError.notAnArchive) { try MeetingArchive(folder.archive, creates: true) }
    #expect(try Data(contentsOf: URL(filePath: folder.archive)) == before)
  }

  @Test("places where no archive is")
  func noPlace() throws {
    #expect(throws: ArchiveError.missing) { try MeetingArchive(folder.path + "/无.sqlite") }
    #expect(throws: ArchiveError.notAnArchive) { try MeetingArchive(folder.path) }
    #expect(throws: ArchiveError.system(code: ENOENT)) {
      try MeetingArchive(folder.path + "/无/会议档案.sqlite", creates: true)
    }
  }

  @Test("the archive of a later version is refused and left as it is")
  func newer() throws {
    try Sample.filled(folder.archive).queue.close()
    let queue = try DatabaseQueue(path: folder.archive)
    try queue.write { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(throws: ArchiveError.newer) { try MeetingArchive(folder.archive, creates: true) }
  }

  @Test("an archive that may not be written to can be read")
  func readOnly() throws {
    let archive = try Sample.filled(folder.archive)
    try archive.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
    #expect(throws: ArchiveError.readOnly) { try archive.sign("supervision", draft: 1, round: 2, Sample.stamp) }
    #expect(try archive.drafts().count == 2)
  }

  /// Every page of the file in turn.
  @Test("damage anywhere is refused or found, and never crashes")
  func damaged() throws {
    try Sample.filled(folder.archive).queue.close()
    let sound = [UInt8](try Data(contentsOf: URL(filePath: folder.archive)))
    var random = SystemRandomNumberGenerator()
    for page in 0..<(sound.count / 4_096) {
      var bytes = sound
      for offset in 0..<400 { bytes[page * 4_096 + offset] = UInt8.random(in: 0...255, using: &random) }
      try Data(bytes).write(to: URL(filePath: folder.archive))
      do {
        let archive = try MeetingArchive(folder.archive)
        #expect(try !archive.verification().isSound, "page \(page)")
        _ = try? archive.drafts()
        try archive.queue.close()
      } catch let error as ArchiveError {
        #expect([.damaged, .notAnArchive, .newer].contains(error), "page \(page)")
      }
    }
  }

  @Test("a file cut short is refused or found", arguments: [1, 2, 5, 10])
  func truncated(pages: Int) throws {
    try Sample.filled(folder.archive).queue.close()
    let sound = try Data(contentsOf: URL(filePath: folder.archive))
    try sound.prefix(pages * 4_096).write(to: URL(filePath: folder.archive))
    do {
      #expect(try !MeetingArchive(folder.archive).verification().isSound)
    } catch {
      #expect(error == .damaged || error == .notAnArchive)
    }
  }

  @Test("a backup is a whole archive, and takes no other file's place")
  func backup() throws {
    let archive = try Sample.filled(folder.archive)
    let place = folder.path + "/备份.sqlite"
    try archive.backUp(to: place)
    let copy = try MeetingArchive(place)
    #expect(try copy.drafts() == archive.drafts())
    #expect(try copy.verification().head == archive.verification().head)
    #expect(!copy.isOpenToOthers)
    #expect(throws: ArchiveError.system(code: EEXIST)) { try archive.backUp(to: place) }
    #expect(throws: ArchiveError.system(code: ENOENT)) { try archive.backUp(to: folder.path + "/无/备份.sqlite") }
    try copy.queue.close()
    #expect(folder.names == ["会议档案.sqlite", "备份.sqlite"])
  }
}

/// Files that say they are archives and were made by somebody else.
@Suite("Forged archives")
struct ForgedArchiveTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// Every column of every table in turn, without the types and conditions that our tables have.
  @Test(
    "columns that hold what they cannot are damage, and never end the program", arguments: ["NULL", "x'ff00'", "-1"])
  func columns(value: String) throws {
    try Sample.filled(folder.archive).queue.close()
    for table in Schema.projections + ["event"] {
      let names = try DatabaseQueue(path: folder.archive).read { try $0.columns(in: table).map(\.name) }
      #expect(names.count > 2)
      for name in names {
        let path = folder.path + "/\(table)-\(name).sqlite"
        try FileManager.default.copyItem(atPath: folder.archive, toPath: path)
        let others = names.map { $0 == name ? "\(value) AS \($0)" : $0 }.joined(separator: ", ")
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
          try database.execute(sql: "PRAGMA foreign_keys = OFF")
          try database.execute(sql: "CREATE TABLE forged AS SELECT \(others) FROM \(table)")
          try database.execute(sql: "DROP TABLE \(table); ALTER TABLE forged RENAME TO \(table)")
        }
        try queue.close()
        let archive = try MeetingArchive(path)
        #expect(throws: Never.self, "\(table).\(name)") {
          // What is read in spite of it is no history that holds.
          if let verification = try? archive.verification() { #expect(!verification.isSound, "\(table).\(name)") }
          _ = try? archive.drafts()
          _ = try? archive.events()
          _ = try? archive.add(Sample.round("三稿"), of: Sample.leader, Sample.stamp)
          try archive.queue.close()
        }
      }
    }
  }
}
