import Checking
import Documents
import Glibc

/// Reads files whole.
enum FileBytes {
  /// - Parameter limit: Bytes a file may have.
  /// - Throws: the reason in the words of a failed entry, also when the file is larger than any draft.
  static func read(
    _ path: String, limit: Int = ReadingLimits.standard.fileSize
  ) throws(ReviewRun.FailureReason) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .file(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .file(code: errno) }
    let size = Int(status.st_size)
    guard size <= limit else { throw .reading(.tooLarge(size: size, limit: limit)) }
    return try read(descriptor, expecting: size, limit: limit)
  }

  /// Reads to the end, since what is no regular file has no size.
  private static func read(
    _ descriptor: Int32, expecting size: Int, limit: Int
  ) throws(ReviewRun.FailureReason) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    var block = [UInt8](repeating: 0, count: max(1, min(size + 1, 1 << 20)))
    while true {
      let count = Glibc.read(descriptor, &block, block.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .file(code: errno) }
      guard count > 0 else { return bytes }
      bytes += block[..<count]
      guard bytes.count <= limit else { throw .reading(.tooLarge(size: bytes.count, limit: limit)) }
    }
  }
}
