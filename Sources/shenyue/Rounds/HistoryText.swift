import Archive
import Checking
import Reporting

/// The life of a draft for the terminal, in sections with a heading each.
struct HistoryText {
  private let history: DraftHistory
  private let rules: RoundsRules
  private let width: Int

  init(_ history: DraftHistory, _ rules: RoundsRules, width: Int) {
    self.history = history
    self.rules = rules
    self.width = width
  }

  var lines: [String] {
    let author = history.author(in: rules.workflow).map { "，作者身份：\(rules.author($0))" } ?? ""
    let blocks = [
      ["\(history.id) \(history.summary.shown(rules))\(author)"], section("各稿", rounds), section(findingHead, findings),
      section("豁免", waivers), section("决定", decisions), section("签批", signatures), gate,
    ]
    let shown = blocks.filter { !$0.isEmpty }.map { $0.map { PrintableText.of($0) } }
    return Array(shown.joined(separator: [""]))
  }

  private func section(_ head: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : [head] + lines.map { "  " + $0 }
  }

  private var rounds: [String] {
    let table = TextTable(
      [
        .text("稿次"), .text("存入"), .text("结论"), .number("字数"), .number("问题"), .number("措施"), .number("必改"),
        .number("建议"), .number("提示"), .text("文件", mayShrink: true),
      ],
      rows: history.rounds.map { round in
        let counted = round.findings.filter { !$0.isWaived }.map(\.severity)
        return [
          "第\(round.number)稿", round.stamp.day, round.verdict.name(.zh), "\(round.figures.words)",
          "\(round.figures.problems)", "\(round.figures.measures)", "\(counted.count { $0 >= .must })",
          "\(counted.count { $0 == .should })", "\(counted.count { $0 == .info })", round.file,
        ]
      })
    return table.lines(width: width - 2)
  }

  private var findingHead: String {
    let lives = history.lives
    let counts = FindingLife.State.allCases.compactMap { state -> String? in
      let count = lives.count { $0.state == state }
      return count == 0 ? nil : "\(state.name) \(count)"
    }
    return "意见（\(counts.joined(separator: "，"))）"
  }

  /// What stands first, gravest first; then what is settled.
  private var findings: [String] {
    let lives = history.lives
    let standing = lives.filter(\.isOpen).sorted { $0.severity > $1.severity }
    let settled = lives.filter { !$0.isOpen }
    let table = TextTable(
      [.text("状态"), .text("级别"), .text("意见编号"), .text("规则", mayShrink: true), .text("见于")],
      rows: (standing + settled).map { life in
        [
          life.state.name, life.severity.name(.zh), life.id, life.title,
          "第\(life.rounds.map(String.init).joined(separator: "、"))稿",
        ]
      })
    return lives.isEmpty ? [] : table.lines(width: width - 2)
  }

  private var waivers: [String] {
    history.waivers.map { waiver in
      "\(waiver.stamp.day) \(waiver.stamp.person) 豁免 \(waiver.finding ?? waiver.rule)：\(waiver.reason)"
    }
  }

  private var decisions: [String] {
    history.decisions.map { decision in
      let reason = decision.reason.isEmpty ? "" : "：\(decision.reason)"
      return "\(decision.stamp.day) \(decision.stamp.person) 第\(decision.round)稿 \(decision.outcome.name)\(reason)"
    }
  }

  private var signatures: [String] {
    history.signatures.map { signature in
      "\(signature.stamp.day) \(signature.stamp.person)（\(rules.level(signature.level))）签第\(signature.round)稿"
    }
  }

  private var gate: [String] {
    let gate = Gate(history, rules.workflow)
    return gate.isOpen ? ["可上会"] : ["还不能上会"] + gate.obstacles.map { "  - " + $0.message(rules) }
  }
}

extension FindingLife.State {
  /// What a reviewer calls it.
  var name: String {
    switch self {
    case .new: "新增"
    case .open: "未改"
    case .back: "反复"
    case .fixed: "已改"
    case .waived: "豁免"
    }
  }
}
