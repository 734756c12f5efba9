import Analysis
import ArgumentParser
import Checking
import Copies
import Reporting

/// `shenyue copies`: which drafts of a batch share passages.
struct FindCopies: AsyncParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case terminal, json, html
  }

  static let configuration = CommandConfiguration(
    commandName: "copies",
    abstract: "找出一批稿件中互相照搬的：问题、原因、措施部分成段相同的，逐段对照列出。",
    discussion: """
      换几个词、调换顺序的也能找出；文件名称、长引文、规范表述不算。可用 --reference 再与往年稿件或范文比对。
      例：shenyue copies 材料/ --reference 往年材料/
      有成段相同的稿件时退出码为 1。
      """,
    aliases: ["查重"])

  @OptionGroup var drafts: DraftOptions

  @Option(help: ArgumentHelp("往年稿件、范文所在的文件夹，可重复；它们之间不互相比对。", valueName: "路径"))
  var reference: [String] = []

  @Option(help: ArgumentHelp("输出格式：terminal、json 或 html（网页，相同文字左右对照）。", valueName: "格式"))
  var format: Format = .terminal

  @Option(help: ArgumentHelp("输出到文件。", valueName: "路径"))
  var out: String?

  func run() async throws {
    let rules = try LoadedRules.load(drafts.ruleOptions)
    let search = DraftSearch(drafts.paths)
    for folder in search.emptyFolders { drafts.notices.emptyFolder(folder) }
    let references = DraftSearch(reference).inputs.filter { !search.inputs.contains($0) }
    guard search.inputs.count + references.count > 1 else {
      drafts.notices.nothingToCompare()
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    let report = await copies(
      search.inputs, references, rules, options: try options(rules), try rules.roundNaming(drafts.notices))
    try write(report, rules)
    try ExitStatus(hasFailed: false, hasUnjudged: !report.failures.isEmpty, hasFindings: !report.pairs.isEmpty).end()
  }

  private func options(_ rules: LoadedRules) throws -> AnalysisOptions {
    try drafts.analysisOptions(rules.rulebook.vocabulary)
  }

  private func copies(
    _ inputs: [DraftInput], _ references: [DraftInput], _ rules: LoadedRules, options: AnalysisOptions,
    _ naming: RoundNaming
  ) async -> CopyReport {
    let analyser = Analyser(vocabulary: rules.rulebook.vocabulary)
    let reading = drafts.reading.drafts
    let all = inputs + references
    let understand = { @Sendable (input: DraftInput) throws(ReviewRun.FailureReason) in
      if let failure = input.failure { throw failure }
      return analyser.draft(from: try reading.read(input.path).document, options: options)
    }
    let jobs = drafts.jobs ?? Processors.count
    let progress = Progress(total: all.count, isShown: !drafts.quiet && Terminal.isError)
    let read = await Batch.run(all, jobs: jobs, into: ReadTexts(progress: progress)) { input in
      do throws(ReviewRun.FailureReason) {
        let draft = try understand(input)
        return ReadText.text(CopyText(draft).withoutOffsets, author: draft.byline?.name ?? "")
      } catch {
        return ReadText.failure(ReviewRun.Failure(path: input.path, error: error))
      }
    }
    var search = CopySearch(inputs: all, references: inputs.count, jobs: jobs)
    // Whoever names two files wants to know of these two.
    let hasFolder = drafts.paths.contains { if case .folder = FileKind($0) { true } else { false } }
    if hasFolder { search.rounds = RoundSeries(inputs, authors: read.authors, naming) }
    let pairs = await search.pairs(among: read.texts)
    // Each draft concerned is read once more, so that no text had to be kept.
    let words = await search.words(of: pairs[...]) { (try? understand(all[$0])).map(CopySource.init) }
    return CopyReport(pairs: words, texts: all.count - read.failures.count, failures: read.failures)
  }

  private func write(_ report: CopyReport, _ rules: LoadedRules) throws {
    let settings = drafts.reportSettings(names: rules.names, isFile: out != nil)
    let bytes =
      switch format {
      case .terminal: report.terminal(settings)
      case .json: report.json(drafts.language)
      case .html: report.html(settings)
      }
    do {
      let sink = try out.map { path throws(OutputFailure) in ReportSink.file(try AtomicFile(path)) } ?? .standardOutput
      try sink.write(bytes)
      try sink.finish()
    } catch {
      drafts.notices.unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}

private enum ReadText {
  case text(CopyText, author: String)
  case failure(ReviewRun.Failure)
}

private struct ReadTexts: ResultConsumer {
  var progress: Progress
  /// In the order of the inputs; empty where one could not be read.
  var texts: [CopyText] = []
  var authors: [String] = []
  var failures: [ReviewRun.Failure] = []

  init(progress: Progress) { self.progress = progress }

  mutating func consume(_ result: ReadText) {
    switch result {
    case .text(let text, let author):
      texts.append(text)
      authors.append(author)
    case .failure(let failure):
      texts.append(CopyText())
      authors.append("")
      failures.append(failure)
    }
    progress.step()
    if texts.count == progress.total { progress.clear() }
  }
}
