import Glibc
import Synchronization

/// Why nothing was written.
struct OutputFailure: Error {
  enum Reason {
    /// `errno`.
    case system(Int32)
    /// In our words, without a full stop.
    case words(String)
  }

  var path: String
  var reason: Reason

  init(path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// What the system said last.
  init(path: String) { self.init(path: path, .system(errno)) }
}

/// A file that appears under its name only when it is complete; until then, and when it is let go before, there is
/// nothing under that name that was not there already, and nothing beside it once it is let go.
final class AtomicFile: Sendable {
  let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private let isOpen = Atomic(true)

  /// Starts a file; folders above it are made.
  ///
  /// - Parameter isPrivate: for the user's eyes only, as are folders made for it.
  init(_ path: String, isPrivate: Bool = false) throws(OutputFailure) {
    let folder = Self.folder(of: path)
    try OutputFolder.make(folder, mode: isPrivate ? 0o700 : 0o777)
    self.path = path
    temporaryPath = FolderListing.path(folder, Self.temporaryName())
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, isPrivate ? 0o600 : 0o666)
    guard descriptor >= 0 else {
      isOpen.store(false, ordering: .relaxed)
      throw OutputFailure(path: path)
    }
  }

  deinit {
    guard isOpen.load(ordering: .relaxed) else { return }
    close(descriptor)
    unlink(temporaryPath)
  }

  static func write(_ bytes: [UInt8], to path: String, isPrivate: Bool = false) throws(OutputFailure) {
    let file = try AtomicFile(path, isPrivate: isPrivate)
    try file.append(bytes)
    try file.finish()
  }

  func append(_ bytes: [UInt8]) throws(OutputFailure) {
    guard FileDescriptor.write(bytes, to: descriptor) else { throw OutputFailure(path: path) }
  }

  /// Puts the file in its place; nothing can be appended then.
  func finish() throws(OutputFailure) {
    isOpen.store(false, ordering: .relaxed)
    guard close(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      let failure = OutputFailure(path: path)
      unlink(temporaryPath)
      throw failure
    }
  }

  /// Short, since the name itself may be as long as names can be.
  private static func temporaryName() -> String {
    "\(temporaryStart)\(getpid())-\(count.wrappingAdd(1, ordering: .relaxed).oldValue)\(temporaryEnd)"
  }

  private static let temporaryStart = ".shenyue-"
  private static let temporaryEnd = ".tmp"

  /// True for the names of files that are being written, or were when a process was killed.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(temporaryStart) && name.hasSuffix(temporaryEnd) }

  private static let count = Atomic(0)

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

/// Folders that output goes to.
enum OutputFolder {
  /// True for a folder that is there, and for a path that can only be one.
  static func isNamed(by path: String) -> Bool {
    if path.hasSuffix("/") { return true }
    if case .folder = FileKind(path) { return true }
    return false
  }

  /// Makes a folder and those above it; one that is there is left as it is.
  static func make(_ path: String, mode: mode_t = 0o777) throws(OutputFailure) {
    if case .folder = FileKind(path) { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try make(String(path[..<slash]), mode: mode) }
    // Another worker may have made it in the meantime.
    guard mkdir(path, mode) == 0 || errno == EEXIST else {
      throw OutputFailure(path: path)
    }
  }
}
