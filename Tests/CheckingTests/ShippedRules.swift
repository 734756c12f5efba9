import Analysis
import Documents
import Foundation
import RuleFiles

@testable import Checking

/// The rule folder of this repository, read as the command reads it.
enum ShippedRules {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().resolvingSymlinksInPath()

  static let folder: RuleFolder = {
    let rules = root.appending(path: "Rules").resolvingSymlinksInPath()
    let paths = FileManager.default.enumerator(atPath: rules.path())?.compactMap { $0 as? String } ?? []
    let files = paths.filter { $0.hasSuffix(".yml") }.sorted().compactMap { path -> RuleFolder.File? in
      guard let text = try? String(contentsOf: rules.appending(path: path), encoding: .utf8) else { return nil }
      return RuleFolder.File(path: path, text: text)
    }
    return RuleFolder(files: files)
  }()

  /// The rulebook, or the mistakes that keep it from being one.
  static let loaded: (rulebook: Rulebook?, mistakes: [Mistake]) = {
    let log = MistakeLog()
    return (Rulebook.load(folder, log: log), log.mistakes)
  }()

  static func draft(_ text: String, kind: String?, path: String = "example.txt") -> Draft? {
    guard let rulebook = loaded.rulebook,
      let document = try? DocumentReading.read(Array(text.utf8), path: path)
    else { return nil }
    return Analyser(vocabulary: rulebook.vocabulary).draft(from: document, options: AnalysisOptions(kind: kind))
  }
}
