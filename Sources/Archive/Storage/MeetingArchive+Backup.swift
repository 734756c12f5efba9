import GRDB
import Glibc

extension MeetingArchive {
  /// Copies the archive while others may go on using it; the copy appears under its name only when it is complete.
  ///
  /// - Parameter path: Where nothing stands yet; readable by its owner alone.
  /// - Throws: `.system(code: EEXIST)` when something does.
  public func backUp(to path: String) throws(ArchiveError) {
    guard access(path, F_OK) != 0 else { throw .system(code: EEXIST) }
    let temporary = path + ".\(getpid()).tmp"
    defer { unlink(temporary) }
    try ArchiveFile.create(temporary)
    try ArchiveError.translating {
      let copy = try DatabaseQueue(path: temporary, configuration: Self.configuration(patience: 0))
      try queue.backup(to: copy)
      let faults = try copy.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
      guard faults == ["ok"] else { throw ArchiveError.damaged }
      try copy.close()
    }
    try flush(temporary)
    // A link is never put over a file that came in between; file systems without links get a plain renaming.
    guard link(temporary, path) == 0 || (errno != EEXIST && rename(temporary, path) == 0) else {
      throw .system(code: errno)
    }
  }

  private func flush(_ path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(code: errno) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw .system(code: errno) }
  }
}
