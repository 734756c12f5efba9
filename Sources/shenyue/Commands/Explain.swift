import ArgumentParser
import Checking
import Reporting

/// `shenyue explain`: the page of one rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "说明一条规则：查什么、为什么、怎么改、何时会误报。", aliases: ["说明"])

  @Argument(help: ArgumentHelp("规则编号（如 E-01）或名称。", valueName: "规则"))
  var rule: String

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rules = try LoadedRules.load(options)
    guard let found = rules.rulebook.rule(rule) else {
      let accepted = rules.rulebook.rules.map { (id: $0.id, name: $0.title) }
      throw ValidationError(UnknownChoice.message("explain", given: rule, accepted: accepted, options.language))
    }
    StandardOutput.write(RulePage(found, names: rules.names, language: options.language).text + "\n")
  }
}
