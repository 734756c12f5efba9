import Analysis
import Archive
import Checking
import Copies
import Documents
import Reporting

/// Looks at one draft of a batch, judges it, writes its files, and keeps what the pack needs of it.
struct DraftReviewer: Sendable {
  /// What the first look at a draft gave.
  enum Look: Sendable {
    /// Its gist is in the store, or cannot be kept because the draft has no key.
    /// The size is that of the text that is compared with others.
    case gist(size: Int, submission: Submission)
    case failure(ReviewRun.Failure)

    var gist: (size: Int, submission: Submission)? {
      if case .gist(let size, let submission) = self { (size, submission) } else { nil }
    }

    var failure: ReviewRun.Failure? {
      if case .failure(let failure) = self { failure } else { nil }
    }
  }

  /// What became of one draft.
  enum Outcome: Sendable {
    /// Its entry is in the store; with the raw value of its verdict and what came of holding it against others.
    case entry(verdict: String, dossier: [DossierRemark])
    case failure(ReviewRun.Failure)

    var failure: ReviewRun.Failure? {
      if case .failure(let failure) = self { failure } else { nil }
    }
  }

  let judges: DraftJudges
  let companions = CompanionCache()
  let shelf = DraftShelf()
  let reading: DraftReading
  let files: DraftFiles
  let results: any Reporter<Review>
  /// The rule with an id.
  let rule: @Sendable (String) -> Rule?
  let store: EntryStore
  let places: PackPlaces
  let settings: ReportSettings

  /// From the store where possible.
  ///
  /// - Parameters:
  ///   - key: nil when the draft could not be read.
  ///   - isKept: Whether what was read is kept on the shelf, to be judged later.
  func look(_ input: DraftInput, _ key: InputKey?, isKept: Bool) throws(OutputFailure) -> Look {
    if let gist = (key?.text).flatMap(store.gist) {
      return .gist(size: gist.source.text.size, submission: gist.submission)
    }
    do throws(ReviewRun.FailureReason) {
      let reading = try read(input, key)
      let gist = DraftGist(reading.draft, input)
      if let key {
        try? store.save(gist, key.text)
        if isKept { shelf.keep(reading, key) }
      }
      return .gist(size: gist.source.text.size, submission: gist.submission)
    } catch {
      return .failure(ReviewRun.Failure(path: input.path, error: error))
    }
  }

  /// From the store where possible.
  func outcome(_ member: Member) throws(OutputFailure) -> Outcome {
    let (input, key, relations) = (member.input, member.key, member.relations)
    let mark = relations.mark
    if let known = knownOutcome(key, mark) { return known }
    let reading: DraftShelf.Reading
    do throws(ReviewRun.FailureReason) {
      reading = try read(input, key)
    } catch {
      return .failure(ReviewRun.Failure(path: input.path, error: error))
    }
    let review = judges.review(
      of: reading.draft, in: nil, sharing: relations.sharing.texts(in: reading.draft),
      found: relations.found(companions, judges))
    return try keep(review, reading.bytes, input, key, mark: mark)
  }

  /// What an earlier run made of a draft with the same relations; nil when there is none.
  func knownOutcome(_ key: InputKey, _ mark: String) -> Outcome? {
    guard let known = store.entry(key.text), known.facts.shared == mark else { return nil }
    return .entry(verdict: known.facts.verdict, dossier: known.facts.dossier)
  }

  /// Writes the files of a draft and puts what the pack needs of it into the store.
  ///
  /// - Parameters:
  ///   - mark: Tells what it was judged with beside its own text.
  ///   - round: Its line on the sheet that tells of rounds.
  func keep(
    _ review: Review, _ bytes: [UInt8], _ input: DraftInput, _ key: InputKey, mark: String, round: [SheetCell] = []
  ) throws(OutputFailure) -> Outcome {
    let written = files.write(review, bytes, input)
    if let failure = written.failures.first { throw failure }
    let entry = entry(review, written.written, mark, round)
    try store.save(entry, key.text)
    return .entry(verdict: entry.facts.verdict, dossier: entry.facts.dossier)
  }

  /// What is known of a draft, such as what it shares with others, holds for the bytes that were there when the run began.
  func read(_ input: DraftInput, _ key: InputKey?) throws(ReviewRun.FailureReason) -> DraftShelf.Reading {
    if let failure = input.failure { throw failure }
    if let reading = key.flatMap(shelf.take) { return reading }
    let (bytes, document) = try reading.read(input.path)
    guard document.source.sha256 == key?.content.text else { throw .changed }
    return DraftShelf.Reading(bytes: bytes, draft: judges.draft(of: document))
  }

  private func entry(
    _ review: Review, _ written: [DraftFiles.Written], _ mark: String, _ round: [SheetCell]
  ) -> DraftEntry {
    var totals = RunTotals()
    totals.add(review)
    let examples = NamelessExample(review.draft)
    let remarks = review.findings.map { finding in
      CommonProblems.Remark(
        rule: finding.rule, title: finding.title, severity: finding.severity.rawValue,
        example: finding.severity >= .should ? examples.text(of: finding, rule(finding.rule)?.quoted ?? .nothing) : "")
    }
    let copy = written.map(\.path).first { $0.hasSuffix(".审阅.docx") }.flatMap(places.relative)
    let facts = DraftEntry.Facts(
      verdict: review.verdict.rawValue, totals: totals,
      ledger: LedgerEntry(review, copy: copy, settings: settings), remarks: remarks,
      undecided: review.undecided.map { $0.message(settings.language, kind: review.draft.kind, names: settings.names) },
      files: written.compactMap { file in
        places.relative(file.path).map { DraftFiles.Written(path: $0, size: file.size, sha256: file.sha256) }
      }, shared: mark, index: IndexEntry(review, settings: settings), round: round,
      dossier: review.findings.compactMap { finding in
        rule(finding.rule)?.companion.map { DossierRemark(finding, $0) }
      })
    return DraftEntry(facts: facts, line: results.entry(review))
  }
}
