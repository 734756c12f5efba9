import Archive
import Reporting

/// 互相批评: whom each member of a team criticised, and whom the list should name and does not.
struct CriticismReport {
  /// The kind of draft that holds such lists.
  private static let kind = "criticism-list"

  /// Teams with at least one list.
  private let teams: [(unit: String, matrix: CriticismMatrix)]
  private let language: Language

  /// - Parameters:
  ///   - submissions: As they were matched with the roster.
  ///   - lines: Of the submission with an index, as read.
  init(
    _ standing: RosterStanding, _ submissions: [Submission?], _ workflow: Workflow, _ language: Language,
    lines: (Int) -> [String]?
  ) {
    self.language = language
    let entries = standing.roster.entries
    var newest: [Int: Int] = [:]
    for line in standing.lines {
      let lists = line.submissions.filter { submissions[$0]?.kind == Self.kind }
      if let last = lists.last { newest[line.entry] = last }
    }
    let units = Set(newest.keys.map { entries[$0].unit })
    teams = units.sorted().map { unit in
      let members = entries.indices.filter { index in
        guard entries[index].unit == unit, !entries[index].person.isEmpty else { return false }
        return newest[index] != nil || entries[index].due.contains { $0.kinds.contains(Self.kind) }
          || workflow.author(entries[index].role)?.id == workflow.head
      }
      return (
        unit,
        CriticismMatrix(
          members.map { index in
            CriticismMatrix.Member(
              name: entries[index].person, isHead: workflow.author(entries[index].role)?.id == workflow.head,
              list: newest[index].flatMap(lines))
          })
      )
    }
  }

  /// Nil where nobody handed in a list.
  var sheet: Sheet? {
    let rows = teams.flatMap { team in team.matrix.rows.map { row(team.unit, team.matrix, $0) } }
    guard !rows.isEmpty else { return nil }
    let columns = [
      SheetColumn(language.pick("单位", "unit"), widest: 28), SheetColumn(language.pick("姓名", "name"), widest: 12),
      SheetColumn(language.pick("共提几条", "opinions")),
      SheetColumn(language.pick("对谁几条", "on whom"), widest: 60),
      SheetColumn(language.pick("还没有提到", "not named"), widest: 40),
    ]
    return Sheet(
      layout: SheetLayout(name: language.pick("互相批评", "Criticism"), columns: columns, frozenColumns: 2), rows: rows)
  }

  var panel: IndexPanel? {
    sheet.map { sheet in
      IndexPanel(
        title: sheet.layout.name,
        summary: language.pick(
          "主要负责人对每名班子成员、每名班子成员对主要负责人都要提到；请对照原件核对。",
          "The head names every member, and every member the head; please compare with the lists."),
        heads: sheet.layout.columns.map(\.title), rows: sheet.rows)
    }
  }

  private func row(_ unit: String, _ matrix: CriticismMatrix, _ row: CriticismMatrix.Row) -> [SheetCell] {
    func name(_ member: Int) -> String { matrix.members[member].name }
    let opinions = row.opinions.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let head = language.pick("（主要负责人）", " (the head)")
    let missing = row.missing.map { name($0) + (matrix.members[$0].isHead ? head : "") }
    return [
      .text(unit), .text(name(row.author)), .number(Double(row.opinions.values.reduce(0, +))),
      .text(language.list(opinions.map { "\(name($0.key)) \($0.value)" })), .text(language.list(missing)),
    ]
  }
}
