import Checking
import Documents
import Reporting

/// Judges drafts as their paths come, a line each in the order of the paths; memory does not grow with their number.
struct PathStream {
  let reporter: any Reporter<Review>
  let reading: DraftReading
  let sink: ReportSink
  let jobs: Int

  /// So many paths at a time for each worker: enough to keep all of them busy.
  private static let portion = 16

  /// - Parameter judges: Asked for each portion before it is judged.
  /// - Returns: the sums; of the failures only the last, since there may be as many as paths.
  func run(judges: ([DraftInput]) throws -> DraftJudges) async throws -> RunTotals {
    var list = PathList()
    var writer = LineWriter(reporter: reporter, sink: sink)
    while true {
      let inputs = try list.next(most: jobs * Self.portion)
      guard !inputs.isEmpty else { break }
      let job = job(try judges(inputs))
      writer = await Batch.run(inputs, jobs: jobs, into: writer) { job.outcome(of: $0) }
      if let failure = writer.failure { throw failure }
    }
    if let failure = writer.lastFailure { writer.totals.add(failure) }
    return writer.totals
  }

  private func job(_ judges: DraftJudges) -> DraftJob<Review> {
    let work = DraftWork<Review>(
      understand: { document, times in judges.review(of: document, &times) },
      count: { review, totals in totals.add(review) })
    return DraftJob(reporters: [reporter], work: work, reading: reading)
  }
}

/// Writes each result where it belongs, failures too.
private struct LineWriter: ResultConsumer {
  let reporter: any Reporter<Review>
  let sink: ReportSink
  var totals = RunTotals()
  var lastFailure: ReviewRun.Failure?
  /// Why the results could not be written.
  var failure: OutputFailure?

  init(reporter: any Reporter<Review>, sink: ReportSink) {
    self.reporter = reporter
    self.sink = sink
  }

  mutating func consume(_ outcome: DraftJob<Review>.Outcome) {
    var bytes = outcome.entries.flatMap { $0 }
    if outcome.totals.failures.isEmpty {
      totals.add(outcome.totals)
    } else {
      lastFailure = outcome.totals.failures.last
      bytes += reporter.closing(outcome.totals)
    }
    guard failure == nil else { return }
    do {
      try sink.write(bytes)
    } catch {
      failure = error
    }
  }
}
