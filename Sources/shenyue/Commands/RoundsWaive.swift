import Archive
import ArgumentParser
import Checking
import Reporting

/// `shenyue rounds waive`: a finding that does not count.
struct RoundsWaive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive", abstract: "豁免一份稿件的某条规则或某一条意见，写明理由和经办人；以后各稿继续有效。", aliases: ["豁免"])

  @OptionGroup var choice: DraftChoice

  @Argument(help: ArgumentHelp("规则编号（如 E-01，该规则的意见都豁免）或意见编号（如 E-01-1a2b3c4d）。", valueName: "规则"))
  var rule: String

  @Option(help: ArgumentHelp("理由。", valueName: "理由"))
  var reason: String

  @OptionGroup var stamp: StampOptions

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var options: RuleOptions

  func validate() throws {
    if reason.isBlank { throw ValidationError("--reason 要写明为什么豁免。") }
  }

  func run() throws {
    let rules = try RoundsRules.load(options.rules)
    let open = try archive.open()
    let history = try choice.find(in: open, rules)
    let known = history.rounds.flatMap(\.findings)
    let finding = known.first { $0.id.lowercased() == rule.lowercased() }
    guard let id = finding?.rule ?? known.first(where: { $0.rule.lowercased() == rule.lowercased() })?.rule else {
      var seen: Set<String> = []
      let present = history.openFindings.map(\.rule).filter { seen.insert($0).inserted }
      let list = present.isEmpty ? "没有意见" : "有 \(present.joined(separator: "、"))"
      throw Refusal("这份稿件没有 \(rule) 的意见，现在\(list)。意见编号见 shenyue rounds show \(history.id)。")
    }
    if let law = try LoadedRules.load(options).rulebook.rule(id), law.waivable == .never {
      throw Refusal("\(law.id)“\(law.title)”不可豁免，只能修改。")
    }
    try open { archive throws(ArchiveError) in
      try archive.waive(rule: id, finding: finding?.id, of: history.id, reason: reason, stamp.stamp)
    }
    StandardOutput.write(PrintableText.of("已豁免 \(history.summary.shown(rules))的 \(finding?.id ?? id)。") + "\n")
  }
}
