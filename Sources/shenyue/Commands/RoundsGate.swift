import Archive
import ArgumentParser
import Reporting

/// `shenyue rounds gate`: who may go to the meeting, and what the others lack.
struct RoundsGate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "核对能否上会：审核稿数、必改意见、签批是否齐全；逐项列出还缺什么。",
    discussion: "退出码：0 都可上会；1 有的还不能；2 运行失败。", aliases: ["上会"])

  @Argument(help: ArgumentHelp("只核对这份稿件（编号、姓名、单位或“单位/姓名”）；默认全部。", valueName: "稿件"))
  var draft: String?

  @Option(help: ArgumentHelp("文种，同一人有几种材料时用。", valueName: "文种"))
  var kind: String?

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let open = try archive.open()
    let drafts = try histories(open, rules)
    let gates = drafts.map { (history: $0, gate: Gate($0, rules.workflow)) }
    var lines = gates.flatMap { history, gate in
      let name = "\(history.id) \(history.summary.shown(rules))"
      guard !gate.isOpen else { return ["\(name)：可上会"] }
      return ["\(name)：还不能上会"] + gate.obstacles.map { "  - " + $0.message(rules) }
    }
    if draft == nil { lines += UnitReadiness(gates).lines }
    StandardOutput.write(lines.map { PrintableText.of($0) + "\n" }.joined())
    let isReady = !gates.isEmpty && gates.allSatisfy { $0.gate.isOpen }
    try ExitStatus(hasFailed: false, hasUnjudged: false, hasFindings: !isReady).end()
  }

  private func histories(_ open: OpenArchive, _ rules: RoundsRules) throws -> [DraftHistory] {
    guard let draft else {
      let all = try open { archive throws(ArchiveError) in try archive.drafts() }
      if all.isEmpty { StandardOutput.write("档案里还没有稿件。\n") }
      return all
    }
    return [try DraftChoice.find(draft, kind: kind, in: open, rules)]
  }
}

/// Which units may hold their meeting: those all of whose drafts are ready.
private struct UnitReadiness {
  let lines: [String]

  init(_ gates: [(history: DraftHistory, gate: Gate)]) {
    let units = Dictionary(grouping: gates) { $0.history.key.unit }
    let named = units.keys.filter { !$0.isEmpty }.sorted()
    guard !named.isEmpty else {
      lines = []
      return
    }
    lines =
      [""]
      + named.map { unit in
        let members = units[unit] ?? []
        let waiting = members.count { !$0.gate.isOpen }
        return waiting == 0 ? "\(unit)：材料齐全，可以开会" : "\(unit)：\(members.count) 份中 \(waiting) 份还不能上会"
      }
  }
}

extension Gate.Obstacle {
  /// What is missing and how to bring it.
  func message(_ rules: RoundsRules) -> String {
    switch self {
    case .rounds(let have, let needed): "目前只审核了 \(have) 稿，按要求至少审核 \(needed) 稿"
    case .undecided: "最近一稿未能判定"
    case .openFindings(let findings):
      "必须修改的意见还有 \(findings.count) 条未改：\(Self.list(findings))"
    case .sentBack(let decision):
      "第\(decision.round)稿已由\(decision.stamp.person)于 \(decision.stamp.day) \(decision.outcome.name)，等新的一稿"
    case .unknownAuthor(let accepted):
      "还没有写明作者身份（\(accepted.map { rules.author($0) }.joined(separator: "、"))），不知由谁签批；用 rounds author 写明"
    case .unsigned(let step): "\(rules.level(step.level))还没有签批（\(step.act)）"
    case .outdated(let step, let signature):
      "\(rules.level(step.level))签的是第\(signature.round)稿（\(signature.stamp.day)），其后又有修改或退回，须重新签批（\(step.act)）"
    }
  }

  /// Rules with their titles, each once.
  private static func list(_ findings: [DraftHistory.Finding]) -> String {
    var seen: Set<String> = []
    let rules = findings.filter { seen.insert($0.rule).inserted }.map { "\($0.rule) \($0.title)" }
    return rules.prefix(4).joined(separator: "、") + (rules.count > 4 ? "等" : "")
  }
}
