import Glibc

/// The file that holds an archive, before SQLite sees it.
enum ArchiveFile {
  /// Makes an empty file that only its owner can read; one that is there is left as it is.
  static func create(_ path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      if errno == EEXIST { return }
      throw errno == EROFS || errno == EACCES ? .readOnly : .system(code: errno)
    }
    close(descriptor)
  }

  /// Refuses what cannot be an archive, without opening it: closing a file drops the locks that SQLite holds on it.
  ///
  /// - Parameter mayBeEmpty: Whether a file without a byte will do, as a new one is.
  static func check(_ path: String, mayBeEmpty: Bool) throws(ArchiveError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw errno == ENOENT ? .missing : .system(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 || mayBeEmpty else { throw .notAnArchive }
  }

  /// True when others than the owner may read the file.
  static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }
}
