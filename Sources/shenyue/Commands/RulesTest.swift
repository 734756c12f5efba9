import Analysis
import ArgumentParser
import Checking
import Documents
import Reporting
import RuleFiles

/// `shenyue rules test`: runs the examples of the rules, which are their tests.
struct RulesTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "运行规则里的例子：该报的要报，不该报的不报。",
    discussion: "每个例子都以 UTF-8 文本、GB18030 文本和 DOCX 各读一遍。")

  @Argument(help: ArgumentHelp("规则编号；不写则全部运行。", valueName: "编号"))
  var ids: [String] = []

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rules = try LoadedRules.load(options)
    let wanted = try ids.map { try id($0, rules.rulebook) }
    let outcomes = try examples(rules).run(ExampleReadings.all(rules.rulebook.vocabulary), rules: Set(wanted))
    let failures = outcomes.filter { $0.failure != nil }
    for failure in failures {
      StandardOutput.write(FailedExample(failure, folder: rules.folder).line(options.language) + "\n")
    }
    StandardOutput.write(
      options.language == .zh
        ? "例子运行 \(outcomes.count) 次，通过 \(outcomes.count - failures.count)，未通过 \(failures.count)。\n"
        : "\(outcomes.count) runs of examples: \(outcomes.count - failures.count) passed, \(failures.count) failed.\n")
    try ExitStatus(hasFailed: false, hasUnjudged: false, hasFindings: !failures.isEmpty).end()
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

/// An example that did not turn out as its rule says.
private struct FailedExample {
  private let outcome: RuleExamples.Outcome
  private let folder: String

  init(_ outcome: RuleExamples.Outcome, folder: String) {
    self.outcome = outcome
    self.folder = folder
  }

  func line(_ language: Language) -> String {
    let location = outcome.location
    let place = "\(FolderListing.path(folder, location.file)):\(location.line):\(location.column)"
    return "\(place): \(outcome.rule) [\(outcome.form)] \(outcome.failure?.message(language) ?? "")"
  }
}
