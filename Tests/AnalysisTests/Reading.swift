import Documents
import RuleFiles
import TestSupport

@testable import Analysis

/// Understands texts with the shipped knowledge, for tests.
enum Reading {
  static let vocabulary: Vocabulary = {
    let log = MistakeLog()
    guard let vocabulary = Vocabulary.load(folder: Repository.ruleFolder, log: log) else {
      fatalError("the shipped rules do not load: \(log.mistakes)")
    }
    return vocabulary
  }()

  static func document(_ text: String) -> Document {
    guard let document = try? DocumentReading.read(Array(text.utf8), path: "draft.txt") else {
      fatalError("a test text must be readable")
    }
    return document
  }

  static func draft(_ text: String, _ options: AnalysisOptions = AnalysisOptions()) -> Draft {
    Analyser(vocabulary: vocabulary).draft(from: document(text), options: options)
  }

  /// The roles of a draft's parts in order, merged roles joined by `+`.
  static func roles(_ draft: Draft) -> [String] {
    draft.parts.map { $0.roles.map(\.rawValue).joined(separator: "+") }
  }

  static func labels(_ items: [Item], in draft: Draft) -> [String] {
    items.map { draft.clean.string(in: $0.label) }
  }
}
