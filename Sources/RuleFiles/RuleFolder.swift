import Packing

/// The files of a rule folder, read by the command; several folders may be merged into one.
public struct RuleFolder: Sendable {
  public struct File: Sendable {
    /// Relative to the folder, with `/`.
    public var path: String
    /// UTF-8.
    public private(set) var bytes: [UInt8]
    /// The file as it was parsed before.
    var root: Node?

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    public init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }

    /// Made of the bytes at every call.
    public var text: String {
      get { String(decoding: bytes, as: UTF8.self) }
      set { bytes = Array(newValue.utf8) }
    }
  }

  public var files: [File]

  public init(files: [File]) {
    self.files = files
  }

  /// Of all paths and texts, sixteen hexadecimal digits; equal for equal folders whatever the order of their files.
  ///
  /// Reads every byte.
  public var contentHash: String {
    var hash = ContentHash()
    for file in files.sorted(by: { $0.path < $1.path }) {
      hash.add(file.path)
      hash.add(file.bytes[...])
    }
    return hash.text
  }

  /// The folder with its files parsed; their texts are not read again.
  ///
  /// - Parameter image: made of a folder with the same content.
  public func parsed(_ image: NodeImage) -> RuleFolder {
    RuleFolder(
      files: files.map { file in
        var file = file
        file.root = image.root(of: file.path)
        return file
      })
  }

  /// The `.yml` files in a sub-folder and below it, or the one file of that path; sorted by path.
  public func files(under folder: String) -> [File] {
    let below = folder + "/"
    return files.filter { ($0.path == folder || $0.path.hasPrefix(below)) && $0.path.hasSuffix(".yml") }
      .sorted { $0.path < $1.path }
  }

  /// The mapping that the file of a path holds; nil when there is no such file or it holds none, the mistake being in
  /// the log.
  public func mapping(of path: String, _ log: MistakeLog) -> Mapping? {
    guard let file = files.first(where: { $0.path == path }) else {
      log.add(.missingFile, at: Location(file: path, line: 1, column: 1))
      return nil
    }
    return Node.parse(file, into: log)?.mapping(log)
  }
}
