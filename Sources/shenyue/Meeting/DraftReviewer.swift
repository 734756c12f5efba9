import Analysis
import Checking
import Copies
import Documents
import Reporting

/// Judges one draft of a batch, writes its files, and keeps what the pack needs of it.
struct DraftReviewer: Sendable {
  /// What became of one draft.
  enum Outcome: Sendable {
    /// Its entry is in the store.
    case entry(copyText: CopyText, shared: String)
    case failure(ReviewRun.Failure)
  }

  let judges: DraftJudges
  let reading: DraftReading
  let files: DraftFiles
  let results: any Reporter<Review>
  let index: any Reporter<Review>
  let store: EntryStore
  let places: PackPlaces
  let settings: ReportSettings

  /// Reads and understands, without rules.
  func understand(_ input: DraftInput) throws(ReviewRun.FailureReason) -> Draft {
    if let failure = input.failure { throw failure }
    return judges.draft(of: try reading.read(input.path).document)
  }

  /// From the store where possible.
  ///
  /// - Parameter key: nil when the draft cannot be read.
  func outcome(_ input: DraftInput, _ key: String?) throws(OutputFailure) -> Outcome {
    if let key, let known = store.entry(key), let text = CopyText(bytes: known.copyText) {
      return .entry(copyText: text, shared: known.facts.shared)
    }
    return try judged(input, key ?? "", shared: [], mark: "")
  }

  /// - Parameters:
  ///   - shared: Passages that stand in other drafts too.
  ///   - mark: What tells these passages from others.
  func judged(
    _ input: DraftInput, _ key: String, shared: [SharedText], mark: String
  ) throws(OutputFailure) -> Outcome {
    let bytes: [UInt8]
    let document: Document
    do throws(ReviewRun.FailureReason) {
      if let failure = input.failure { throw failure }
      (bytes, document) = try reading.read(input.path)
    } catch {
      return .failure(ReviewRun.Failure(path: input.path, error: error))
    }
    var times = StageTimes()
    let review = judges.review(of: document, shared: shared, &times)
    let written = files.write(review, bytes, input)
    if let failure = written.failures.first { throw failure }
    let text = CopyText(review.draft)
    try store.save(entry(review, text, written.written, mark), key)
    return .entry(copyText: text, shared: mark)
  }

  private func entry(
    _ review: Review, _ text: CopyText, _ written: [DraftFiles.Written], _ mark: String
  ) -> DraftEntry {
    var totals = RunTotals()
    totals.add(review)
    let remarks = review.findings.map {
      CommonProblems.Remark(rule: $0.rule, title: $0.title, severity: $0.severity.rawValue, quote: $0.quote)
    }
    let copy = written.map(\.path).first { $0.hasSuffix(".审阅.docx") }.flatMap(places.relative)
    let facts = DraftEntry.Facts(
      verdict: review.verdict.rawValue, totals: totals,
      ledger: LedgerEntry(review, copy: copy, settings: settings), remarks: remarks,
      undecided: review.undecided.map { $0.message(settings.language, kind: review.draft.kind, names: settings.names) },
      files: written.compactMap { file in
        places.relative(file.path).map { DraftFiles.Written(path: $0, size: file.size, sha256: file.sha256) }
      }, shared: mark)
    return DraftEntry(facts: facts, line: results.entry(review), row: index.entry(review), copyText: text.bytes)
  }
}
