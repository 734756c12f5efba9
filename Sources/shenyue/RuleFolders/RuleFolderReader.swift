import Checking
import Documents
import Glibc
import RuleFiles

/// Reads the files of a rule folder.
enum RuleFolderReader {
  /// Why the folder could not be read, and where.
  struct Failure: Error {
    var path: String
    var reason: ReviewRun.FailureReason
  }

  /// All `.yml` and `.txt` files below a folder, hidden ones left out, sorted by path.
  ///
  /// - Throws: also for a file that is not UTF-8.
  static func read(_ folder: String) throws(Failure) -> RuleFolder {
    let files = try readBytes(folder)
    try check(files, of: folder)
    return files
  }

  /// The same for those who see to it that the files are UTF-8.
  static func readBytes(_ folder: String) throws(Failure) -> RuleFolder {
    var files: [RuleFolder.File] = []
    try read(folder, below: "", into: &files)
    return RuleFolder(files: files)
  }

  /// - Throws: for a file that is not UTF-8.
  static func check(_ files: RuleFolder, of folder: String) throws(Failure) {
    for file in files.files where String(validating: file.bytes, as: UTF8.self) == nil {
      throw undecodable(file.bytes, FolderListing.path(folder, file.path))
    }
  }

  private static func read(_ folder: String, below: String, into files: inout [RuleFolder.File]) throws(Failure) {
    for entry in try entries(in: folder) {
      let path = FolderListing.path(folder, entry.name)
      let relative = below.isEmpty ? entry.name : below + "/" + entry.name
      if isFolder(entry, path) {
        if !FileKind.isLink(path) { try read(path, below: relative, into: &files) }
      } else if entry.name.hasSuffix(".yml") || entry.name.hasSuffix(".txt") {
        guard entry.isReadable else { throw Failure(path: path, reason: .file(code: EILSEQ)) }
        files.append(RuleFolder.File(path: relative, bytes: try bytes(of: path)))
      }
    }
  }

  private static func isFolder(_ entry: FolderListing.Entry, _ path: String) -> Bool {
    guard entry.type != Int32(DT_REG) else { return false }
    return if case .folder = FileKind(path) { true } else { false }
  }

  private static func entries(in folder: String) throws(Failure) -> [FolderListing.Entry] {
    do {
      return try FolderListing.entries(in: folder)
    } catch {
      throw Failure(path: folder, reason: .file(code: error.code))
    }
  }

  /// One file of the same kind that lies elsewhere, such as the settings of a meeting.
  ///
  /// - Parameter name: Path that messages show.
  static func file(_ path: String, as name: String) throws(Failure) -> RuleFolder.File {
    let bytes = try bytes(of: path, limit: largestFile)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw undecodable(bytes, path) }
    return RuleFolder.File(path: name, text: text)
  }

  /// Bytes of a file written by hand; many times what a meeting needs.
  private static let largestFile = 1 << 20

  private static func bytes(of path: String, limit: Int = ReadingLimits.standard.fileSize) throws(Failure) -> [UInt8] {
    do {
      return try FileBytes.read(path, limit: limit)
    } catch {
      throw Failure(path: path, reason: error)
    }
  }

  private static func undecodable(_ bytes: [UInt8], _ path: String) -> Failure {
    let bad = UndecodableBytes(encoding: TextEncoding.utf8.rawValue, offsets: [validLength(of: bytes)])
    return Failure(path: path, reason: .reading(.undecodable(bad)))
  }

  /// Bytes before the first that is not valid UTF-8.
  private static func validLength(of bytes: [UInt8]) -> Int {
    var decoder = UTF8()
    var source = bytes.makeIterator()
    var length = 0
    while case .scalarValue(let scalar) = decoder.decode(&source) { length += UTF8.width(scalar) }
    return length
  }
}
