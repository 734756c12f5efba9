import Analysis
import ArgumentParser
import Checking
import Reporting
import RuleFiles

/// `shenyue rules test`: runs the examples of the rules, which are their tests.
struct RulesTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行规则里的例子：该报的要报，不该报的不报。",
    discussion: """
      每个例子都以 UTF-8 文本、GB18030 文本和 DOCX 各读一遍，另加带表情符号的一行、换成半角标点再各跑一遍；
      有数字限度的规则，还按各规则包的限度自动造出少一、正好、多一三篇稿子来试。
      """)

  @Argument(help: ArgumentHelp("规则编号；不写则全部运行。", valueName: "编号"))
  var ids: [String] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("同时运行的例子数；默认与处理器核数相同。", valueName: "数"))
  var jobs: Int?

  @OptionGroup var options: RuleOptions

  func run() async throws {
    let rules = try LoadedRules.load(options)
    let wanted = Set(try ids.map { try id($0, rules.rulebook) })
    let examples = try examples(rules)
    let readings = ExampleReadings.all(rules.rulebook.vocabulary)
    let work = examples.jobs(readings, rules: wanted)
    let results = await Batch.run(work, jobs: jobs ?? Processors.count, into: ExampleResults()) { examples.run($0) }
    let report = ExampleListing(folder: rules.folder, language: options.language)
    report.failures(results.failed)
    report.mended(readings.first.map { examples.mended($0, rules: wanted) } ?? [])
    report.unshown(examples.unshown(rules: wanted))
    report.totals(results, rules: wanted.isEmpty ? rules.rulebook.rules.count : wanted.count)
    try ExitStatus(hasFailed: false, hasUnjudged: false, hasFindings: !results.failed.isEmpty).end()
  }

  private func id(_ given: String, _ rulebook: Rulebook) throws -> String {
    if let rule = rulebook.rule(given) { return rule.id }
    let accepted = rulebook.rules.map { (id: $0.id, name: $0.title) }
    throw ValidationError(UnknownChoice.message("rules test", given: given, accepted: accepted, options.language))
  }

  private func examples(_ rules: LoadedRules) throws -> RuleExamples {
    let log = MistakeLog()
    if let examples = RuleExamples(rules.rulebook, folder: rules.files, log: log) { return examples }
    let lines = LoadedRules.lines(of: log, rules.folder, options.language)
    options.notices.mistakes(lines, folder: rules.folder)
    throw ExitCode(ExitStatus.failed.rawValue)
  }
}

/// What became of the examples, in the order of the rules.
private struct ExampleResults: ResultConsumer {
  /// By example, the forms in which it failed.
  private(set) var failed: [[RuleExamples.Outcome]] = []
  private(set) var runs = 0
  private(set) var failedRuns = 0

  mutating func consume(_ outcomes: [RuleExamples.Outcome]) {
    runs += outcomes.count
    for outcome in outcomes where outcome.failure != nil {
      failedRuns += 1
      let isSame = failed.last?.first.map { $0.location == outcome.location && $0.rule == outcome.rule } ?? false
      if isSame, let last = failed.indices.last {
        failed[last].append(outcome)
      } else {
        failed.append([outcome])
      }
    }
  }
}

/// Prints the results of examples.
private struct ExampleListing {
  let folder: String
  let language: Language

  func failures(_ failed: [[RuleExamples.Outcome]]) {
    for failures in failed {
      let place = failures.first.map { self.place($0.location) } ?? ""
      let report = ExampleReport(failures, place: place, language: language, width: Terminal.width)
      StandardOutput.write(report.lines.map { $0 + "\n" }.joined())
    }
  }

  func mended(_ outcomes: [RuleExamples.Outcome]) {
    for outcome in outcomes {
      StandardOutput.write(
        language.pick(
          "\(place(outcome.location)): \(outcome.rule) 这条 todo 已经判对了，请移到 fails、passes 或 tests。\n",
          "\(place(outcome.location)): \(outcome.rule) This todo does what it should now; move it.\n"))
    }
  }

  func unshown(_ outcomes: [(rule: String, outcome: String)]) {
    for (rule, outcome) in outcomes {
      StandardOutput.write(
        language.pick(
          "\(rule) 的结果 \(outcome) 没有例子，请在 fails 里补一个（outcome: \(outcome)）。\n",
          "The outcome \(outcome) of \(rule) is shown by no example.\n"))
    }
  }

  func totals(_ results: ExampleResults, rules: Int) {
    let passed = results.runs - results.failedRuns
    StandardOutput.write(
      language.pick(
        "规则 \(rules) 条，例子运行 \(results.runs) 次，通过 \(passed)，未通过 \(results.failedRuns)。\n",
        "\(rules) rules, \(results.runs) runs of examples: \(passed) passed, \(results.failedRuns) failed.\n"))
  }

  private func place(_ location: Location) -> String {
    "\(FolderListing.path(folder, location.file)):\(location.line):\(location.column)"
  }
}
