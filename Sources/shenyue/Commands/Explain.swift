import ArgumentParser
import Checking
import Reporting

/// `shenyue explain`: the page of one rule.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "说明一条规则：查什么、为什么、怎么改、何时会误报、现用的数值是多少、在哪里设的。",
    discussion: """
      可以写编号、名称、名称的一部分，或者规则说明里的词。
      例：
        shenyue explain E-01
        shenyue explain 成绩
        shenyue explain E-01 --pack 党建述职
      """,
    aliases: ["说明"])

  @Argument(help: ArgumentHelp("规则编号（如 E-01）、名称或词语。", valueName: "规则"))
  var words: [String]

  @Option(help: ArgumentHelp("按这个规则包说明数值；默认按当前文件夹的 shenyue.yml。", valueName: "规则包"))
  var pack: String?

  @OptionGroup var options: RuleOptions

  func run() throws {
    let rules = try LoadedRules.load(options)
    let text = words.joined(separator: " ")
    let found = rules.rulebook.rule(text).map { [$0] } ?? rules.rulebook.likelyRules(text)
    guard let first = found.first else {
      throw ValidationError(RuleCandidates.none(for: text, language: options.language))
    }
    guard found.count == 1 else {
      StandardOutput.write(RuleCandidates(found, for: text, language: options.language).text + "\n")
      return
    }
    let page = RulePage(
      first, names: rules.names, language: options.language, context: try context(of: first, rules),
      width: Terminal.width)
    StandardOutput.write(page.text + "\n")
  }

  /// What is in force: under the pack named, else under the settings of the working directory.
  private func context(of rule: Rule, _ rules: LoadedRules) throws -> RulePage.Context {
    let (rulebook, settings) = try inForce(rules)
    let packs = rulebook.packs.map { (id: $0.name.id, name: $0.name.name) }
    let id = try pack.map { try Choice.id("--pack", $0, among: packs, options.language) } ?? settings?.pack
    guard let chosen = id.flatMap(rulebook.pack) else {
      let others = rulebook.packs.compactMap { pack in
        rulebook.rule(rule.id, under: pack).map { (pack: pack, rule: $0) }
      }
      return RulePage.Context(others: others)
    }
    return RulePage.Context(pack: chosen, adapted: rulebook.rule(rule.id, under: chosen))
  }

  private func inForce(_ rules: LoadedRules) throws -> (Rulebook, MeetingSettings?) {
    var folders = MeetingFolders(rules, options.language)
    let meeting = FileKind.realPath(".").flatMap { folders.meeting(inFolder: $0) }
    var mistakes = folders.mistakes
    if mistakes.isEmpty, let meeting {
      switch meeting.rulebook(rules, options.language) {
      case .success(let rulebook): return (rulebook, meeting.settings)
      case .failure(let found): mistakes = found.lines
      }
    }
    guard mistakes.isEmpty else {
      options.notices.settingsMistakes(mistakes)
      throw ExitCode(ExitStatus.failed.rawValue)
    }
    return (rules.rulebook, nil)
  }
}
