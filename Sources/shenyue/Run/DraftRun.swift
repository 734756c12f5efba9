import ArgumentParser
import Checking
import Documents
import Reporting

/// A run over the drafts that the user named: find them, work on them, write the reports.
struct DraftRun<Subject: Sendable> {
  typealias Understanding = @Sendable (Document, inout StageTimes) -> Subject
  typealias Copying = @Sendable (Subject, [UInt8], DraftInput) throws(OutputFailure) -> String?

  let options: DraftOptions
  let rules: LoadedRules
  let plan: OutputPlan<Subject>

  /// What there is to work on; ends the command when there is nothing.
  func inputs() throws -> [DraftInput] {
    let search = DraftSearch(options.paths)
    let isChinese = options.language == .zh
    for folder in search.emptyFolders {
      StandardError.write(
        isChinese
          ? "文件夹“\(folder)”里没有可检查的稿件（.docx、.txt）。\n" : "The folder “\(folder)” holds no drafts (.docx, .txt).\n")
    }
    guard !search.inputs.isEmpty else { throw ExitCode(ExitStatus.failed.rawValue) }
    return search.inputs
  }

  /// Works on all inputs and writes the reports.
  func write(
    _ inputs: [DraftInput], _ understand: @escaping Understanding,
    count: @escaping @Sendable (Subject, inout RunTotals) -> Void,
    settings: (ReportSettings) -> ReportSettings, copy: Copying?, times: StageTimes
  ) async throws -> ReportWriter<Subject> {
    let outputs = try outputs(settings)
    let job = DraftJob(reporters: outputs.map(\.reporter), understand: understand, count: count, copy: copy)
    let isProgressShown =
      !options.quiet && Terminal.isError && !(Terminal.isOutput && plan.streams.contains { $0.path == nil })
    let writer = ReportWriter(
      outputs, rulebookHash: rules.rulebook.hash, times: times,
      progress: Progress(total: inputs.count, isShown: isProgressShown), showsNotes: !options.quiet)
    var finished = await Batch.run(inputs, jobs: options.jobs ?? Processors.count, into: writer) { job.outcome(of: $0) }
    finished.finish()
    for failure in finished.failures { report(failure) }
    if options.timing { StandardError.write(finished.times.lines) }
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
      report(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private func report(_ failure: OutputFailure) {
    StandardError.write(
      options.language == .zh
        ? "写不了 \(failure.path)：\(failure.reason)。\n" : "Cannot write \(failure.path): \(failure.reason).\n")
  }
}
