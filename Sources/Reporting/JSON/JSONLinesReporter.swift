import Analysis
import Checking

/// One JSON object a line: first the drafts, then what could not be judged; `schema` tells them apart.
struct JSONLinesReporter<Subject>: Reporter {
  private static var failureSchema: String { "shenyue.failure/1" }
  private let language: Language
  private let record: @Sendable (Subject) -> ReviewRecord

  var opening: [UInt8] { [] }
  var separator: [UInt8] { [] }

  func entry(_ subject: Subject) -> [UInt8] {
    JSONBytes.line(record(subject))
  }

  func closing(_ totals: RunTotals) -> [UInt8] {
    totals.failures.flatMap { failure in
      let record = FailureRecord(failure, schema: Self.failureSchema, language: language)
      return JSONBytes.line(record)
    }
  }
}

extension JSONLinesReporter<Review> {
  static func reviews(_ settings: ReportSettings) -> Self {
    Self(language: settings.language) { ReviewRecord($0, schema: "shenyue.review/1", settings) }
  }
}

extension JSONLinesReporter<Draft> {
  static func drafts(_ settings: ReportSettings) -> Self {
    Self(language: settings.language) { ReviewRecord($0, schema: "shenyue.draft/1", settings) }
  }
}
