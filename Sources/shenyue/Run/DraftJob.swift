import Checking
import Documents
import Reporting

/// What is done with one input: read it, understand or judge it, render it in every format wanted.
///
/// `Subject` is `Review` for checks and `Draft` for what was understood.
struct DraftJob<Subject: Sendable>: Sendable {
  /// What is left of a draft when its memory is given back.
  struct Outcome: Sendable {
    /// The draft in each format of `reporters`; empty when it could not be read.
    var entries: [[UInt8]] = []
    var totals = RunTotals()
    var times = StageTimes()
    var files = DraftFiles.Result()
    var ledgerEntry: LedgerEntry?
  }

  let reporters: [any Reporter<Subject>]
  let work: DraftWork<Subject>
  let reading: DraftReading

  func outcome(of input: DraftInput) -> Outcome {
    var outcome = Outcome()
    var times = StageTimes()
    do {
      let (bytes, document) = try times.measure(.read) { () throws(ReviewRun.FailureReason) in try read(input) }
      let subject = work.understand(document, &times)
      work.count(subject, &outcome.totals)
      times.measure(.report) { report(subject, bytes, input, &outcome) }
    } catch {
      outcome.totals.add(ReviewRun.Failure(path: input.path, error: error))
    }
    outcome.times = times
    return outcome
  }

  private func read(_ input: DraftInput) throws(ReviewRun.FailureReason) -> ([UInt8], Document) {
    if let failure = input.failure { throw failure }
    return try reading.read(input.path)
  }

  private func report(_ subject: Subject, _ bytes: [UInt8], _ input: DraftInput, _ outcome: inout Outcome) {
    outcome.entries = reporters.map { $0.entry(subject) }
    if let write = work.files { outcome.files = write(subject, bytes, input) }
    outcome.ledgerEntry = work.ledger?(subject, input, outcome.files)
  }
}
