import Checking

/// A finding in the shape of the JSON contract.
struct FindingRecord: Encodable {
  private struct Location: Encodable {
    let part: Nullable<Int>
    let paragraph: Int
    let line: Int
    let column: Int
  }

  private struct Measured: Encodable {
    let name: String
    let value: Double
    let of: Double?
    let limit: Double?
  }

  private struct Edit: Encodable {
    let range: [Int]
    let replacement: String
  }

  private struct Related: Encodable {
    let range: [Int]
    let message: String
  }

  /// Set for a finding that does not count.
  private struct Waiver: Encodable {
    let reason: String
    let person: Nullable<String>
    let date: String?
    /// `comment`, `text` or `file`.
    let source: String

    init(_ waiver: Checking.Waiver) {
      reason = waiver.reason
      person = Nullable(waiver.person)
      date = waiver.date
      source =
        switch waiver.source {
        case .comment: "comment"
        case .remark: "text"
        case .file: "file"
        }
    }
  }

  private let id: String
  private let rule: String
  private let title: String
  private let severity: String
  private let confidence: Double
  private let message: String
  private let advice: String
  private let basis: String
  private let quote: String
  private let range: Nullable<[Int]>
  private let location: Nullable<Location>
  private let measured: Measured?
  private let replacement: String?
  private let edits: [Edit]?
  private let related: [Related]
  private let count: Int
  private let state: String?
  private let waiver: Waiver?

  /// - Parameter waiver: Why the finding does not count; nil for one that does.
  init(_ finding: Finding, waiver: Checking.Waiver? = nil, ranges: CodePointRanges) {
    state = waiver == nil ? nil : "waived"
    self.waiver = waiver.map { Waiver($0) }
    id = finding.id
    rule = finding.rule
    title = finding.title
    severity = finding.severity.rawValue
    confidence = finding.confidence.roundedToFourDecimals
    message = finding.message
    advice = finding.advice
    basis = finding.basis
    quote = finding.quote
    range = Nullable(finding.range.map { ranges($0) })
    location = Nullable(
      finding.location.map {
        Location(part: Nullable($0.part), paragraph: $0.paragraph, line: $0.line, column: $0.column)
      })
    measured = finding.measured.map {
      Measured(
        name: $0.name, value: $0.value.roundedToFourDecimals, of: $0.of?.roundedToFourDecimals,
        limit: $0.limit?.roundedToFourDecimals)
    }
    replacement = finding.replacement
    let edits = finding.edits.map { Edit(range: ranges($0.range), replacement: $0.replacement) }
    self.edits = edits.isEmpty ? nil : edits
    related = finding.related.map { Related(range: ranges($0.range), message: $0.message) }
    count = finding.count
  }
}
