import ArgumentParser
import Checking
import Reporting

/// `shenyue rules check`: says all that is wrong in the rule folder.
struct RulesCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "检验规则目录，一次列出所有错误，形如“文件:行:列: 说明”。")

  @OptionGroup var options: RuleOptions

  func run() throws {
    switch try LoadedRules.attempt(options) {
    case .success(let rules):
      _ = try rules.feedbackWording(options.notices)
      let (ruleCount, packCount) = (rules.rulebook.rules.count, rules.rulebook.packs.count)
      StandardOutput.write(
        options.language == .zh
          ? "规则 \(ruleCount) 条，规则包 \(packCount) 个，没有错误。\n" : "\(ruleCount) rules, \(packCount) packs, no mistakes.\n")
    case .failure(let mistakes):
      for line in mistakes.lines { StandardOutput.write(line + "\n") }
      let count = mistakes.lines.count
      StandardError.write(options.language == .zh ? "共 \(count) 处错误。\n" : "\(count) mistakes.\n")
      throw ExitCode(ExitStatus.failed.rawValue)
    }
  }
}
