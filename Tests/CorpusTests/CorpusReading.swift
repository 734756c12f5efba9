import Analysis
import Checking
import Documents
import Foundation
import Reporting
import RuleFiles
import TestSupport

/// Checks corpus drafts with the shipped rules, each once for all tests.
enum CorpusReading {
  static let rulebook: Rulebook = {
    let log = MistakeLog()
    guard let rulebook = Rulebook.load(Repository.ruleFolder, log: log) else {
      fatalError("the shipped rules do not load: \(log.mistakes)")
    }
    return rulebook
  }()

  private static let reviews: [String: Review] = Dictionary(
    uniqueKeysWithValues: CorpusCase.all.map { ($0.name, review(of: $0)) })

  static func review(_ sample: CorpusCase) -> Review {
    guard let review = reviews[sample.name] else { fatalError("no review of \(sample.name)") }
    return review
  }

  /// Reads, understands and judges a draft anew.
  static func review(of sample: CorpusCase) -> Review {
    guard let data = FileManager.default.contents(atPath: sample.draft),
      let document = try? DocumentReading.read(
        [UInt8](data), path: sample.name + "." + (sample.draft as NSString).pathExtension)
    else { fatalError("\(sample.draft) cannot be read") }
    let draft = Analyser(vocabulary: rulebook.vocabulary).draft(from: document)
    guard let checker = Checker(rulebook) else { fatalError("without a pack named there is always a checker") }
    return checker.check(draft)
  }

  static func settings() -> ReportSettings {
    ReportSettings(names: DisplayNames(rulebook.vocabulary), width: 100)
  }
}
