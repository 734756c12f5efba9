import Archive
import Checking
import Reporting

/// The whole archive for other programs (`shenyue.archive/1`), without the texts of the drafts.
struct ArchiveRecord {
  let bytes: [UInt8]

  /// - Parameter contents: The findings' JSON lines by their hashes.
  init(
    _ histories: [DraftHistory], _ contents: [String: [UInt8]], _ events: [Event], _ rules: RoundsRules
  ) {
    bytes = JSONBytes.line(
      Record(
        drafts: histories.map { Draft($0, contents, rules) }, events: events.map { Entry($0) }))
  }

  private struct Record: Encodable {
    var schema = "shenyue.archive/1"
    let drafts: [Draft]
    let events: [Entry]
  }

  private struct Draft: Encodable {
    let id: Int
    let unit: String
    let person: String
    let kind: String
    let author: String?
    let verdict: String
    let isReady: Bool
    let missing: [String]
    let rounds: [Round]
    let findings: [Life]
    let waivers: [Waiver]
    let decisions: [Decision]
    let signatures: [Signature]

    init(_ history: DraftHistory, _ contents: [String: [UInt8]], _ rules: RoundsRules) {
      let gate = Gate(history, rules.workflow)
      id = history.id
      unit = history.key.unit
      person = history.key.person
      kind = history.key.kind
      author = history.author(in: rules.workflow)
      verdict = history.verdict.rawValue
      isReady = gate.isOpen
      missing = gate.obstacles.map { $0.message(rules) }
      rounds = history.rounds.map { Round($0, contents) }
      findings = history.lives.map { Life($0) }
      waivers = history.waivers.map { Waiver($0) }
      decisions = history.decisions.map { Decision($0) }
      signatures = history.signatures.map { Signature($0) }
    }
  }

  private struct Round: Encodable {
    let number: Int
    let date: String
    let path: String
    let sha256: String
    let textSHA256: String
    let pack: String
    let rulebook: String
    let verdict: String
    let words: Int
    let problems: Int
    let measures: Int
    /// As `check` gave them.
    let findings: [JSONValue]

    init(_ round: DraftHistory.Round, _ contents: [String: [UInt8]]) {
      number = round.number
      date = round.stamp.date
      path = round.file
      sha256 = round.fileSHA256
      textSHA256 = round.text
      pack = round.pack
      rulebook = round.rulebook
      verdict = round.verdict.rawValue
      words = round.figures.words
      problems = round.figures.problems
      measures = round.figures.measures
      findings = JSONValue.lines(contents[round.findingLines] ?? [])
    }
  }

  private struct Life: Encodable {
    let id: String
    let rule: String
    let severity: String
    let state: String
    let rounds: [Int]

    init(_ life: FindingLife) {
      id = life.id
      rule = life.rule
      severity = life.severity.rawValue
      state = life.state.rawValue
      rounds = life.rounds
    }
  }

  private struct Waiver: Encodable {
    let date: String
    let person: String
    let rule: String
    let finding: String?
    let reason: String

    init(_ waiver: DraftHistory.Waiver) {
      date = waiver.stamp.date
      person = waiver.stamp.person
      rule = waiver.rule
      finding = waiver.finding
      reason = waiver.reason
    }
  }

  private struct Decision: Encodable {
    let date: String
    let person: String
    let round: Int
    let outcome: String
    let reason: String

    init(_ decision: DraftHistory.Decision) {
      date = decision.stamp.date
      person = decision.stamp.person
      round = decision.round
      outcome = decision.outcome.rawValue
      reason = decision.reason
    }
  }

  private struct Signature: Encodable {
    let date: String
    let person: String
    let round: Int
    let level: String

    init(_ signature: DraftHistory.Signature) {
      date = signature.stamp.date
      person = signature.stamp.person
      round = signature.round
      level = signature.level
    }
  }

  /// An event as it stands in the history, so that the chain can be checked without this program.
  private struct Entry: Encodable {
    let sequence: Int
    let date: String
    let kind: String
    let person: String
    let payload: String
    let previous: String
    let hash: String

    init(_ event: Event) {
      sequence = event.sequence
      date = event.date
      kind = event.kind
      person = event.person
      payload = event.payload
      previous = event.previous
      hash = event.hash
    }
  }
}
