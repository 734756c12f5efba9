import Archive
import Reporting
import RuleFiles

extension RosterReport {
  private static let unit = SheetColumn("单位", widest: 28)
  private static let person = SheetColumn("姓名", widest: 12)
  private static let role = SheetColumn("身份", widest: 16)
  private static let material = SheetColumn("应交材料", widest: 20)

  /// 未交, 交稿情况 and, when there is something to check, 待核.
  var sheets: [Sheet] {
    let open = doubts.map { [SheetCell.text($0.path), .text($0.why)] }
    let doubtful = SheetLayout(name: "待核", columns: [SheetColumn("文件", widest: 48), SheetColumn("情况", widest: 60)])
    return [missingSheet, matrixSheet] + (open.isEmpty ? [] : [Sheet(layout: doubtful, rows: open)])
  }

  private var missingSheet: Sheet {
    let columns = [
      Self.unit, Self.person, Self.role, Self.material, SheetColumn("报送期限"), SheetColumn("逾期天数"),
      SheetColumn("说明", widest: 48),
    ]
    return Sheet(
      layout: SheetLayout(name: "未交", columns: columns, frozenColumns: 2), rows: missing.map { missingRow($0) })
  }

  private func missingRow(_ line: RosterStanding.Line) -> [SheetCell] {
    who(cells: line) + [
      Self.words(line.deadline?.text ?? ""),
      line.daysLate(on: day).map { .number(Double($0)) } ?? .empty, Self.words(remark(line)),
    ]
  }

  /// A line for each material that is due, with the verdict of each round.
  private var matrixSheet: Sheet {
    let rounds = max(1, standing.lines.map(\.submissions.count).max() ?? 1)
    let tints: [String: SheetTint] = ["通过": .good, "修改后通过": .fair, "退回修改": .poor, "退回重写": .bad, "未交": .unknown]
    let columns =
      [Self.unit, Self.person, Self.role, Self.material]
      + (1...rounds).map { SheetColumn(rounds == 1 ? "结论" : "第 \($0) 份", tints: tints) }
      + [SheetColumn("最近一份", widest: 48)]
    return Sheet(
      layout: SheetLayout(name: "交稿情况", columns: columns, frozenColumns: 2),
      rows: standing.lines.map { matrixRow($0, rounds) })
  }

  private func matrixRow(_ line: RosterStanding.Line, _ rounds: Int) -> [SheetCell] {
    let verdicts = line.isMissing ? [SheetCell.text("未交")] : line.submissions.map { .text(drafts[$0].verdict) }
    let last = line.submissions.last.map { drafts[$0] }
    let file = last.map { draft in draft.page.map { .link(draft.path, target: $0) } ?? SheetCell.text(draft.path) }
    return who(cells: line) + verdicts
      + [SheetCell](repeating: .empty, count: max(0, rounds - verdicts.count)) + [file ?? .empty]
  }

  private func who(cells line: RosterStanding.Line) -> [SheetCell] {
    let entry = standing.roster.entries[line.entry]
    return [
      Self.words(entry.unit), .text(entry.person.isEmpty ? "班子" : entry.person), Self.words(entry.role),
      .text(material(line)),
    ]
  }

  private static func words(_ text: String) -> SheetCell { text.isEmpty ? .empty : .text(text) }

  /// For the page of all drafts.
  var panels: [IndexPanel] {
    let rows = late + missing.filter { $0.daysLate(on: day) == nil }
    let list = IndexPanel(
      title: "未交", summary: sum, heads: ["单位", "姓名", "身份", "应交材料", "报送期限", "逾期天数", "说明"],
      rows: rows.map { missingRow($0) })
    let matrix = matrixSheet
    return [
      list,
      IndexPanel(
        title: "交稿情况", summary: "按名册列出每种材料各次交稿的结论。", heads: matrix.layout.columns.map(\.title),
        rows: matrix.rows),
    ]
      + (doubts.isEmpty
        ? []
        : [
          IndexPanel(
            title: "待核", summary: "下列稿件不知是谁的，没有算进名册。", heads: ["文件", "情况"],
            rows: doubts.map { [.text($0.path), .text($0.why)] })
        ])
  }
}
