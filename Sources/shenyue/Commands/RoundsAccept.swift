import Archive
import ArgumentParser
import Checking
import Reporting

/// `shenyue rounds accept`: the last round may stand.
struct RoundsAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept", abstract: "同意最近一稿上会；还有必须修改的意见时要写理由。", aliases: ["同意"])

  @OptionGroup var choice: DraftChoice

  @Option(help: ArgumentHelp("理由。", valueName: "理由"))
  var reason = ""

  @OptionGroup var stamp: StampOptions

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let open = try archive.open()
    let history = try choice.find(in: open, rules)
    let grave = history.openFindings.count { $0.severity >= .must }
    if grave > 0 || history.verdict == .undecided, reason.isBlank {
      let problem = grave > 0 ? "还有 \(grave) 条必须修改的意见没有改" : "最近一稿未能判定"
      throw Refusal("\(problem)；仍要同意，请用 --reason 写明理由。")
    }
    try Deciding(open, rules).decide(.accept, history, reason, stamp.stamp)
  }
}
