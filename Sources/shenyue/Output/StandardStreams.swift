import Glibc

/// Bytes to a file descriptor, all of them.
enum FileDescriptor {
  /// - Returns: false when the system refused; `errno` says why.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { write($0, to: descriptor) }
  }

  /// - Returns: false when the system refused; `errno` says why.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  /// Fills a buffer with what stands from an offset on.
  ///
  /// - Returns: false when the system refused or the file ends before; `errno` says why.
  static func read(into buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int) -> Bool {
    var done = 0
    while done < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[done...])
      let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
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
