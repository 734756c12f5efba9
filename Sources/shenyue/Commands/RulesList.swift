import ArgumentParser
import Checking
import Reporting

/// `shenyue rules list`: all rules and packs, a line each.
struct RulesList: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "列出规则和规则包。")

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rulebook = try LoadedRules.load(options).rulebook
    StandardOutput.write(RuleListing(rulebook, language: options.language).text + "\n")
  }
}

/// Rules and packs as a table for people.
private struct RuleListing {
  let text: String

  init(_ rulebook: Rulebook, language: Language) {
    let rules = rulebook.rules.map { "  \($0.id)\t\($0.severity.name(language))\t\($0.title)" }
    let packs = rulebook.packs.map { "  \($0.name.id)\t\($0.name.name)" }
    let isChinese = language == .zh
    let ruleHeading = isChinese ? "规则（\(rules.count) 条）" : "rules (\(rules.count))"
    let packHeading = isChinese ? "规则包（\(packs.count) 个，用 --pack 指定）" : "packs (\(packs.count), for --pack)"
    text = ([ruleHeading] + rules + ["", packHeading] + packs).joined(separator: "\n")
  }
}
