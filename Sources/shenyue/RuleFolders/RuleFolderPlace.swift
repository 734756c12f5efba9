import Glibc

/// Finds the rule folder: as told, else beside or above the executable, else above the working directory.
enum RuleFolderPlace {
  static let variable = "SHENYUE_RULES"
  private static let name = "Rules"

  /// - Parameter option: value of `--rules`.
  /// - Returns: nil when there is none anywhere; a folder that was named is returned even if it does not exist.
  static func find(option: String?) -> String? {
    if let named = option ?? Terminal.environment(variable), !named.isEmpty { return named }
    let starts = [executableFolder, workingDirectory].compactMap { $0 }
    return starts.lazy.compactMap { above($0) }.first
  }

  private static var executableFolder: String? {
    FileKind.realPath("/proc/self/exe").map { parent(of: $0) }
  }

  private static var workingDirectory: String? { FileKind.realPath(".") }

  /// The nearest rule folder in a folder or above it.
  private static func above(_ start: String) -> String? {
    var folder = start
    while true {
      let candidate = FolderListing.path(folder, name)
      if isRuleFolder(candidate) { return candidate }
      guard folder != "/" else { return nil }
      folder = parent(of: folder)
    }
  }

  /// A folder that merely has the name is not enough.
  private static func isRuleFolder(_ path: String) -> Bool {
    if case .folder = FileKind(FolderListing.path(path, "checks")) { return true }
    return false
  }

  private static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
