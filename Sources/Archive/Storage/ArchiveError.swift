import GRDB

/// Why the archive did not do what was asked; nothing was written then.
public enum ArchiveError: Error, Hashable, Sendable {
  /// There is no file.
  case missing
  /// A file that holds something else, or a database of another program.
  case notAnArchive
  /// Written by a later version of this program.
  case newer
  /// The file is damaged: what it holds contradicts itself or cannot be read.
  case damaged
  /// Another process was writing all the time that was waited.
  case busy
  /// No room for what was to be written.
  case diskFull
  /// The file or its folder cannot be written to.
  case readOnly
  /// The system could not read or write.
  case inputOutput
  /// The system refused to make or open the file; the value is `errno`.
  case system(code: Int32)
  /// Anything else that the database refused, by SQLite's result code.
  case refused(code: Int32)

  /// The round's number is taken by another text.
  case roundTaken(draft: DraftHistory.Summary, number: Int)
  /// It may belong to any of these.
  case ambiguous([DraftHistory.Summary])
  case noSuchDraft
  /// The draft that was named is material of another kind.
  case otherKind(DraftHistory.Summary)
}

extension ArchiveError {
  /// What SQLite's refusal means for the user.
  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_FULL: self = .diskFull
    case .SQLITE_CORRUPT: self = .damaged
    case .SQLITE_NOTADB: self = .notAnArchive
    // Without a journal nothing can be written, and the journal lies in the folder of the file.
    case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_IOERR: self = .inputOutput
    default: self = .refused(code: error.extendedResultCode.rawValue)
    }
  }

  /// Runs database work; whatever it throws becomes one of ours.
  static func translating<Result>(_ work: () throws -> Result) throws(ArchiveError) -> Result {
    do {
      return try work()
    } catch let error as ArchiveError {
      throw error
    } catch let error as DatabaseError {
      throw ArchiveError(error)
    } catch {
      // Rows that cannot be decoded: somebody wrote into the tables.
      throw .damaged
    }
  }
}
