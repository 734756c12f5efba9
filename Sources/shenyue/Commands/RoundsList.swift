import Archive
import ArgumentParser
import Checking
import Reporting

/// `shenyue rounds list`: where every draft stands.
struct RoundsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "列出各份稿件：几稿、最近一稿的结论、未改的意见、签批到哪一步。", aliases: ["列表"])

  @Option(help: ArgumentHelp("只列这个单位的。", valueName: "单位"))
  var unit: String?

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var folder: RuleFolderOption

  func run() throws {
    let rules = try RoundsRules.load(folder.rules)
    let open = try archive.open()
    let all = try open { archive throws(ArchiveError) in try archive.drafts() }
    let drafts = all.filter { unit == nil || $0.key.unit == unit }
    guard !drafts.isEmpty else {
      StandardOutput.write(unit.map { "档案里没有“\($0)”的稿件。\n" } ?? "档案里还没有稿件。\n")
      return
    }
    let states = drafts.map { DraftState($0, rules) }
    let table = TextTable(DraftState.columns, rows: states.map(\.cells))
    let ready = states.count { $0.gate.isOpen }
    let lines = table.lines(width: Terminal.width) + ["", "共 \(drafts.count) 份，可上会 \(ready) 份。"]
    StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }
}

/// Where a draft stands, a cell for each column.
struct DraftState {
  let history: DraftHistory
  let gate: Gate
  private let rules: RoundsRules

  static let columns: [TextTable.Column] = [
    .number("编号"), .text("单位", mayShrink: true), .text("姓名"), .text("文种", mayShrink: true), .number("稿次"),
    .text("结论"), .number("必改"), .number("建议"), .text("签批"), .text("上会"),
  ]

  init(_ history: DraftHistory, _ rules: RoundsRules) {
    self.history = history
    self.rules = rules
    gate = Gate(history, rules.workflow)
  }

  var cells: [String] {
    let key = history.key
    return [
      "\(history.id)", key.unit, key.person, rules.kind(key.kind), roundCount, standing,
      "\(open { $0 >= .must })", "\(open { $0 == .should })", signing, gate.isOpen ? "可上会" : "未到",
    ]
  }

  /// `2`, or `2（缺1）` when a number is missing.
  private var roundCount: String {
    let numbers = history.rounds.map(\.number)
    let missing = (1...max(1, numbers.last ?? 1)).filter { !numbers.contains($0) }
    let gap = missing.map(String.init).joined(separator: "、")
    return missing.isEmpty ? "\(numbers.count)" : "\(numbers.count)（缺\(gap)）"
  }

  /// What a reviewer decided about the last round, else what the rules say.
  var standing: String {
    let decision = history.decisions.last { $0.round == history.lastRound?.number }
    return decision?.outcome.name ?? history.verdict.name(.zh)
  }

  /// `1/2`: steps done of those laid down.
  var signing: String {
    switch rules.workflow.chain(for: history.key.kind, author: history.author(in: rules.workflow)) {
    case .nothing: return "无需"
    case .unknownAuthor: return "身份未定"
    case .chain(let chain):
      let missing = gate.obstacles.count {
        switch $0 {
        case .unsigned, .outdated: true
        default: false
        }
      }
      return "\(chain.steps.count - missing)/\(chain.steps.count)"
    }
  }

  func open(_ isMeant: (Severity) -> Bool) -> Int { history.openFindings.count { isMeant($0.severity) } }
}

extension DraftHistory.Outcome {
  /// What a reviewer calls it.
  var name: String {
    switch self {
    case .accept: "同意上会"
    case .return: "退回修改"
    case .rewrite: "责令重写"
    case .reopen: "回头看"
    }
  }
}
