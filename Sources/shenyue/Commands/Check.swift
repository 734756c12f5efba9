import Analysis
import ArgumentParser
import Checking
import Documents
import Reporting

/// `shenyue check`: judges drafts by the rules.
struct Check: AsyncParsableCommand {
  /// `all` is `info` and what was waived.
  enum ShownLevel: String, CaseIterable, ExpressibleByArgument {
    case reject, must, should, info, all

    var severity: Severity { Severity(rawValue: rawValue) ?? .info }
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "审阅稿件，给出结论和修改意见（默认命令）。",
    discussion: """
      结论有五种：通过、修改后通过、退回修改、退回重写、未能判定。
      例：
        shenyue check 我的稿.docx
        shenyue check 我的稿.docx --format html
        shenyue check 材料/ --format docx --format html --format form --out 审阅结果
        shenyue check 材料/ --format jsonl --out 结果.jsonl
        shenyue check 材料/ --format xlsx --out 台账.xlsx
        find 材料 -name '*.docx' -print0 | shenyue check --stdin0 --format jsonl
      """,
    aliases: ["检查"])

  @OptionGroup var drafts: DraftOptions

  @OptionGroup var judging: JudgingOptions

  @Option(
    help: ArgumentHelp(
      "输出格式，可重复：terminal、line（编辑器用）、json、jsonl、csv、markdown、sarif；全部稿件记入一个表格的 xlsx（台账）；每份稿件各存一个文件的有 docx（在稿件副本上加批注）、html（网页）、form（审阅反馈意见）。",
      valueName: "格式"))
  var format: [String] = []

  @Option(help: ArgumentHelp("输出到文件；有几种格式或几份稿件各存文件时为文件夹。", valueName: "路径"))
  var out: String?

  @Option(help: ArgumentHelp("有这一级或更重的意见时退出码为 1。", valueName: "级别"))
  var failOn: Threshold = .must

  @Option(
    name: .customLong("show"),
    help: ArgumentHelp("终端里只显示这一级及更重的意见：reject、must、should、info；all 连同已豁免的一起列出。", valueName: "级别"))
  var level: ShownLevel = .info

  @OptionGroup var signing: SigningOptions

  @Flag(help: "同 --format docx：错别字、标点一类有定准的错处，直接改成修订，由作者接受或拒绝；其余只作批注。")
  var suggest = false

  @Flag(help: "CSV 不写字节顺序标记；默认写，Excel 才认得出是 UTF-8。")
  var noBom = false

  @Flag(help: "最后列出各条规则查出问题的稿件数。")
  var statistics = false

  func run() async throws {
    try MistypedCommand.refuse(drafts.paths)
    var plan = try OutputPlan(
      formats: format, out: out, among: Reporters.all, fileFormats: Reporters.draftFiles, hasLedger: true)
    if drafts.readsPaths { return try await runOnPaths() }
    let signature = try signing.signature()
    var times = StageTimes()
    let rules = try times.measure(.rules) { () throws(any Error) in try LoadedRules.load(drafts.ruleOptions) }
    let found = try drafts.inputs()
    let judges = try times.measure(.rules) { () throws(any Error) in
      try DraftJudges(found, rules, drafts: drafts, options: judging)
    }
    let inputs = judges.inputs
    try refuseOverwriting(inputs, plan.target)
    var work = DraftWork<Review>(
      understand: { document, times in judges.review(of: document, &times) },
      count: { review, totals in totals.add(review) })
    let index = inputs.count > 1 ? plan.addIndex(Reporters.index) : nil
    let outputs = plan.files.map { format in
      DraftFiles.Output(
        format: format, places: DraftFilePlaces(for: inputs, at: plan.target, suffix: format.suffix))
    }
    if !outputs.isEmpty {
      let files = DraftFiles(
        outputs: outputs, settings: try fileSettings(rules, signature, outputs), limits: drafts.reading.options.limits,
        index: index)
      work.files = { review, original, input in files.write(review, original, input) }
    }
    let run = DraftRun(options: drafts, rules: rules, plan: plan)
    let ledger = try ledger(plan, fileSettings(rules, signature, outputs), outputs, &work)
    let writer = try await run.write(inputs, work, times: times, ledger: ledger) { base in
      var settings = settings(base, rules)
      settings.pages = outputs.pages(of: inputs)
      return settings
    }
    try ExitStatus(writer.totals, failOn, hasFailed: writer.hasFailed).end()
  }

  /// `--stdin0`: a line for each path, in the order of the paths.
  private func runOnPaths() async throws {
    guard format.allSatisfy({ $0 == "jsonl" }), let jsonl = Reporters.all.first(where: { $0.name == "jsonl" }) else {
      throw ValidationError("--stdin0 只能用 --format jsonl。")
    }
    let rules = try LoadedRules.load(drafts.ruleOptions)
    var source = try JudgeSource(rules, drafts: drafts, options: judging)
    let base = drafts.reportSettings(names: rules.names, isFile: true)
    let totals: RunTotals
    do {
      let sink = try out.map { path throws(OutputFailure) in ReportSink.file(try AtomicFile(path)) } ?? .standardOutput
      let stream = PathStream(
        reporter: jsonl.make(settings(base, rules)), reading: drafts.reading.drafts, sink: sink,
        jobs: drafts.jobs ?? Processors.count)
      totals = try await stream.run { inputs in try source.judges(for: inputs, areNamed: true) }
      try sink.finish()
    } catch let failure as OutputFailure {
      drafts.notices.unwritten(failure)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    try ExitStatus(totals, failOn).end()
  }

  private func fileSettings(
    _ rules: LoadedRules, _ signature: Signature, _ outputs: [DraftFiles.Output]
  ) throws -> ReportSettings {
    var settings = settings(drafts.reportSettings(names: rules.names, isFile: true), rules)
    settings.signature = signature
    if outputs.contains(where: \.format.needsWording) {
      settings.feedback = try rules.feedbackWording(drafts.notices)
    }
    return settings
  }

  private func refuseOverwriting(_ inputs: [DraftInput], _ target: DraftFilePlaces.Target) throws {
    guard case .exactly(let path) = target else { return }
    if inputs.count > 1 {
      throw ValidationError("有 \(inputs.count) 份稿件，不能都存为“\(path)”，请用 --out 指定文件夹。")
    }
    if let place = FileKind.realPath(path), inputs.contains(where: { FileKind.realPath($0.path) == place }) {
      throw ValidationError("--out 指的是稿件本身，不能覆盖：“\(path)”。")
    }
  }

  /// The ledger workbook, where one is wanted; each draft then has its entry made, with a link to its own file.
  private func ledger(
    _ plan: OutputPlan<Review>, _ settings: ReportSettings, _ outputs: [DraftFiles.Output],
    _ work: inout DraftWork<Review>
  ) throws -> LedgerOutput? {
    guard let path = plan.ledgerPath else { return nil }
    let places = outputs.first?.places
    work.ledger = { review, input, files in
      let copy = files.failures.isEmpty ? places?.relativePlace(of: input) : nil
      return LedgerEntry(review, copy: copy, settings: settings)
    }
    do {
      return try LedgerOutput(path, settings: settings)
    } catch {
      drafts.notices.unwritten(error)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }

  private func settings(_ settings: ReportSettings, _ rules: LoadedRules) -> ReportSettings {
    var settings = settings
    settings.level = level.severity
    settings.showsWaived = level == .all
    settings.showsStatistics = statistics
    settings.suggestsEdits = suggest
    settings.marksByteOrder = !noBom
    settings.workingFolder = FileKind.realPath(".") ?? ""
    settings.toolVersion = Shenyue.configuration.version
    settings.rules = Dictionary(rules.rulebook.rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return settings
  }
}
