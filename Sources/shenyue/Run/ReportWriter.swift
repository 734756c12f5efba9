import Reporting

/// Writes the reports of a run as its drafts come, and keeps the sums.
struct ReportWriter<Subject: Sendable>: ResultConsumer {
  struct Output: Sendable {
    var reporter: any Reporter<Subject>
    var sink: ReportSink
  }

  private(set) var totals: RunTotals
  private(set) var times: StageTimes
  private(set) var failures: [OutputFailure] = []
  private let outputs: [Output]
  private let showsNotes: Bool
  private var progress: Progress
  private var hasEntries = false

  init(_ outputs: [Output], rulebookHash: String, times: StageTimes, progress: Progress, showsNotes: Bool) {
    self.outputs = outputs
    self.times = times
    self.progress = progress
    self.showsNotes = showsNotes
    totals = RunTotals(rulebookHash: rulebookHash)
    for output in outputs { write(output.reporter.opening, to: output) }
  }

  mutating func consume(_ outcome: DraftJob<Subject>.Outcome) {
    totals.add(outcome.totals)
    times.add(outcome.times)
    for (output, entry) in zip(outputs, outcome.entries) {
      if hasEntries { write(output.reporter.separator, to: output) }
      write(entry, to: output)
    }
    if !outcome.entries.isEmpty { hasEntries = true }
    if let failure = outcome.failure { failures.append(failure) }
    if showsNotes { for note in outcome.notes { StandardError.write(note + "\n") } }
    progress.step()
  }

  /// Closes the reports.
  mutating func finish() {
    progress.clear()
    for output in outputs {
      write(output.reporter.closing(totals), to: output)
      guard failures.isEmpty else { continue }
      do {
        try output.sink.finish()
      } catch {
        failures.append(error)
      }
    }
  }

  /// After the first failure nothing more is written.
  private mutating func write(_ bytes: [UInt8], to output: Output) {
    guard failures.isEmpty, !bytes.isEmpty else { return }
    do {
      try output.sink.write(bytes)
    } catch {
      failures.append(error)
    }
  }
}
