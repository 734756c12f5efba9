import Documents

/// Reads tables by their heads: a first row, or two, or a first column of heads; where an author words the heads in his own
/// way (短项 | 归因 | 补项), by what stands below them.
struct TableReader {
  private static let longestHead = 16
  private static let mostHeadRows = 4
  /// Han characters below which a cell says nothing (无, 同上).
  private static let shortestEntry = 4

  private let draft: Draft
  private let lexicon: HeadingLexicon

  private var clean: CleanText { draft.clean }

  static func tables(in draft: Draft, _ lexicon: HeadingLexicon) -> [RoleTable] {
    let reader = TableReader(draft: draft, lexicon: lexicon)
    let paragraphs = draft.paragraphs
    return TableGrid.grids(in: paragraphs).compactMap { grid in
      let entries = reader.byColumns(grid) ?? reader.byRows(grid)
      guard !entries.isEmpty else { return nil }
      return RoleTable(
        paragraphs: grid.paragraphs,
        range: CleanRange(
          paragraphs[grid.paragraphs.lowerBound].range.start, paragraphs[grid.paragraphs.upperBound - 1].range.end),
        roles: Role.allCases.filter { role in entries.contains { $0.role == role } }, entries: entries)
    }
  }

  // MARK: Heads above

  /// Entries of a table with a row of heads; nil when it has none.
  private func byColumns(_ grid: TableGrid) -> [RoleTable.Entry]? {
    var heads: [Int: [Role]] = [:]
    var body = grid.rows[...]
    for row in grid.rows.prefix(Self.mostHeadRows) {
      // A title across the table stands above the heads.
      if row.cells.count > 1 || !heads.isEmpty {
        guard let read = self.heads(row) else { break }
        heads.merge(read) { _, new in new }
      }
      body = body.dropFirst()
    }
    // Beside what a check found, the first columns say what was looked for: 违规收受礼品 | 自查结果.
    if heads.values.contains([.method]) {
      heads = heads.mapValues { $0 == [.problems] || $0 == [.method] ? [] : $0 }
    }
    var rows = body.filter { self.heads($0) == nil && !groups($0) }
    if heads.values.allSatisfy(\.isEmpty) {
      // Where no head is known, the first row of short cells holds them all.
      if heads.isEmpty, rows.first?.cells.allSatisfy({ isShort($0.range) }) ?? false { rows.removeFirst() }
    }
    heads.merge(ownHeads(of: rows, beside: heads)) { $1 }
    guard heads.values.contains(where: { !$0.isEmpty }), !rows.isEmpty else { return nil }
    return rows.flatMap { entries(of: $0, heads, isOnly: rows.count == 1) }
  }

  private static let fewestRows = 3
  /// Han characters of a cell, in the mean of a column that says what is wrong or what is done.
  private static let leastText = 12
  /// How much likelier than any other the role of a column must be.
  private static let leastLead = 0.1

  /// Column → role, for columns whose heads say nothing and which tell something that no other head names; empty unless
  /// several columns tell different things or the other heads ask who and when.
  private func ownHeads(of rows: [TableGrid.Row], beside known: [Int: [Role]]) -> [Int: [Role]] {
    guard rows.count >= Self.fewestRows else { return [:] }
    let cells = Dictionary(grouping: rows.flatMap(\.cells).filter { known[$0.column] == nil }, by: \.column)
    let named = Set(known.values.joined())
    let roles = cells.filter { $0.value.count * 3 >= rows.count * 2 }.compactMapValues { role(of: $0) }
      .filter { !named.contains($0.value) }
    guard named.union(roles.values).count >= 2 || !known.isEmpty && roles.values.contains(.measures) else { return [:] }
    return roles.mapValues { [$0] }
  }

  private func role(of column: [TableGrid.Cell]) -> Role? {
    guard column.reduce(0, { $0 + han($1.range) }) >= Self.leastText * column.count else { return nil }
    let likelihood = column.flatMap { draft.sentences(in: $0.range) }.likelihood
    let role = likelihood.best
    let others = RoleLikelihood.main.filter { $0 != role }.map { likelihood[$0] }.max() ?? 0
    return role != .achievements && likelihood[role] - others >= Self.leastLead ? role : nil
  }

  /// Column → roles of a row of heads; nil when the row is none. Heads that say nothing are few.
  private func heads(_ row: TableGrid.Row) -> [Int: [Role]]? {
    guard row.cells.count > 1, row.cells.allSatisfy({ isShort($0.range) }) else { return nil }
    let read = row.cells.map { ($0.column, lexicon.column($0.range, in: clean)) }
    guard read.count(where: { $0.1 != nil }) * 2 >= read.count else { return nil }
    return Dictionary(read.compactMap { column, roles in roles.map { (column, $0) } }, uniquingKeysWith: { $1 })
  }

  /// A row across the table that names an aspect.
  private func groups(_ row: TableGrid.Row) -> Bool {
    row.cells.count == 1 && row.cells[0].column == 0 && han(row.cells[0].range) <= 40
      && !endsSentence(row.cells[0].range)
  }

  private func entries(of row: TableGrid.Row, _ heads: [Int: [Role]], isOnly: Bool) -> [RoleTable.Entry] {
    var result: [RoleTable.Entry] = []
    var lastColumn: Int?
    for (position, cell) in row.cells.enumerated() {
      guard let role = heads[cell.column]?.first, han(cell.range) >= Self.shortestEntry else { continue }
      if let last = result.last, last.role == role, lastColumn == position - 1 {
        result[result.count - 1].range.end = cell.range.end
      } else {
        result.append(RoleTable.Entry(role: role, range: cell.range))
      }
      lastColumn = position
    }
    if let last = lastColumn, last + 1 < row.cells.count, result[result.count - 1].role == .measures {
      result[result.count - 1].attributes = CleanRange(
        row.cells[last + 1].range.start, row.cells[row.cells.count - 1].range.end)
    }
    return isOnly ? result.flatMap(split) : result
  }

  // MARK: Heads at the side

  /// Entries of a table whose first column says what stands beside it.
  private func byRows(_ grid: TableGrid) -> [RoleTable.Entry] {
    let read = grid.rows.compactMap { row -> (roles: [Role], cells: ArraySlice<TableGrid.Cell>)? in
      guard row.cells.count > 1, let head = row.cells.first, isShort(head.range),
        let roles = lexicon.column(head.range, in: clean)
      else { return nil }
      return (roles, row.cells.dropFirst())
    }
    guard Set(read.flatMap(\.roles)).count >= 2 else { return [] }
    return read.flatMap { roles, cells in
      roles.prefix(1).flatMap { role in
        cells.filter { han($0.range) >= Self.shortestEntry }.flatMap { split(.init(role: role, range: $0.range)) }
      }
    }
  }

  /// A cell that holds a numbered list is as many entries.
  private func split(_ entry: RoleTable.Entry) -> [RoleTable.Entry] {
    let lines = clean.text.bytes.lines(of: entry.range)
    let starts = lines.filter { EnumeratorParser.leading(in: clean.text.bytes, $0.start..<$0.end) != nil }.map(\.start)
    guard starts.count > 1 else { return [entry] }
    return starts.enumerated().map { index, start in
      let end = index + 1 < starts.count ? starts[index + 1] - 1 : entry.range.end
      return RoleTable.Entry(role: entry.role, range: CleanRange(start, end))
    }
  }

  // MARK: Text

  private func han(_ range: CleanRange) -> Int { Count.han(clean.text.bytes, range.start..<range.end) }

  private func isShort(_ range: CleanRange) -> Bool { han(range) <= Self.longestHead && !endsSentence(range) }

  private func endsSentence(_ range: CleanRange) -> Bool {
    UTF8Text.scalar(in: clean.text.bytes, before: range.end).map { $0.endsSentence } ?? false
  }
}
