import Archive
import ArgumentParser
import Reporting

/// `shenyue rounds sign`: a signature at one level.
struct RoundsSign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign", abstract: "在最近一稿上签批；各级的先后按规则目录里的 workflow.yml。",
    discussion: "签批只对所签的那一稿有效：其后交来新的一稿，或这一稿被退回，须重新签批。", aliases: ["签批"])

  @OptionGroup var choice: DraftChoice

  @Option(help: ArgumentHelp("签批的级别，如 督导组、书记、分管领导。", valueName: "级别"))
  var level: String

  @OptionGroup var stamp: StampOptions

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    guard let level = rules.workflow.level(level) else {
      let accepted = rules.workflow.levels.map { (id: $0.id, name: $0.name) }
      throw ValidationError(UnknownChoice.message("--level", given: level, accepted: accepted, .zh))
    }
    let open = try archive.open()
    let history = try choice.find(in: open, rules)
    guard let round = history.lastRound?.number else { return }
    try check(level, history, rules)
    try open { archive throws(ArchiveError) in
      try archive.sign(level.id, draft: history.id, round: round, stamp.stamp)
    }
    let text = "已签批：\(history.summary.shown(rules))第\(round)稿，\(level.name)，\(stamp.by)。"
    StandardOutput.write(PrintableText.of(text) + "\n")
  }

  private func check(_ level: Workflow.Named, _ history: DraftHistory, _ rules: RoundsRules) throws {
    try history.refuse(author: stamp.by, doing: "签批")
    switch rules.workflow.chain(for: history.key.kind, author: history.author(in: rules.workflow)) {
    case .nothing: return
    case .unknownAuthor(let accepted):
      let names = accepted.map { rules.author($0) }.joined(separator: "、")
      throw Refusal(
        "由谁签批取决于作者身份（\(names)），请先写明：shenyue rounds author \(history.id) 身份 --by 姓名。")
    case .chain(let chain):
      guard let before = Gate.steps(before: level.id, history, in: chain) else {
        let names = chain.steps.map { "\(rules.level($0.level))（\($0.act)）" }.joined(separator: "、")
        throw Refusal("这份材料不由\(level.name)签批，依次是\(names)。依据：“\(chain.basis)”。")
      }
      guard let first = before.first else { return }
      throw Refusal("应先由\(rules.level(first.level))\(first.act)，再由\(level.name)签批。")
    }
  }
}
