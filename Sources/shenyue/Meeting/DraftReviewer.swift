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
    case gist(copyText: CopyText, submission: Submission)
    case failure(ReviewRun.Failure)

    var gist: (copyText: CopyText, submission: Submission)? {
      if case .gist(let text, let submission) = self { (text, submission) } else { nil }
    }
  }

  /// What became of one draft.
  enum Outcome: Sendable {
    /// Its entry is in the store; with the raw value of its verdict.
    case entry(verdict: String)
    case failure(ReviewRun.Failure)

    var failure: ReviewRun.Failure? {
      if case .failure(let failure) = self { failure } else { nil }
    }
  }

  let judges: DraftJudges
  let companions = CompanionCache()
  let reading: DraftReading
  let files: DraftFiles
  let results: any Reporter<Review>
  /// What of the findings of a rule may be quoted in the circular.
  let quoted: @Sendable (String) -> Rule.Quoted
  let store: EntryStore
  let places: PackPlaces
  let settings: ReportSettings

  /// From the store where possible.
  ///
  /// - Parameter key: nil when the draft could not be read.
  func look(_ input: DraftInput, _ key: InputKey?) throws(OutputFailure) -> Look {
    if let gist = (key?.text).flatMap(store.gist) { return .gist(copyText: gist.compared, submission: gist.submission) }
    do throws(ReviewRun.FailureReason) {
      let gist = DraftGist(judges.draft(of: try read(input, key).document), input)
      if let key { try? store.save(gist, key.text) }
      return .gist(copyText: gist.compared, submission: gist.submission)
    } catch {
      return .failure(ReviewRun.Failure(path: input.path, error: error))
    }
  }

  /// From the store where possible.
  ///
  /// - Parameter relations: What the draft has to do with others of the batch.
  func outcome(_ input: DraftInput, _ key: InputKey, _ relations: DraftRelations) throws(OutputFailure) -> Outcome {
    let mark = relations.mark
    if let known = store.entry(key.text), known.facts.shared == mark {
      return .entry(verdict: known.facts.verdict)
    }
    let bytes: [UInt8]
    let document: Document
    do throws(ReviewRun.FailureReason) {
      (bytes, document) = try read(input, key)
    } catch {
      return .failure(ReviewRun.Failure(path: input.path, error: error))
    }
    var times = StageTimes()
    let review = judges.review(
      of: document, shared: { relations.sharing.texts(in: CopyText($0)) }, found: relations.found(companions, judges),
      &times)
    let written = files.write(review, bytes, input)
    if let failure = written.failures.first { throw failure }
    try store.save(entry(review, written.written, mark), key.text)
    return .entry(verdict: review.verdict.rawValue)
  }

  /// What is known of a draft, such as what it shares with others, holds for the bytes that were there when the run began.
  private func read(
    _ input: DraftInput, _ key: InputKey?
  ) throws(ReviewRun.FailureReason) -> (bytes: [UInt8], document: Document) {
    if let failure = input.failure { throw failure }
    let result = try reading.read(input.path)
    guard result.document.source.sha256 == key?.content else { throw .changed }
    return result
  }

  private func entry(_ review: Review, _ written: [DraftFiles.Written], _ mark: String) -> DraftEntry {
    var totals = RunTotals()
    totals.add(review)
    let examples = NamelessExample(review.draft)
    let remarks = review.findings.map { finding in
      CommonProblems.Remark(
        rule: finding.rule, title: finding.title, severity: finding.severity.rawValue,
        example: finding.severity >= .should ? examples.text(of: finding, quoted(finding.rule)) : "")
    }
    let copy = written.map(\.path).first { $0.hasSuffix(".审阅.docx") }.flatMap(places.relative)
    let facts = DraftEntry.Facts(
      verdict: review.verdict.rawValue, totals: totals,
      ledger: LedgerEntry(review, copy: copy, settings: settings), remarks: remarks,
      undecided: review.undecided.map { $0.message(settings.language, kind: review.draft.kind, names: settings.names) },
      files: written.compactMap { file in
        places.relative(file.path).map { DraftFiles.Written(path: $0, size: file.size, sha256: file.sha256) }
      }, shared: mark, index: IndexEntry(review, settings: settings))
    return DraftEntry(facts: facts, line: results.entry(review))
  }
}
