import Analysis
import Checking

/// A draft with what was understood of it and, when it was judged, what the rules say: one entry of a JSON report.
struct ReviewRecord: Encodable {
  private struct Judgement: Encodable {
    let pack: Nullable<String>
    /// Those that were waived come last.
    let findings: [FindingRecord]
    /// Path of the settings file that was in force.
    let settings: String?
    let topThree: [String]
    let verdict: String
  }

  private struct Rest: Encodable {
    /// Only where a draft stands alone on its line.
    let schema: String?
    let notes: [NoteRecord]
  }

  private let draft: DraftRecord
  private let rest: Rest
  private let judgement: Judgement?

  init(_ review: Review, schema: String? = nil, _ settings: ReportSettings) {
    let ranges = CodePointRanges(review.draft)
    draft = DraftRecord(review.draft, ranges: ranges)
    let notes = NoteRecord.notes(on: review.draft, undecided: review.undecided, settings)
    rest = Rest(schema: schema, notes: notes + review.notes.map { NoteRecord($0, settings) })
    judgement = Judgement(
      pack: Nullable(review.pack?.id),
      findings: review.findings.map { FindingRecord($0, ranges: ranges) }
        + review.waived.map { FindingRecord($0.finding, waiver: $0.waiver, ranges: ranges) },
      settings: review.settingsPath, topThree: review.topThree, verdict: review.verdict.rawValue)
  }

  init(_ draft: Draft, schema: String? = nil, _ settings: ReportSettings) {
    self.draft = DraftRecord(draft, ranges: CodePointRanges(draft))
    let doubt = Review.Undecided(draft.kind)
    rest = Rest(schema: schema, notes: NoteRecord.notes(on: draft, undecided: doubt, settings))
    judgement = nil
  }

  /// All members go into the one object.
  func encode(to encoder: any Encoder) throws {
    try draft.encode(to: encoder)
    try rest.encode(to: encoder)
    try judgement?.encode(to: encoder)
  }
}

extension Review.Undecided {
  /// What a doubt about the kind will mean for the verdict; nil without doubt.
  init?(_ kind: KindJudgement) {
    switch kind.doubt {
    case .notADraft: self = .notADraft(kind: kind.id)
    case .uncertain: self = .kindUncertain
    case .tooShort: self = .tooShort
    case .close, nil: return nil
    }
  }
}
