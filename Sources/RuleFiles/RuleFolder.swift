/// The files of a rule folder, read by the command; several folders may be merged into one.
public struct RuleFolder: Sendable {
  public struct File: Hashable, Sendable {
    /// Relative to the folder, with `/`.
    public var path: String
    public var text: String

    public init(path: String, text: String) {
      self.path = path
      self.text = text
    }
  }

  public var files: [File]

  public init(files: [File]) {
    self.files = files
  }

  /// The `.yml` files in a sub-folder and below it, or the one file of that path; sorted by path.
  public func files(under folder: String) -> [File] {
    files
      .filter { ($0.path == folder || $0.path.hasPrefix(folder + "/")) && $0.path.hasSuffix(".yml") }
      .sorted { $0.path < $1.path }
  }
}
