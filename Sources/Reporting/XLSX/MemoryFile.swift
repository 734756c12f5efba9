internal import CXLSXWriter
internal import Glibc

/// A file without a name in any folder, for libraries that write to paths; it is gone when this value is.
struct MemoryFile: ~Copyable {
  private let descriptor: Int32

  /// Nil when the system has none to give.
  init?() {
    descriptor = shenyue_memory_file("xlsx")
    if descriptor < 0 { return nil }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }

  /// Opens the same file as long as this value lives.
  var path: String { "/proc/self/fd/\(descriptor)" }

  /// All that was written; nil when it cannot be read.
  func bytes() -> [UInt8]? {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    let size = Int(status.st_size)
    var position = 0
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while position < size {
        let part = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[position...])
        let length = pread(descriptor, part.baseAddress, part.count, off_t(position))
        if length < 0, errno == EINTR { continue }
        guard length > 0 else { break }
        position += length
      }
      isComplete = position == size
      count = position
    }
    return isComplete ? bytes : nil
  }
}
