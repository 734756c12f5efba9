import Archive
import Checking
import Reporting
import RuleFiles

extension RosterReport {
  private var unit: SheetColumn { SheetColumn(language.pick("单位", "unit"), widest: 28) }
  private var person: SheetColumn { SheetColumn(language.pick("姓名", "name"), widest: 12) }
  private var role: SheetColumn { SheetColumn(language.pick("身份", "post"), widest: 16) }
  private var material: SheetColumn { SheetColumn(language.pick("应交材料", "material"), widest: 20) }

  /// 未交, 交稿情况, and where there is something to tell 互相批评 and 待核.
  var sheets: [Sheet] { [missingSheet, matrixSheet] + [criticism.sheet, doubtsSheet].compactMap { $0 } }

  private var doubtsSheet: Sheet? {
    let open = doubts.map { [SheetCell.text($0.path), .text($0.why)] }
    let layout = SheetLayout(
      name: doubtsName,
      columns: [
        SheetColumn(language.pick("文件", "file"), widest: 48), SheetColumn(language.pick("情况", "why"), widest: 60),
      ])
    return open.isEmpty ? nil : Sheet(layout: layout, rows: open)
  }

  private var missingSheet: Sheet {
    let columns = [
      unit, person, role, material, SheetColumn(language.pick("报送期限", "deadline")),
      SheetColumn(language.pick("逾期天数", "days late")), SheetColumn(language.pick("说明", "notes"), widest: 48),
    ]
    return Sheet(
      layout: SheetLayout(name: missingName, columns: columns, frozenColumns: 2), rows: missingRows(missing))
  }

  /// What is missing, then what was handed in and does not count.
  private func missingRows(_ missing: [RosterStanding.Line]) -> [[SheetCell]] {
    (missing + standing.open).map { line in
      who(cells: line) + [
        Self.words(line.deadline?.text ?? ""),
        line.daysLate(on: day).map { .number(Double($0)) } ?? .empty, Self.words(remark(line)),
      ]
    }
  }

  /// A line for each material that is due, with the verdict of each round.
  private var matrixSheet: Sheet {
    let rounds = max(1, standing.lines.map(\.submissions.count).max() ?? 1)
    var tints: [String: SheetTint] = [notHandedIn: .unknown, notCounted: .unknown]
    for verdict in Verdict.inOrder { tints[verdict.name(language)] = verdict.tint }
    let verdict = language.pick("结论", "verdict")
    let columns =
      [unit, person, role, material]
      + (1...rounds).map { SheetColumn(rounds == 1 ? verdict : language.pick("第 \($0) 份", "no. \($0)"), tints: tints) }
      + [
        SheetColumn(language.pick("审核稿数", "rounds reviewed"), widest: 16),
        SheetColumn(language.pick("最近一份", "latest"), widest: 48),
      ]
    return Sheet(
      layout: SheetLayout(name: language.pick("交稿情况", "Handed in"), columns: columns, frozenColumns: 2),
      rows: standing.lines.map { matrixRow($0, rounds) })
  }

  private var notHandedIn: String { language.pick("未交", "missing") }
  private var notCounted: String { language.pick("待核", "to be settled") }

  private func matrixRow(_ line: RosterStanding.Line, _ rounds: Int) -> [SheetCell] {
    let verdicts: [SheetCell] =
      line.isOpen
      ? [.text(notCounted)]
      : line.isMissing ? [.text(notHandedIn)] : line.submissions.map { .text(drafts[$0].verdict) }
    let last = line.submissions.last.map { drafts[$0] }
    let file = last.map { draft in draft.page.map { .link(draft.path, target: $0) } ?? SheetCell.text(draft.path) }
    return who(cells: line) + verdicts
      + [SheetCell](repeating: .empty, count: max(0, rounds - verdicts.count))
      + [Self.words(reviewedRounds(line)), file ?? .empty]
  }

  /// `1 稿，还差 2 稿`; empty where nothing was handed in.
  private func reviewedRounds(_ line: RosterStanding.Line) -> String {
    guard !line.isMissing else { return "" }
    let reviewed = line.submissions.count { drafts[$0].isJudged }
    let lacking = max(0, (line.neededRounds ?? 0) - reviewed)
    return language.pick("\(reviewed) 稿", "\(reviewed)")
      + (lacking == 0 ? "" : language.pick("，还差 \(lacking) 稿", ", \(lacking) more needed"))
  }

  private func who(cells line: RosterStanding.Line) -> [SheetCell] {
    let entry = standing.roster.entries[line.entry]
    return [Self.words(entry.unit), .text(person(entry)), Self.words(entry.role), .text(material(line))]
  }

  private static func words(_ text: String) -> SheetCell { text.isEmpty ? .empty : .text(text) }

  /// For the page of all drafts.
  var panels: [IndexPanel] {
    let sheet = missingSheet
    let matrix = matrixSheet
    let list = IndexPanel(
      title: sheet.layout.name, summary: sum, heads: sheet.layout.columns.map(\.title),
      rows: missingRows(late + missing.filter { $0.daysLate(on: day) == nil }))
    let handed = IndexPanel(
      title: matrix.layout.name,
      summary: language.pick("按名册列出每种材料各次交稿的结论。", "The verdicts of each material on the roster."),
      heads: matrix.layout.columns.map(\.title), rows: matrix.rows)
    let panels = [list, handed] + [criticism.panel].compactMap { $0 }
    guard let open = doubtsSheet else { return panels }
    let doubtful = IndexPanel(
      title: doubtsName,
      summary: language.pick(
        "下列稿件没有算进名册：认不准是谁的，或者名册没有要求。", "These do not count: whose they are is uncertain, or nobody asked for them."),
      heads: open.layout.columns.map(\.title), rows: open.rows)
    return panels + [doubtful]
  }
}
