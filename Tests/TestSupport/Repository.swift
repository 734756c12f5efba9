import Foundation
public import RuleFiles

/// The checked-out repository that the tests run in.
public enum Repository {
  /// Path of its root, without a final slash.
  public static let root: String = {
    let file = URL(fileURLWithPath: #filePath)
    return file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
  }()

  /// The rules that the product ships.
  public static let ruleFolder: RuleFolder = {
    let place = URL(fileURLWithPath: root + "/Rules").resolvingSymlinksInPath().path
    let paths = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
    let files = paths.filter { $0.hasSuffix(".yml") }.sorted().compactMap { path -> RuleFolder.File? in
      guard let text = try? String(contentsOfFile: place + "/" + path, encoding: .utf8) else { return nil }
      return RuleFolder.File(path: path, text: text)
    }
    return RuleFolder(files: files)
  }()
}
