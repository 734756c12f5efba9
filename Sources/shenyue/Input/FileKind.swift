import Glibc

/// What stands at a path.
enum FileKind {
  case file
  case folder
  /// Nothing, or nothing that may be looked at; the value is `errno`.
  case missing(code: Int32)

  /// Follows symbolic links.
  init(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .missing(code: errno)
      return
    }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// True for a regular file, also behind links; a pipe would make a reader wait for ever.
  static func isRegularFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// True for what is there and holds no file: pipes, sockets, devices.
  static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return status.st_mode & S_IFMT != S_IFREG && status.st_mode & S_IFMT != S_IFDIR
  }

  /// In bytes; nil when no regular file stands there.
  static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
  }

  /// True for a symbolic link, whatever it leads to.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path without links, `.` and `..`; nil when nothing stands there.
  static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
