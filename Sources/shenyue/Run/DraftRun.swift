import ArgumentParser
import Checking
import Documents
import Reporting

/// A run over the drafts that the user named: find them, work on them, write the reports.
struct DraftRun<Subject: Sendable> {
  let options: DraftOptions
  let rules: LoadedRules
  let plan: OutputPlan<Subject>

  /// Works on all inputs and writes the reports.
  ///
  /// - Parameters:
  ///   - times: What was spent before, to be added to.
  ///   - ledger: The workbook that gathers the run, when one is wanted.
  ///   - adapt: Settings beyond those that all commands have.
  func write(
    _ inputs: [DraftInput], _ work: DraftWork<Subject>, times: StageTimes, ledger: LedgerOutput? = nil,
    settings adapt: (ReportSettings) -> ReportSettings = { $0 }
  ) async throws -> ReportWriter<Subject> {
    let outputs = try outputs(adapt)
    let job = DraftJob(reporters: outputs.map(\.reporter), work: work, reading: options.reading.drafts)
    // A report on the same terminal would run into the counter.
    let isShared = Terminal.isOutput && outputs.contains { $0.sink.isStandardOutput }
    let progress = Progress(total: inputs.count, isShown: !options.quiet && Terminal.isError && !isShared)
    let writer = ReportWriter(
      outputs, ledger: ledger, rulebookHash: rules.rulebook.hash, times: times, progress: progress,
      notices: options.notices)
    let jobs = options.jobs ?? Processors.count
    var finished = await Batch.run(inputs, jobs: jobs, into: writer) { job.outcome(of: $0) }
    finished.finish()
    if options.timing { StandardError.write("cache \(rules.cache.rawValue)\n" + finished.times.lines) }
    return finished
  }

  private func outputs(_ adapt: (ReportSettings) -> ReportSettings) throws -> [ReportWriter<Subject>.Output] {
    do {
      return try plan.streams.map { stream throws(OutputFailure) in
        let settings = adapt(options.reportSettings(names: rules.names, isFile: stream.path != nil))
        let sink = try stream.path.map { path throws(OutputFailure) in ReportSink.file(try AtomicFile(path)) }
        return .init(reporter: stream.format.make(settings), sink: sink ?? .standardOutput)
      }
    } catch {
      options.notices.unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
