import Glibc

/// Keeps two runs from making one pack at the same time, and clears away what an interrupted run left half written.
enum PackLock {
  /// Takes the lock, which the system gives back when the process ends, however it ends.
  ///
  /// - Returns: false when another run has it.
  static func take(_ places: PackPlaces) throws(OutputFailure) -> Bool {
    try OutputFolder.make(places.entries)
    let path = places.lock
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path: path) }
    // Some network drives know no locks; a run there goes without.
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else {
      close(descriptor)
      return false
    }
    // What is in the file says that a run has not come to its end.
    if FileKind.size(path) ?? 0 > 0 { clear(places.folder) }
    _ = FileDescriptor.write(Array("\(getpid())\n".utf8), to: descriptor)
    return true
  }

  /// Says that the run has come to its end.
  static func release(_ places: PackPlaces) {
    truncate(places.lock, 0)
  }

  /// Deletes files that never got their names, here and in the folders below.
  private static func clear(_ folder: String) {
    for (name, _) in (try? FolderListing.names(in: folder, hidden: true)) ?? [] {
      let path = FolderListing.path(folder, name)
      if AtomicFile.isTemporary(name) {
        unlink(path)
      } else if case .folder = FileKind(path), !FileKind.isLink(path) {
        clear(path)
      }
    }
  }
}
