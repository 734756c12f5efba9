import RuleFiles

/// Finds the heads of a roster, and reads what stands below them; goes on after mistakes, to tell of all at once.
struct RosterReader {
  private typealias Column = RosterWords.Column

  let words: RosterWords
  let usual: [Roster.Due]
  private(set) var mistakes: [Roster.Mistake] = []
  /// Indices of the entries.
  private var known: [Owner: Int] = [:]

  private struct Owner: Hashable {
    var unit: String
    var person: String
  }

  init(words: RosterWords, usual: [Roster.Due]) {
    self.words = words
    self.usual = usual
  }

  /// A title and a date may stand above the heads.
  private static let mostLinesAboveHeads = 10

  mutating func roster(_ rows: [TableRow]) -> Roster {
    guard let start = rows.prefix(Self.mostLinesAboveHeads).firstIndex(where: { hasHeads($0) }) else {
      let accepted = [Column.unit, .person].flatMap { words.heads[$0]?.prefix(3) ?? [] }
      mistakes.append(rows.isEmpty ? .empty : .noHeads(accepted: accepted))
      return Roster(entries: [])
    }
    let heads = heads(rows[start])
    var entries: [Roster.Entry] = []
    var unit = ""
    for row in rows[(start + 1)...] {
      // A unit that is written once stands for the lines below it, as merged cells do.
      let written = cell(row, heads.columns[.unit])
      if !written.isEmpty { unit = written }
      let isEmpty = row.cells.allSatisfy { $0.rosterForm.isEmpty }
      if !isEmpty { add(row, heads, unit: heads.columns[.unit] == nil ? "" : unit, to: &entries) }
    }
    if entries.isEmpty, mistakes.isEmpty { mistakes.append(.empty) }
    return Roster(entries: entries)
  }

  // MARK: Heads

  private struct Heads {
    var columns: [Column: Int] = [:]
    /// Columns that are headed by a material.
    var materials: [(column: Int, name: String, material: RosterWords.Material)] = []
  }

  /// A line with a head for units or names, and another one of any kind unless it has no more cells.
  private func hasHeads(_ row: TableRow) -> Bool {
    let cells = row.cells.map(\.rosterForm).filter { !$0.isEmpty }
    let known = cells.compactMap { column($0) }
    return known.contains { $0 == .unit || $0 == .person }
      && (known.count > 1 || cells.count == 1 || hasMaterial(cells))
  }

  private func hasMaterial(_ cells: [String]) -> Bool { cells.contains { material($0) != nil } }

  private mutating func heads(_ row: TableRow) -> Heads {
    var heads = Heads()
    for (index, cell) in row.cells.enumerated() {
      let name = cell.rosterForm
      if let column = column(name) {
        if heads.columns[column] != nil { mistakes.append(.doubleHead(line: row.line, head: name)) }
        heads.columns[column] = heads.columns[column] ?? index
      } else if let material = material(name) {
        heads.materials.append((index, name, material))
      }
    }
    return heads
  }

  private func column(_ name: String) -> Column? {
    Column.allCases.first { words.heads[$0]?.contains(name) ?? false }
  }

  private func material(_ name: String) -> RosterWords.Material? { words.materials.first { $0.words.contains(name) } }

  // MARK: Lines

  private mutating func add(_ row: TableRow, _ heads: Heads, unit: String, to entries: inout [Roster.Entry]) {
    var person = cell(row, heads.columns[.person]).rosterForm
    if words.team.contains(person) { person = "" }
    guard !unit.isEmpty || !person.isEmpty else {
      mistakes.append(.nobody(line: row.line))
      return
    }
    let due = due(row, heads, isTeam: person.isEmpty)
    let deadline = deadline(row, heads)
    let role = cell(row, heads.columns[.role])
    let owner = Owner(unit: unit.rosterForm, person: person)
    guard let known = known[owner] else {
      known[owner] = entries.count
      entries.append(
        Roster.Entry(line: row.line, unit: unit, person: person, role: role, due: due, deadline: deadline))
      return
    }
    if due.contains(where: entries[known].due.contains) {
      mistakes.append(.doubleEntry(line: row.line, first: entries[known].line))
    }
    entries[known].due += due
    entries[known].deadline = entries[known].deadline ?? deadline
  }

  private mutating func due(_ row: TableRow, _ heads: Heads, isTeam: Bool) -> [Roster.Due] {
    var due: [Roster.Due] = []
    func add(_ name: String, _ material: RosterWords.Material) {
      let next = Roster.Due(name: name, kinds: isTeam ? material.team : material.personal)
      if !due.contains(next) { due.append(next) }
    }
    let listed = cell(row, heads.columns[.due])
    for name in Self.pieces(of: listed) where !words.no.contains(name) {
      if let material = material(name) {
        add(name, material)
      } else {
        let accepted = words.materials.compactMap(\.words.first)
        mistakes.append(.unknownMaterial(line: row.line, text: name, accepted: accepted))
      }
    }
    for (column, name, material) in heads.materials {
      let mark = cell(row, column).rosterForm
      if words.yes.contains(mark) {
        add(name, material)
      } else if !mark.isEmpty, !words.no.contains(mark) {
        mistakes.append(.unclearMark(line: row.line, head: name, text: mark))
      }
    }
    let saysWhat = heads.columns[.due] != nil || !heads.materials.isEmpty
    return saysWhat ? due : usual
  }

  private mutating func deadline(_ row: TableRow, _ heads: Heads) -> CalendarDay? {
    let text = cell(row, heads.columns[.deadline])
    guard !text.isEmpty, !words.no.contains(text) else { return nil }
    if let day = CalendarDay(text) ?? Self.day(ofSerial: text) { return day }
    mistakes.append(.notADay(line: row.line, text: text))
    return nil
  }

  /// What a spreadsheet keeps of a date: days since the last but one of 1899.
  private static func day(ofSerial text: String) -> CalendarDay? {
    guard let serial = Double(text), 20_000..<80_000 ~= serial, let start = CalendarDay(year: 1899, month: 12, day: 30)
    else { return nil }
    return start.adding(days: Int(serial))
  }

  private func cell(_ row: TableRow, _ column: Int?) -> String {
    guard let column, row.cells.indices.contains(column) else { return "" }
    let scalars = row.cells[column].unicodeScalars.drop { $0.properties.isWhitespace }
    guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
    return String(scalars[...last])
  }

  private static let separators: Set<Unicode.Scalar> = ["、", "，", ",", "；", ";", "/", "+", "＋", "\n", "和", "及", "与"]

  private static func pieces(of text: String) -> [String] {
    text.unicodeScalars.split { separators.contains($0) }
      .map { String(String.UnicodeScalarView($0)).rosterForm }.filter { !$0.isEmpty }
  }
}
