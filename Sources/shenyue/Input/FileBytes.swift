import Checking
import Documents
import Glibc
import Packing

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
    var bytes = try block(descriptor, size: size + 1)
    guard bytes.count > size else { return bytes }
    while true {
      let more = try block(descriptor, size: 1 << 20)
      guard !more.isEmpty else { return bytes }
      bytes += more
      guard bytes.count <= limit else { throw .reading(.tooLarge(size: bytes.count, limit: limit)) }
    }
  }

  /// At most so many bytes; fewer only at the end of the file.
  private static func block(_ descriptor: Int32, size: Int) throws(ReviewRun.FailureReason) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      while filled < size {
        let count = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { code = errno }
        guard count > 0 else { return }
        filled += count
      }
    }
    guard code == 0 else { throw .file(code: code) }
    return bytes
  }

  /// A file as it lies in the system's own memory; nil when it cannot be had, or is empty.
  ///
  /// Only for files that nobody changes in place: those we write whole and then rename. They may be deleted at any time.
  static func mapped(_ path: String) -> PackedBytes? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else { return nil }
    let size = Int(status.st_size)
    let address = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0)
    guard let address, address != MAP_FAILED else { return nil }
    return PackedBytes(UnsafeRawBufferPointer(start: address, count: size)) {
      munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count)
    }
  }
}
