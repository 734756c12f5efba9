import Analysis
import Archive
import Checking
import Documents
import Reporting

/// A draft that was judged and waits to be filed, or the reason why it is not.
struct FilingCandidate: Sendable {
  struct Judged: Sendable {
    let identity: DraftIdentity
    let round: NewRound
  }

  let path: String
  let result: Result<Judged, FilingRefusal>
}

/// Why a draft is not filed, in words for the user.
struct FilingRefusal: Error, Sendable {
  let reason: String
}

/// Reads and judges one draft and finds out whose it is; runs in several tasks at once.
struct FilingJob: Sendable {
  let judges: DraftJudges
  let reading: DraftReading
  let statement: DraftIdentity.Statement
  let rules: RoundsRules
  let rulebook: String
  let names: DisplayNames
  let hasStatedKind: Bool

  func candidate(_ input: DraftInput) -> FilingCandidate {
    FilingCandidate(path: input.path, result: Result { () throws(FilingRefusal) in try judged(input) })
  }

  private func judged(_ input: DraftInput) throws(FilingRefusal) -> FilingCandidate.Judged {
    let document = try read(input)
    var times = StageTimes()
    let review = judges.review(of: document, &times)
    if let doubt = review.undecided, !mayBeFiled(doubt) {
      throw FilingRefusal(reason: doubt.message(.zh, kind: review.draft.kind, names: names))
    }
    return FilingCandidate.Judged(identity: try identity(of: review.draft, input), round: round(review))
  }

  private func read(_ input: DraftInput) throws(FilingRefusal) -> Document {
    do throws(ReviewRun.FailureReason) {
      if let failure = input.failure { throw failure }
      return try reading.read(input.path).document
    } catch {
      throw FilingRefusal(reason: error.message(.zh))
    }
  }

  /// A draft without a pack is filed without a verdict; one of unknown kind would become a draft of its own.
  private func mayBeFiled(_ doubt: Review.Undecided) -> Bool {
    switch doubt {
    case .noPack: true
    case .tooShort: hasStatedKind
    case .notADraft, .kindUncertain: false
    }
  }

  private func identity(of draft: Draft, _ input: DraftInput) throws(FilingRefusal) -> DraftIdentity {
    let frame = draft.parts.filter { $0.has(.title) || $0.has(.signature) }
    let lines = frame.flatMap { part in
      draft.clean.string(in: part.range).split(separator: "\n").map(String.init)
    }
    let words = rules.workflow.names
    let clues = IdentityClues(path: input.relativePath, lines: lines, words: words)
    do {
      return try DraftIdentity(
        statement, clues, kind: draft.kind.id, isTeamVoice: draft.voice == .team, rules.workflow)
    } catch {
      throw FilingRefusal(reason: error.message)
    }
  }

  private func round(_ review: Review) -> NewRound {
    let draft = review.draft
    let figures = RoundFigures(
      words: draft.lengths.words, problems: draft.problems.count, measures: draft.measures.count)
    return NewRound(
      file: draft.document.source.path, fileSHA256: draft.document.source.sha256, text: draft.document.text.bytes,
      findings: FindingLines.of(review), pack: review.pack?.id ?? "", rulebook: rulebook, verdict: review.verdict,
      figures: figures)
  }
}

/// Keeps the candidates in the order of the inputs. All of them: which come first is known only when all are known.
struct FilingCollector: ResultConsumer {
  private(set) var candidates: [FilingCandidate] = []
  private(set) var progress: Progress

  init(_ progress: Progress) {
    self.progress = progress
  }

  mutating func consume(_ candidate: FilingCandidate) {
    candidates.append(candidate)
    progress.step()
  }
}

extension DraftIdentity.Doubt {
  /// What is uncertain and how to say it.
  var message: String {
    switch self {
    case .noPerson: "认不出作者。请用 --person 写明姓名，或把姓名写进文件名。"
    case .severalPersons(let names): "作者可能是\(names.joined(separator: "、"))。请用 --person 写明。"
    case .severalRounds(let numbers):
      "文件名里写了第\(numbers.map(String.init).joined(separator: "、"))稿，不知以哪个为准。请用 --round 写明。"
    }
  }
}
