import Analysis
import ArgumentParser
import Checking
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

  @Flag(help: "不比对，只输出每份稿件的指纹（JSON Lines，shenyue.fingerprints/1），供分布式比对用。")
  var fingerprints = false

  @Option(
    help: ArgumentHelp("全部稿件的指纹统计（--fingerprints 汇总而来）：按它给相同文字定轻重，不按这一次给出的稿件；用于分布式比对。", valueName: "文件"))
  var weights: String?

  @Option(help: ArgumentHelp("输出到文件。", valueName: "路径"))
  var out: String?

  func validate() throws {
    if weights != nil, !drafts.readsPaths {
      throw ValidationError("--weights 要与 --stdin0 一起用：标准输入里的路径两个两个成对，只比对这些对。")
    }
  }

  func run() async throws {
    let rules = try LoadedRules.load(drafts.ruleOptions)
    let inputs = try drafts.readsPaths ? PathList.all() : folderInputs()
    let reading = try reading(rules)
    if fingerprints { return try await writeFingerprints(inputs, reading, rules) }
    let report = try await report(inputs, reading)
    let bytes = { (settings: ReportSettings) -> [UInt8] in
      switch format {
      case .terminal: report.terminal(settings)
      case .json: report.json(drafts.language)
      case .html: report.html(settings)
      }
    }
    try write(bytes, rules)
    try ExitStatus(hasFailed: false, hasUnjudged: !report.failures.isEmpty, hasFindings: !report.pairs.isEmpty).end()
  }

  private func report(_ inputs: [DraftInput], _ reading: CopyReading) async throws -> CopyReport {
    if let weights { return try await reading.report(pairs: inputs, FingerprintFile.read(weights)) }
    let references = DraftSearch(reference).inputs.filter { !inputs.contains($0) }
    guard inputs.count + references.count > 1 else {
      drafts.notices.nothingToCompare()
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    do {
      return try await reading.report(inputs, references)
    } catch {
      drafts.notices.unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private func writeFingerprints(
    _ inputs: [DraftInput], _ reading: CopyReading, _ rules: LoadedRules
  ) async throws {
    let texts = await reading.texts(inputs)
    try write({ _ in FingerprintFile.lines(inputs, texts, drafts.language) }, rules)
    try ExitStatus(hasFailed: false, hasUnjudged: !texts.failures.isEmpty, hasFindings: false).end()
  }

  private func folderInputs() -> [DraftInput] {
    let search = DraftSearch(drafts.paths)
    for folder in search.emptyFolders { drafts.notices.emptyFolder(folder) }
    return search.inputs
  }

  private func reading(_ rules: LoadedRules) throws -> CopyReading {
    let analyser = Analyser(vocabulary: rules.rulebook.vocabulary)
    let options = try drafts.analysisOptions(rules.rulebook.vocabulary)
    let reading = drafts.reading.drafts
    // Whoever names two files wants to know of these two.
    let isBatch = drafts.readsPaths || drafts.paths.contains { if case .folder = FileKind($0) { true } else { false } }
    let naming = isBatch ? try rules.roundNaming(drafts.notices) : nil
    return CopyReading(
      jobs: drafts.jobs ?? Processors.count, showsProgress: !drafts.quiet && Terminal.isError, naming: naming
    ) { input throws(ReviewRun.FailureReason) in
      if let failure = input.failure { throw failure }
      return analyser.draft(from: try reading.read(input.path).document, options: options)
    }
  }

  private func write(_ bytes: (ReportSettings) -> [UInt8], _ rules: LoadedRules) throws {
    do {
      let sink = try out.map { path throws(OutputFailure) in ReportSink.file(try AtomicFile(path)) } ?? .standardOutput
      try sink.write(bytes(drafts.reportSettings(names: rules.names, isFile: out != nil)))
      try sink.finish()
    } catch {
      drafts.notices.unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
