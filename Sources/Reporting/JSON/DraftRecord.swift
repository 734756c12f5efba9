import Analysis
import Documents

/// What was understood of a draft, in the shape of the JSON contract (`shenyue.draft/1`).
struct DraftRecord: Encodable {
  private let path: String
  private let format: String
  private let encoding: String
  private let encodingConfidence: Double
  private let sha256: String
  private let title: Nullable<String>
  private let byline: Nullable<BylineRecord>
  private let kind: KindRecord
  private let era: Nullable<String>
  private let lengths: LengthsRecord
  private let parts: [PartRecord]
  private let shares: SharesRecord
  private let items: ItemsRecord
  private let counts: CountsRecord
  private let coverage: [CoverageRecord]
  private let artefacts: [ArtefactRecord]

  init(_ draft: Draft, ranges: CodePointRanges) {
    let source = draft.document.source
    path = source.path
    format = source.conversion?.format ?? source.format.rawValue
    encoding = source.encoding
    encodingConfidence = source.encodingConfidence.roundedToFourDecimals
    sha256 = source.sha256
    title = Nullable(draft.title.map { draft.clean.string(in: $0) })
    byline = Nullable(draft.byline.map { BylineRecord(unit: $0.unit, name: $0.name) })
    kind = KindRecord(draft.kind)
    era = Nullable(draft.era)
    lengths = LengthsRecord(draft.lengths)
    parts = draft.parts.map { PartRecord($0, draft, ranges) }
    shares = SharesRecord(draft)
    items = ItemsRecord(draft, ranges)
    counts = CountsRecord(draft)
    coverage = draft.coverage.map { CoverageRecord($0) }
    artefacts = draft.artefacts.map { ArtefactRecord($0, ranges) }
  }
}

private struct BylineRecord: Encodable {
  let unit: String
  let name: String
}

private struct KindRecord: Encodable {
  struct Candidate: Encodable {
    let id: String
    let confidence: Double
  }

  let id: String
  let confidence: Double
  let candidates: [Candidate]

  init(_ kind: KindJudgement) {
    id = kind.id
    confidence = kind.confidence.roundedToFourDecimals
    candidates = kind.candidates.map { Candidate(id: $0.id, confidence: $0.confidence.roundedToFourDecimals) }
  }
}

private struct LengthsRecord: Encodable {
  let han: Int
  let words: Int
  let bodyHan: Int

  init(_ lengths: Draft.Lengths) {
    han = lengths.han
    words = lengths.words
    bodyHan = lengths.bodyHan
  }
}

private struct PartRecord: Encodable {
  let roles: [String]
  let heading: Nullable<String>
  let level: Int
  let range: [Int]
  let han: Int
  let share: Double
  let confidence: Double

  init(_ part: Part, _ draft: Draft, _ ranges: CodePointRanges) {
    roles = part.roles.map(\.rawValue)
    heading = Nullable(part.heading.map { draft.clean.string(in: draft.headings[$0].range) })
    level = part.level
    range = ranges(part.range)
    han = part.han
    share = part.isBody ? Percentage.fourDecimals(part.han, of: draft.lengths.bodyHan) : 0
    confidence = part.confidence.roundedToFourDecimals
  }
}

private struct SharesRecord: Encodable {
  let achievements: Double
  let problems: Double
  let causes: Double
  let measures: Double
  let lastThree: Double

  init(_ draft: Draft) {
    func share(_ roles: Set<Role>) -> Double {
      Percentage.fourDecimals(draft.han(ofAny: roles), of: draft.lengths.bodyHan)
    }
    achievements = share([.achievements])
    problems = share([.problems])
    causes = share([.causes])
    measures = share([.measures])
    lastThree = share([.problems, .caseStudy, .causes, .measures])
  }
}

private struct ItemsRecord: Encodable {
  struct ItemRecord: Encodable {
    let range: [Int]
    let label: String
    let leaves: Int
  }

  let problems: [ItemRecord]
  let causes: [ItemRecord]
  let measures: [ItemRecord]

  init(_ draft: Draft, _ ranges: CodePointRanges) {
    func records(_ items: [Item]) -> [ItemRecord] {
      items.map {
        ItemRecord(range: ranges($0.range), label: draft.clean.string(in: $0.label), leaves: $0.leaves.count)
      }
    }
    problems = records(draft.problems)
    causes = records(draft.causes)
    measures = records(draft.measures)
  }
}

private struct CountsRecord: Encodable {
  struct Problems: Encodable {
    let items: Int
    let leaves: Int
  }

  let problems: Problems
  let causes: Int
  let measures: Int

  init(_ draft: Draft) {
    problems = Problems(items: draft.problems.count, leaves: draft.problemLeaves)
    causes = draft.causes.count
    measures = draft.measures.count
  }
}

private struct CoverageRecord: Encodable {
  let problem: Int
  let measures: [Int]
  let score: Double

  init(_ coverage: Coverage) {
    problem = coverage.problem
    measures = coverage.measures
    score = coverage.score.roundedToFourDecimals
  }
}

private struct ArtefactRecord: Encodable {
  let `class`: String
  let count: Int
  let ranges: [[Int]]

  init(_ artefact: Artefact, _ ranges: CodePointRanges) {
    `class` = artefact.id
    count = artefact.hits.count
    self.ranges = artefact.hits.map { ranges($0.original) }
  }
}

extension Double {
  /// Steady in print: no digits that say nothing, and no infinity.
  var roundedToFourDecimals: Double {
    isFinite ? (self * 10_000).rounded() / 10_000 : 0
  }
}
