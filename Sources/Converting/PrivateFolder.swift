import Glibc

/// A temporary folder that only this user can open, removed with everything in it at the end of its life.
struct PrivateFolder: ~Copyable {
  let path: String

  init() throws(ConversionError) {
    var template = Array("\(Self.base)/shenyue-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Self.failure }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.remove(path) }

  /// Writes a file; folders above it are made.
  func write(_ bytes: [UInt8], to name: String) throws(ConversionError) {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Self.failure }
    }
    let descriptor = open("\(path)/\(name)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw Self.failure }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 || errno == EINTR else { throw Self.failure }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// The bytes of a file; nil when the program did not write it, or wrote something else than a file, or it cannot be read
  /// to its end.
  func read(_ name: String, limit: Int) throws(ConversionError) -> [UInt8]? {
    let descriptor = open("\(path)/\(name)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    guard status.st_size <= limit else { throw .tooLarge(limit: limit) }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { return }
        count += read
      }
    }
    return bytes.count == size ? bytes : nil
  }

  /// `TMPDIR`, unless it has characters that would have to be written differently in a file URL.
  private static var base: String {
    guard let name = getenv("TMPDIR").map({ String(cString: $0) }), name.hasPrefix("/"),
      name.utf8.allSatisfy({ isPlain($0) })
    else { return "/tmp" }
    return name.hasSuffix("/") ? String(name.dropLast()) : name
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F: true
    default: false
    }
  }

  private static var failure: ConversionError { .system(String(cString: strerror(errno))) }

  /// Links are removed, never followed. What a dying process writes meanwhile is taken by another try.
  private static func remove(_ path: String) {
    for _ in 0..<20 {
      removeOnce(path)
      if access(path, F_OK) != 0 { return }
      usleep(20_000)
    }
  }

  private static func removeOnce(_ path: String) {
    guard unlink(path) != 0, let stream = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    closedir(stream)
    for name in names { removeOnce("\(path)/\(name)") }
    rmdir(path)
  }
}
