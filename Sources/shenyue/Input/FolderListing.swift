import Glibc

/// The names in a folder.
enum FolderListing {
  /// Why a folder could not be listed.
  struct Failure: Error {
    var code: Int32
  }

  struct Entry {
    var name: String
    /// False for a name that is not UTF-8.
    var isReadable: Bool
    /// What the folder itself says of it, where it does (`DT_REG` and the like, else `DT_UNKNOWN`).
    var type: Int32
  }

  /// Sorted by their bytes; a name that is not UTF-8 is shown with `U+FFFD` and flagged, since no path can hold it.
  ///
  /// - Parameter hidden: Whether those that begin with a dot are listed too, but for the folder itself and the one above.
  static func names(in folder: String, hidden: Bool = false) throws(Failure) -> [(name: String, isReadable: Bool)] {
    try entries(in: folder, hidden: hidden).map { ($0.name, $0.isReadable) }
  }

  /// The same with what the folder says of each.
  static func entries(in folder: String, hidden: Bool = false) throws(Failure) -> [Entry] {
    guard let stream = opendir(folder) else { throw Failure(code: errno) }
    defer { closedir(stream) }
    var entries: [Entry] = []
    while let (bytes, type) = next(stream) {
      guard bytes.first != UInt8(ascii: ".") || hidden && !bytes.allSatisfy({ $0 == UInt8(ascii: ".") }) else {
        continue
      }
      let name = String(validating: bytes, as: UTF8.self)
      entries.append(
        Entry(
          name: name ?? String(decoding: bytes, as: UTF8.self), isReadable: name != nil, type: type))
    }
    guard errno == 0 else { throw Failure(code: errno) }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  /// In no order, one after the other, for folders with very many.
  static func forEachName(in folder: String, _ body: (String) -> Void) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let (bytes, _) = next(stream) { body(String(decoding: bytes, as: UTF8.self)) }
  }

  /// Nil at the end, and with `errno` set where the folder cannot be read further.
  private static func next(_ stream: OpaquePointer) -> (name: [UInt8], type: Int32)? {
    errno = 0
    guard let entry = readdir(stream) else { return nil }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    return (name, Int32(entry.pointee.d_type))
  }

  /// Appends a name to a folder's path; what is in the working directory goes by its name alone.
  static func path(_ folder: String, _ name: String) -> String {
    if folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}
