import Reporting

/// Writes the reports of a run as its drafts come, and keeps the sums.
struct ReportWriter<Subject: Sendable>: ResultConsumer {
  struct Output: Sendable {
    var reporter: any Reporter<Subject>
    var sink: ReportSink
  }

  private(set) var totals: RunTotals
  private(set) var times: StageTimes
  /// True when something the user asked for could not be written.
  private(set) var hasFailed = false
  private let outputs: [Output]
  private var ledger: LedgerOutput?
  private let notices: Notices
  private var progress: Progress
  private var hasEntries = false
  /// After the first failure the reports are given up.
  private var isBroken = false

  init(
    _ outputs: [Output], ledger: LedgerOutput? = nil, rulebookHash: String, times: StageTimes, progress: Progress,
    notices: Notices
  ) {
    self.outputs = outputs
    self.ledger = ledger
    self.times = times
    self.progress = progress
    self.notices = notices
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
    ledger?.add(outcome.ledgerEntry, outcome.totals.failures)
    say(outcome)
    progress.step()
  }

  /// Closes the reports.
  mutating func finish() {
    progress.clear()
    defer { finishLedger() }
    for output in outputs {
      write(output.reporter.closing(totals), to: output)
      guard !isBroken else { return }
      do {
        try output.sink.finish()
        if let path = output.sink.path { notices.written(path) }
      } catch {
        giveUp(error)
      }
    }
  }

  private mutating func finishLedger() {
    guard var ledger else { return }
    do {
      let path = try ledger.finish(totals).path
      notices.note(notices.language == .zh ? "已写入 \(path)（台账）" : "wrote \(path) (ledger)")
    } catch {
      hasFailed = true
      notices.unwritten(error)
    }
  }

  private mutating func say(_ outcome: DraftJob<Subject>.Outcome) {
    // What could not be read must not go unseen when the report goes elsewhere.
    if !outputs.contains(where: \.sink.isStandardOutput) {
      for failure in outcome.totals.failures { notices.unread(failure) }
    }
    for note in outcome.files.notes { notices.note(note) }
    for failure in outcome.files.failures {
      hasFailed = true
      notices.unwritten(failure)
    }
  }

  private mutating func write(_ bytes: [UInt8], to output: Output) {
    guard !isBroken, !bytes.isEmpty else { return }
    do {
      try output.sink.write(bytes)
    } catch {
      giveUp(error)
    }
  }

  private mutating func giveUp(_ failure: OutputFailure) {
    isBroken = true
    hasFailed = true
    notices.unwritten(failure)
  }
}
