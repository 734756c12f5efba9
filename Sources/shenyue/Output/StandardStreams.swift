import Glibc

/// Bytes to a file descriptor, all of them.
enum FileDescriptor {
  /// - Returns: false when the system refused; `errno` says why.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var offset = 0
    while offset < bytes.count {
      let written = bytes[offset...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      offset += written
    }
    return true
  }
}

/// Reports.
enum StandardOutput {
  /// Unbuffered, so that it stands in its place among what goes to standard error.
  static func write(_ text: String) {
    _ = FileDescriptor.write(Array(text.utf8), to: STDOUT_FILENO)
  }
}

/// Progress, notes and errors.
enum StandardError {
  static func write(_ text: String) {
    _ = FileDescriptor.write(Array(text.utf8), to: STDERR_FILENO)
  }
}
