import Checking
import Foundation
import Reporting
import Testing

/// What a user sees for every corpus draft, kept beside the draft as `outline.golden` and `findings.golden`.
///
/// With `SHENYUE_WRITE_GOLDEN=1` in the environment the files are written anew, and the tests still fail.
@Suite("What users see for the corpus")
struct GoldenTests {
  @Test("what was understood", arguments: CorpusCase.all)
  func outline(sample: CorpusCase) throws {
    let reporter = try #require(Reporters.forDrafts.first { $0.name == "terminal" }).make(CorpusReading.settings())
    try compare(reporter.entry(CorpusReading.review(sample).draft), with: sample.folder + "/outline.golden")
  }

  @Test("what was found", arguments: CorpusCase.all)
  func findings(sample: CorpusCase) throws {
    let reporter = try #require(Reporters.all.first { $0.name == "terminal" }).make(CorpusReading.settings())
    try compare(reporter.entry(CorpusReading.review(sample)), with: sample.folder + "/findings.golden")
  }

  @Test("two runs give identical bytes", arguments: CorpusCase.all)
  func deterministic(sample: CorpusCase) throws {
    let reporter = try #require(Reporters.all.first { $0.name == "json" }).make(CorpusReading.settings())
    #expect(reporter.entry(CorpusReading.review(sample)) == reporter.entry(CorpusReading.review(of: sample)))
  }

  private func compare(_ bytes: [UInt8], with path: String) throws {
    let text = String(decoding: bytes, as: UTF8.self)
    let recorded = try? String(contentsOfFile: path, encoding: .utf8)
    guard recorded != text else { return }
    if ProcessInfo.processInfo.environment["SHENYUE_WRITE_GOLDEN"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path)")
    } else {
      Issue.record("\(path) differs; run the tests with SHENYUE_WRITE_GOLDEN=1 and read the difference")
    }
  }
}
