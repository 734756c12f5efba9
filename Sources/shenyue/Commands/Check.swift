import Analysis
import ArgumentParser
import Checking
import Documents
import Reporting

/// `shenyue check`: judges drafts by the rules.
struct Check: AsyncParsableCommand {
  enum Threshold: String, CaseIterable, ExpressibleByArgument {
    case reject, must, should, info, never

    var severity: Severity? { Severity(rawValue: rawValue) }
  }

  static let configuration = CommandConfiguration(
    abstract: "审阅稿件，给出结论和修改意见（默认命令）。",
    discussion: """
      结论有五种：通过、修改后通过、退回修改、退回重写、未能判定。
      例：
        shenyue check 我的稿.docx
        shenyue check 材料/ --format docx --out 审阅结果
        shenyue check 材料/ --format jsonl --out 结果.jsonl
      """,
    aliases: ["检查"])

  @OptionGroup var drafts: DraftOptions

  @Option(help: ArgumentHelp("指定规则包；默认按文种和年度要求选取。", valueName: "规则包"))
  var pack: String?

  @Option(
    help: ArgumentHelp("输出格式，可重复：terminal、json、jsonl，或 docx（在稿件副本上加批注，存为“稿名.审阅.docx”）。", valueName: "格式"))
  var format: [String] = []

  @Option(help: ArgumentHelp("输出到文件；有几种格式或 docx 时为文件夹。", valueName: "路径"))
  var out: String?

  @Option(help: ArgumentHelp("有这一级或更重的意见时退出码为 1。", valueName: "级别"))
  var failOn: Threshold = .must

  @Option(name: .customLong("show"), help: ArgumentHelp("终端里只显示这一级及更重的意见：reject、must、should、info。", valueName: "级别"))
  var level: Severity = .info

  @Option(help: ArgumentHelp("只用这些规则，编号之间用逗号隔开。", valueName: "编号"))
  var only: String?

  @Option(help: ArgumentHelp("不用这些规则，编号之间用逗号隔开。", valueName: "编号"))
  var skip: String?

  @Option(help: ArgumentHelp("批注上的日期，如 2026-01-15；默认为今天。", valueName: "日期"))
  var date: String?

  @Flag(help: "最后列出各条规则查出问题的稿件数。")
  var statistics = false

  func run() async throws {
    let plan = try OutputPlan(formats: format, out: out, among: Reporters.all, hasCopies: true)
    let date = try CommentDate(date)
    var times = StageTimes()
    let rules = try times.measure(.rules) { () throws(any Error) in try LoadedRules.load(drafts.ruleOptions) }
    var work = DraftWork<Review>(understand: try judging(rules), count: { review, totals in totals.add(review) })
    let run = DraftRun(options: drafts, rules: rules, plan: plan)
    let inputs = try run.inputs()
    if plan.writesCopies {
      let places = CopyPlaces(for: inputs, in: plan.copyFolder)
      let copies = AnnotatedCopies(
        places: places, date: date.text, language: drafts.language, names: rules.names,
        limits: drafts.reading.options.limits)
      work.copy = { review, original, input throws(OutputFailure) in try copies.write(review, original, input) }
    }
    try end(await run.write(inputs, work, times: times, settings: settings))
  }

  private func settings(_ settings: ReportSettings) -> ReportSettings {
    var settings = settings
    settings.level = level
    settings.showsStatistics = statistics
    return settings
  }

  /// Document in, review out.
  private func judging(_ rules: LoadedRules) throws -> @Sendable (Document, inout StageTimes) -> Review {
    let rulebook = rules.rulebook
    let packs = rulebook.packs.map { (id: $0.name.id, name: $0.name.name) }
    let pack = try self.pack.map { try drafts.choice("--pack", $0, among: packs) }
    guard let checker = Checker(rulebook, pack: pack) else { throw ExitCode(ExitStatus.failed.rawValue) }
    let selection = try RuleSelection(only: only, skip: skip, rulebook, drafts.language)
    let options = try drafts.analysisOptions(rulebook.vocabulary)
    let analyser = Analyser(vocabulary: rulebook.vocabulary)
    return { document, times in
      let draft = times.measure(.analyse) { analyser.draft(from: document, options: options) }
      return times.measure(.check) { selection.applied(to: checker.check(draft)) }
    }
  }

  private func end(_ writer: ReportWriter<Review>) throws {
    let totals = writer.totals
    let gravest = totals.severities.keys.max()
    let hasFindings = failOn.severity.flatMap { limit in gravest.map { $0 >= limit } } ?? false
    let hasUnjudged = !totals.failures.isEmpty || totals.verdicts[.undecided] != nil
    try ExitStatus(hasFailed: writer.hasFailed, hasUnjudged: hasUnjudged, hasFindings: hasFindings).end()
  }
}
