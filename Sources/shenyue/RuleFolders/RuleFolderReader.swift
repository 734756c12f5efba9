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
  static func read(_ folder: String) throws(Failure) -> RuleFolder {
    var files: [RuleFolder.File] = []
    try read(folder, below: "", into: &files)
    return RuleFolder(files: files)
  }

  private static func read(_ folder: String, below: String, into files: inout [RuleFolder.File]) throws(Failure) {
    for (name, isReadable) in try names(in: folder) {
      let path = FolderListing.path(folder, name)
      let relative = below.isEmpty ? name : below + "/" + name
      if case .folder = FileKind(path) {
        if !FileKind.isLink(path) { try read(path, below: relative, into: &files) }
      } else if name.hasSuffix(".yml") || name.hasSuffix(".txt") {
        guard isReadable else { throw Failure(path: path, reason: .file(code: EILSEQ)) }
        files.append(RuleFolder.File(path: relative, text: try text(of: path)))
      }
    }
  }

  private static func names(in folder: String) throws(Failure) -> [(name: String, isReadable: Bool)] {
    do {
      return try FolderListing.names(in: folder)
    } catch {
      throw Failure(path: folder, reason: .file(code: error.code))
    }
  }

  /// One file of the same kind that lies elsewhere, such as the settings of a meeting.
  ///
  /// - Parameter name: Path that messages show.
  static func file(_ path: String, as name: String) throws(Failure) -> RuleFolder.File {
    RuleFolder.File(path: name, text: try text(of: path, limit: largestFile))
  }

  /// Bytes of a file written by hand; many times what a meeting needs.
  private static let largestFile = 1 << 20

  private static func text(of path: String, limit: Int = ReadingLimits.standard.fileSize) throws(Failure) -> String {
    let bytes: [UInt8]
    do {
      bytes = try FileBytes.read(path, limit: limit)
    } catch {
      throw Failure(path: path, reason: error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let bad = UndecodableBytes(encoding: TextEncoding.utf8.rawValue, offsets: [validLength(of: bytes)])
      throw Failure(path: path, reason: .reading(.undecodable(bad)))
    }
    return text
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
