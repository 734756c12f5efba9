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

  /// What was written from a byte on, at most so much and only at its end less; nil when it cannot be read.
  func bytes(from start: Int, most: Int) -> [UInt8]? {
    var isRead = true
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < most {
        let length = pread(descriptor, buffer.baseAddress?.advanced(by: count), most - count, off_t(start + count))
        if length < 0, errno == EINTR { continue }
        if length < 0 { isRead = false }
        guard length > 0 else { return }
        count += length
      }
    }
    return isRead ? bytes : nil
  }
}
