import Documents
import Reporting

/// A file whose size and hash are known when it is in its place, without reading it again.
struct HashedFile {
  private let file: AtomicFile
  private var size = 0
  private var hash = RunningSHA256()

  init(_ path: String, _ opening: [UInt8] = []) throws(OutputFailure) {
    file = try AtomicFile(path)
    try append(opening)
  }

  mutating func append(_ bytes: [UInt8]) throws(OutputFailure) {
    try file.append(bytes)
    size += bytes.count
    hash.add(bytes)
  }

  func finish() throws(OutputFailure) -> DraftFiles.Written {
    try file.finish()
    return DraftFiles.Written(path: file.path, size: size, sha256: hash.hexadecimal)
  }
}
