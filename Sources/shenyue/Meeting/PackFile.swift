import Documents
import Reporting

/// A file of the pack, and its size and hash when it is in its place.
struct PackFile {
  private let file: AtomicFile

  init(_ path: String, _ opening: [UInt8]) throws(OutputFailure) {
    file = try AtomicFile(path)
    try append(opening)
  }

  func append(_ bytes: [UInt8]) throws(OutputFailure) {
    try file.append(bytes)
  }

  func finish() throws(OutputFailure) -> DraftFiles.Written {
    try file.finish()
    return try Self.written(file.path)
  }

  static func written(_ path: String) throws(OutputFailure) -> DraftFiles.Written {
    guard let bytes = try? FileBytes.read(path, limit: Int.max) else {
      throw OutputFailure(path: path)
    }
    return DraftFiles.Written(path: path, size: bytes.count, sha256: SHA256.hexadecimal(bytes))
  }
}
