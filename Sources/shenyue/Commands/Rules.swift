import ArgumentParser

/// `shenyue rules`: the rule folder.
struct Rules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "查看和检验规则目录。",
    subcommands: [RulesList.self, RulesTest.self, RulesCheck.self, RulesNew.self, RulesSchema.self],
    defaultSubcommand: RulesList.self, aliases: ["规则"])
}
