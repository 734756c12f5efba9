import Archive
import Checking
import Reporting

/// The drafts of an archive for a spreadsheet, a row each.
struct DraftSheet {
  let csv: CSVText

  private static let heads = [
    "编号", "单位", "姓名", "文种", "作者身份", "稿数", "最近一稿", "存入日期", "结论", "字数", "问题", "措施", "必改", "建议",
    "已改", "反复", "豁免", "签批", "可否上会", "还缺", "文件",
  ]

  init(_ histories: [DraftHistory], _ rules: RoundsRules) {
    csv = CSVText(rows: [Self.heads] + histories.compactMap { Self.row($0, rules) })
  }

  private static func row(_ history: DraftHistory, _ rules: RoundsRules) -> [String]? {
    guard let last = history.lastRound else { return nil }
    let state = DraftState(history, rules)
    let lives = history.lives
    func count(_ wanted: FindingLife.State) -> String { "\(lives.count { $0.state == wanted })" }
    let author = history.author(in: rules.workflow).map { rules.author($0) } ?? ""
    return [
      "\(history.id)", history.key.unit, history.key.person, rules.kind(history.key.kind), author,
      "\(history.rounds.count)", "\(last.number)", last.stamp.day, state.standing, "\(last.figures.words)",
      "\(last.figures.problems)", "\(last.figures.measures)", "\(state.open { $0 >= .must })",
      "\(state.open { $0 == .should })", count(.fixed), count(.back), count(.waived), state.signing,
      state.gate.isOpen ? "可以" : "不能", state.gate.obstacles.map { $0.message(rules) }.joined(separator: "；"),
      last.file,
    ]
  }
}
