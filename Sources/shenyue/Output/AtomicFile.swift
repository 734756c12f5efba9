import Glibc

/// Why nothing was written.
struct OutputFailure: Error {
  var path: String
  /// In the system's words, or ours.
  var reason: String
}

/// A file that appears under its name only when it is complete.
struct AtomicFile: Sendable {
  let path: String
  private let temporaryPath: String
  private let descriptor: Int32

  /// Starts a file; folders above it are made.
  ///
  /// - Parameter isPrivate: for the user's eyes only, as are folders made for it.
  init(_ path: String, isPrivate: Bool = false) throws(OutputFailure) {
    let (folder, name) = Self.split(path)
    try OutputFolder.make(folder, mode: isPrivate ? 0o700 : 0o777)
    self.path = path
    temporaryPath = FolderListing.path(folder, ".\(name).\(getpid()).tmp")
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else { throw OutputFailure(path: path, reason: SystemMessage.last) }
  }

  static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws(OutputFailure) {
    let file = try AtomicFile(path, isPrivate: isPrivate)
    try file.append(bytes)
    try file.finish()
  }

  func append(_ bytes: [UInt8]) throws(OutputFailure) {
    guard FileDescriptor.write(bytes, to: descriptor) else { throw abandon() }
  }

  /// Puts the file in its place.
  func finish() throws(OutputFailure) {
    guard close(descriptor) == 0, rename(temporaryPath, path) == 0 else { throw abandon() }
  }

  private func abandon() -> OutputFailure {
    let failure = OutputFailure(path: path, reason: SystemMessage.last)
    unlink(temporaryPath)
    return failure
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return (".", path) }
    let folder = slash == path.startIndex ? "/" : String(path[..<slash])
    return (folder, String(path[path.index(after: slash)...]))
  }
}

/// Folders that output goes to.
enum OutputFolder {
  /// Makes a folder and those above it; one that is there is left as it is.
  static func make(_ path: String, mode: mode_t = 0o777) throws(OutputFailure) {
    if case .folder = FileKind(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try make(String(path[..<slash]), mode: mode) }
    // Another worker may have made it in the meantime.
    guard mkdir(path, mode) == 0 || errno == EEXIST else {
      throw OutputFailure(path: path, reason: SystemMessage.last)
    }
  }
}

/// The system's words for what went wrong last.
enum SystemMessage {
  static var last: String { String(cString: strerror(errno)) }
}
