import Analysis
import Checking

/// One JSON document for the run, a draft on each line of it.
struct JSONReporter<Subject>: Reporter {
  private struct Rulebook: Encodable {
    /// Of all drafts; null when none or several packs were in use.
    let pack: Nullable<String>
    let hash: String
  }

  private struct Closing: Encodable {
    let failures: [FailureRecord]
    let rulebook: Rulebook?
    let schema: String
  }

  private let schema: String
  private let language: Language
  private let hasRules: Bool
  private let record: @Sendable (Subject) -> ReviewRecord

  // Sorted keys put `drafts` first, so that the drafts can be written as they come and the rest at the end.
  var opening: [UInt8] { Array(#"{"drafts":["#.utf8) + [UInt8(ascii: "\n")] }
  var separator: [UInt8] { Array(",\n".utf8) }

  func entry(_ subject: Subject) -> [UInt8] { JSONBytes.encode(record(subject)) }

  func closing(_ totals: RunTotals) -> [UInt8] {
    let rest = Closing(
      failures: totals.failures.map { FailureRecord($0, language: language) },
      rulebook: hasRules ? Rulebook(pack: Nullable(totals.onlyPack?.id), hash: totals.rulebookHash) : nil,
      schema: schema)
    let object = JSONBytes.encode(rest)
    return Array("\n],".utf8) + object.dropFirst() + [UInt8(ascii: "\n")]
  }
}

extension JSONReporter<Review> {
  static func reviews(_ settings: ReportSettings) -> Self {
    Self(schema: "shenyue.review/1", language: settings.language, hasRules: true) { ReviewRecord($0, settings) }
  }
}

extension JSONReporter<Draft> {
  static func drafts(_ settings: ReportSettings) -> Self {
    Self(schema: "shenyue.draft/1", language: settings.language, hasRules: false) { ReviewRecord($0, settings) }
  }
}
