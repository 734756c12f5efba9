import Analysis
import ArgumentParser
import Checking
import Reporting

/// `shenyue show`: what was understood of drafts, without rules.
struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "看程序怎样理解稿件：文种、各部分的角色、问题、原因和措施；不作评判。",
    discussion: "理解有误时，把最后列出的 --role 选项改正后加在命令后面。",
    aliases: ["理解"])

  @OptionGroup var drafts: DraftOptions

  @Option(help: ArgumentHelp("输出格式：terminal、json、jsonl。", valueName: "格式"))
  var format: [String] = []

  @Option(help: ArgumentHelp("输出到文件；有几种格式时为文件夹。", valueName: "路径"))
  var out: String?

  func run() async throws {
    let plan = try OutputPlan(formats: format, out: out, among: Reporters.forDrafts)
    var times = StageTimes()
    let rules = try times.measure(.rules) { () throws(any Error) in try LoadedRules.load(drafts.ruleOptions) }
    let options = try drafts.analysisOptions(rules.rulebook.vocabulary)
    let analyser = Analyser(vocabulary: rules.rulebook.vocabulary)
    let run = DraftRun(options: drafts, rules: rules, plan: plan)
    let work = DraftWork<Draft>(
      understand: { document, times in times.measure(.analyse) { analyser.draft(from: document, options: options) } },
      count: { _, totals in totals.addDraft() })
    let writer = try await run.write(try drafts.inputs(), work, times: times)
    let hasUnjudged = !writer.totals.failures.isEmpty
    try ExitStatus(hasFailed: writer.hasFailed, hasUnjudged: hasUnjudged, hasFindings: false).end()
  }
}
