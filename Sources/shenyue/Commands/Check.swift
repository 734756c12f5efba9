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

  /// `all` is `info` and what was waived.
  enum ShownLevel: String, CaseIterable, ExpressibleByArgument {
    case reject, must, should, info, all

    var severity: Severity { Severity(rawValue: rawValue) ?? .info }
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

  @OptionGroup var judging: JudgingOptions

  @Option(
    help: ArgumentHelp("输出格式，可重复：terminal、json、jsonl，或 docx（在稿件副本上加批注，存为“稿名.审阅.docx”）。", valueName: "格式"))
  var format: [String] = []

  @Option(help: ArgumentHelp("输出到文件；有几种格式或 docx 时为文件夹。", valueName: "路径"))
  var out: String?

  @Option(help: ArgumentHelp("有这一级或更重的意见时退出码为 1。", valueName: "级别"))
  var failOn: Threshold = .must

  @Option(
    name: .customLong("show"),
    help: ArgumentHelp("终端里只显示这一级及更重的意见：reject、must、should、info；all 连同已豁免的一起列出。", valueName: "级别"))
  var level: ShownLevel = .info

  @Option(help: ArgumentHelp("批注上的日期，如 2026-01-15；默认为今天。", valueName: "日期"))
  var date: String?

  @Flag(help: "最后列出各条规则查出问题的稿件数。")
  var statistics = false

  func run() async throws {
    let plan = try OutputPlan(formats: format, out: out, among: Reporters.all, hasCopies: true)
    let date = try CommentDate(date)
    var times = StageTimes()
    let rules = try times.measure(.rules) { () throws(any Error) in try LoadedRules.load(drafts.ruleOptions) }
    let run = DraftRun(options: drafts, rules: rules, plan: plan)
    let found = try run.inputs()
    let judges = try times.measure(.rules) { () throws(any Error) in
      try DraftJudges(found, rules, drafts: drafts, options: judging)
    }
    let inputs = judges.inputs
    var work = DraftWork<Review>(
      understand: { document, times in judges.review(of: document, &times) },
      count: { review, totals in totals.add(review) })
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
    settings.level = level.severity
    settings.showsWaived = level == .all
    settings.showsStatistics = statistics
    return settings
  }

  private func end(_ writer: ReportWriter<Review>) throws {
    let totals = writer.totals
    let gravest = totals.severities.keys.max()
    let hasFindings = failOn.severity.flatMap { limit in gravest.map { $0 >= limit } } ?? false
    let hasUnjudged = !totals.failures.isEmpty || totals.verdicts[.undecided] != nil
    try ExitStatus(hasFailed: writer.hasFailed, hasUnjudged: hasUnjudged, hasFindings: hasFindings).end()
  }
}
