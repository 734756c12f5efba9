import Foundation
public import RuleFiles

/// The rule folder of the repository that the targets were built from.
public enum ShippedRules {
  public static let folder: RuleFolder = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let place = package.deletingLastPathComponent().appendingPathComponent("Rules").path
    let paths = FileManager.default.enumerator(atPath: place)?.compactMap { $0 as? String } ?? []
    let files = paths.filter { $0.hasSuffix(".yml") }.sorted().compactMap { path -> RuleFolder.File? in
      guard let text = try? String(contentsOfFile: place + "/" + path, encoding: .utf8) else { return nil }
      return RuleFolder.File(path: path, text: text)
    }
    return RuleFolder(files: files)
  }()
}
