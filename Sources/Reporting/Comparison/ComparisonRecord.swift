import Analysis
import Checking
import Documents
import Rounds

/// A comparison in the shape of the JSON contract (`shenyue.comparison/1`).
struct ComparisonRecord: Encodable {
  private let schema = "shenyue.comparison/1"
  private let rulebook: String
  private let rounds: [RoundRecord]
  private let steps: [StepRecord]
  private let findings: [HistoryRecord]
  private let marks: [MarkRecord]
  private let notes: [NoteRecord]

  init(_ comparison: Comparison, rulebookHash: String, _ settings: ReportSettings) {
    let ranges = comparison.rounds.map { CodePointRanges($0.draft) }
    rulebook = rulebookHash
    rounds = comparison.rounds.enumerated().map { RoundRecord($1, number: $0 + 1) }
    steps = comparison.steps.indices.map { StepRecord(comparison, $0, ranges) }
    findings = comparison.histories.map { HistoryRecord($0, ranges) }
    marks = comparison.marks.map { MarkRecord($0) }
    notes = comparison.doubts.map { NoteRecord(code: $0.code, message: $0.message(settings.language)) }
  }
}

private struct RoundRecord: Encodable {
  let number: Int
  let path: String
  let sha256: String
  let kind: String
  let pack: Nullable<String>
  let verdict: String
  let words: Int
  let bodyHan: Int
  let shares: [String: Double]
  let problems: Int
  let leaves: Int
  let causes: Int
  let measures: Int
  /// Problems that a measure answers.
  let answered: Int
  let findings: [String: Int]

  init(_ round: Round, number: Int) {
    let draft = round.draft
    self.number = number
    path = draft.document.source.path
    sha256 = draft.document.source.sha256
    kind = draft.kind.id
    pack = Nullable(round.review.pack?.id)
    verdict = round.review.verdict.rawValue
    words = draft.lengths.words
    bodyHan = draft.lengths.bodyHan
    shares = Dictionary(
      uniqueKeysWithValues: [Role.achievements, .problems, .causes, .measures].map {
        ($0.rawValue, Percentage.fourDecimals(draft.han(of: $0), of: draft.lengths.bodyHan))
      })
    problems = draft.problems.count
    leaves = draft.problemLeaves
    causes = draft.causes.count
    measures = draft.measures.count
    answered = draft.coverage.count { !$0.measures.isEmpty }
    findings = Dictionary(
      uniqueKeysWithValues: Severity.allCases.map { severity in
        (severity.rawValue, round.review.findings.count { $0.severity == severity })
      })
  }
}

private struct StepRecord: Encodable {
  struct Part: Encodable {
    let role: String
    let change: String
    let isMoved: Bool
    let han: [Int]
  }

  let from: Int
  let to: Int
  let similarity: Double
  let inserted: Int
  let deleted: Int
  let moved: Int
  let changes: [String: Int]
  let links: [LinkRecord]
  let parts: [Part]

  init(_ comparison: Comparison, _ index: Int, _ ranges: [CodePointRanges]) {
    let step = comparison.steps[index]
    from = index + 1
    to = index + 2
    similarity = step.figures.similarity.roundedToFourDecimals
    inserted = step.figures.inserted
    deleted = step.figures.deleted
    moved = step.figures.moved
    changes = Dictionary(step.alignment.links.map { ($0.name, 1) }, uniquingKeysWith: +)
    links = zip(step.alignment.links, step.differences).map { link, difference in
      LinkRecord(link, difference, step, ranges[index], ranges[index + 1])
    }
    parts = PartChange.between(comparison.rounds[index].draft, comparison.rounds[index + 1].draft).map {
      Part(role: $0.role.rawValue, change: $0.kind.rawValue, isMoved: $0.isMoved, han: [$0.oldHan, $0.newHan])
    }
  }
}

private struct LinkRecord: Encodable {
  struct EditRecord: Encodable {
    let old: [Int]
    let new: [Int]
  }

  let change: String
  /// Blocks one by one.
  let old: [[Int]]
  let new: [[Int]]
  let similarity: Double
  let edits: [EditRecord]?

  init(
    _ link: Alignment.Link, _ difference: TextDifference?, _ step: Step, _ oldRanges: CodePointRanges,
    _ newRanges: CodePointRanges
  ) {
    change = link.name
    old = link.old.map { oldRanges(step.old.range(of: step.old.blocks[$0].scalars)) }
    new = link.new.map { newRanges(step.new.range(of: step.new.blocks[$0].scalars)) }
    similarity = link.similarity.roundedToFourDecimals
    edits = difference.map { difference in
      difference.edits.map {
        EditRecord(old: oldRanges(step.old.range(of: $0.old)), new: newRanges(step.new.range(of: $0.new)))
      }
    }
  }
}

private struct HistoryRecord: Encodable {
  struct Entry: Encodable {
    let round: Int
    let state: String
    let evidence: Nullable<String>
    let finding: Nullable<FindingRecord>
  }

  let rule: String
  let title: String
  let severity: String
  let state: String
  let rounds: [Entry]

  init(_ history: FindingHistory, _ ranges: [CodePointRanges]) {
    rule = history.finding.rule
    title = history.finding.title
    severity = history.finding.severity.rawValue
    state = history.last.state.rawValue
    rounds = history.entries.map { entry in
      Entry(
        round: entry.round + 1, state: entry.state.rawValue, evidence: Nullable(entry.evidence?.rawValue),
        finding: Nullable(entry.finding.map { FindingRecord($0, ranges: ranges[entry.round]) }))
    }
  }
}

private struct MarkRecord: Encodable {
  let kind: String
  let comment: String
  let author: String
  let reply: Nullable<String>
  let finding: String

  init(_ mark: AuthorMark) {
    kind = mark.kind.rawValue
    comment = mark.comment.text
    author = mark.comment.author
    reply = Nullable(mark.reply)
    finding = mark.finding.id
  }
}

extension Alignment.Link {
  /// As the contract names it.
  var name: String {
    guard isMoved else { return change.rawValue }
    switch change {
    case .same, .renumbered: return "moved"
    case .edited: return "moved-edited"
    default: return "moved-" + change.rawValue
    }
  }
}
