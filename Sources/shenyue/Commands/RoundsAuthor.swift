import Archive
import ArgumentParser
import Reporting

/// `shenyue rounds author`: who the author is to those who sign.
struct RoundsAuthor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "author", abstract: "写明作者身份，由谁签批以此为准。", aliases: ["身份"])

  @OptionGroup var choice: DraftChoice

  @Argument(help: ArgumentHelp("主要负责人、班子成员、领导班子、部门班子成员、干部。", valueName: "身份"))
  var role: String

  @OptionGroup var stamp: StampOptions

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let role = try rules.choose(author: role)
    let open = try archive.open()
    let history = try choice.find(in: open, rules)
    try open { archive throws(ArchiveError) in try archive.setAuthor(role, of: history.id, stamp.stamp) }
    let text = "已记录：\(history.summary.shown(rules))，作者身份：\(rules.author(role))。"
    StandardOutput.write(PrintableText.of(text) + "\n")
  }
}
