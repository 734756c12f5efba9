import Documents

/// Reads tables by their heads: a first row, or two, or a first column of heads.
struct TableReader {
  private static let longestHead = 16
  private static let mostHeadRows = 4
  /// Han characters below which a cell says nothing (无, 同上).
  private static let shortestEntry = 4

  private let clean: CleanText
  private let lexicon: HeadingLexicon

  static func tables(in clean: CleanText, _ paragraphs: [Draft.Paragraph], _ lexicon: HeadingLexicon) -> [RoleTable] {
    let reader = TableReader(clean: clean, lexicon: lexicon)
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
    guard heads.values.contains(where: { !$0.isEmpty }), !body.isEmpty else { return nil }
    let rows = body.filter { self.heads($0) == nil && !groups($0) }
    return rows.flatMap { entries(of: $0, heads, isOnly: rows.count == 1) }
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
    UTF8Text.scalar(in: clean.text.bytes, before: range.end).map { Scalar.endsSentence($0) } ?? false
  }
}
