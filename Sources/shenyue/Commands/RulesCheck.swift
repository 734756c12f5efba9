import Archive
import ArgumentParser
import Checking
import Reporting
import RuleFiles

/// `shenyue rules check`: says all that is wrong in the rule folder.
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检验规则目录，一次列出所有错误，形如“文件:行:列: 说明”。",
    discussion: """
      没有错误时再列出提示：从没匹配过的正则、重复的词、轮不到的结果、填不上的字段、规则包里不起作用的设置。
      提示不影响使用，退出码为 0；有错误时退出码为 2。
      """)

  @OptionGroup var options: RuleOptions

  func run() throws {
    switch try LoadedRules.attempt(options) {
    case .success(let rules):
      _ = try rules.feedbackWording(options.notices)
      _ = try rules.workflow(options.notices)
      _ = try rules.rosterWords(options.notices)
      try reportSkeletons(rules)
      let hints = hints(rules)
      for hint in hints { StandardOutput.write(FolderListing.path(rules.folder, hint.line(options.language)) + "\n") }
      let (ruleCount, packCount) = (rules.rulebook.rules.count, rules.rulebook.packs.count)
      StandardOutput.write(
        options.language.pick(
          "规则 \(ruleCount) 条，规则包 \(packCount) 个，没有错误\(hints.isEmpty ? "" : "，提示 \(hints.count) 处")。\n",
          "\(ruleCount) rules, \(packCount) packs, no mistakes\(hints.isEmpty ? "" : ", \(hints.count) hints").\n"))
    case .failure(let mistakes): try report(mistakes.lines)
    }
  }

  private func report(_ lines: [String]) throws {
    for line in lines { StandardOutput.write(line + "\n") }
    StandardError.write(options.language.pick("共 \(lines.count) 处错误。\n", "\(lines.count) mistakes.\n"))
    throw ExitCode(ExitStatus.failed.rawValue)
  }

  /// What only `rules test` uses is checked here too.
  private func reportSkeletons(_ rules: LoadedRules) throws {
    let log = MistakeLog()
    guard RuleExamples(rules.rulebook, folder: rules.files, log: log) == nil else { return }
    try report(LoadedRules.lines(of: log, rules.folder, options.language))
  }

  private func hints(_ rules: LoadedRules) -> [RuleHint] {
    guard let reading = ExampleReadings.all(rules.rulebook.vocabulary).first else { return [] }
    return RuleAudit(rules.rulebook, folder: rules.files).hints(reading)
  }
}
