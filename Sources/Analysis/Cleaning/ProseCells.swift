import Documents

/// Cells that hold text rather than an entry of a table: a frame around the whole draft, the large cell of a form, or a form whose
/// rows are the parts (存在问题 | …, 原因分析 | …). What stands in them is read as if there were no table.
struct ProseCells {
  private static let mainRoles: Set<Role> = [.achievements, .problems, .causes, .measures]
  private static let fewestRoles = 2
  /// Characters of a line that may be a heading.
  private static let longestHeading = 40

  /// Han characters of what stands in front of a text, and of the text.
  private static let longestLabel = 12
  private static let leastText = 30

  private struct Cell: Hashable {
    var table: Int
    var row: Int
    var column: Int
  }

  let clean: CleanText
  let lexicon: HeadingLexicon

  func freeing(_ paragraphs: [Draft.Paragraph]) -> [Draft.Paragraph] {
    let cells = paragraphs.map(Self.cell)
    let groups = Dictionary(grouping: paragraphs.indices.filter { cells[$0] != nil }) { cells[$0] }
    let lines = Dictionary(
      uniqueKeysWithValues: groups.compactMap { cell, members in cell.map { ($0, members.map { paragraphs[$0].range }) }
      })
    let frames = Self.frames(Array(lines.keys))
    let forms = formCells(lines)
    var result = paragraphs
    for (index, cell) in cells.enumerated() {
      guard let cell, frames.contains(cell.table) || forms.contains(cell) || hasParts(lines[cell] ?? []) else {
        continue
      }
      result[index].container = .body
    }
    return result
  }

  private static func cell(of paragraph: Draft.Paragraph) -> Cell? {
    guard case .tableCell(let table, let row, let column) = paragraph.container else { return nil }
    return Cell(table: table, row: row, column: column)
  }

  /// Tables without a row of several cells.
  private static func frames(_ cells: [Cell]) -> Set<Int> {
    let rows = Dictionary(grouping: cells) { [$0.table, $0.row] }
    let wide = Set(rows.values.filter { $0.count > 1 }.map { $0[0].table })
    return Set(cells.map(\.table)).subtracting(wide)
  }

  /// Labels and texts of the rows of forms.
  private func formCells(_ lines: [Cell: [CleanRange]]) -> Set<Cell> {
    var result: Set<Cell> = []
    for table in Dictionary(grouping: lines.keys, by: \.table).values {
      let rows = Dictionary(grouping: table, by: \.row).values.filter { $0.count == 2 }.map {
        $0.sorted { $0.column < $1.column }
      }
      let parts = rows.filter { isLabel(lines[$0[0]] ?? []) && han(lines[$0[1]] ?? []) >= Self.leastText }
      let roles = parts.flatMap { self.roles(of: lines[$0[0]]?.first ?? CleanRange(0, 0)) }.filter(
        Self.mainRoles.contains)
      // What comes again is the label of an entry.
      guard Set(roles).count >= Self.fewestRoles, Set(roles).count == roles.count else { continue }
      result.formUnion(parts.joined())
    }
    return result
  }

  private func isLabel(_ lines: [CleanRange]) -> Bool { lines.count == 1 && han(lines) <= Self.longestLabel }

  private func han(_ lines: [CleanRange]) -> Int {
    lines.reduce(0) { $0 + Count.han(clean.text.bytes, $1.start..<$1.end) }
  }

  private func hasParts(_ lines: [CleanRange]) -> Bool {
    guard lines.count > Self.fewestRoles else { return false }
    return Set(lines.flatMap(roles)).intersection(Self.mainRoles).count >= Self.fewestRoles
  }

  private func roles(of line: CleanRange) -> [Role] {
    let bytes = clean.text.bytes
    guard line.count <= Self.longestHeading * 3 else { return [] }
    let number = EnumeratorParser.leading(in: bytes, line.start..<line.end)
    let words = HeadingWords(clean: clean, lexicon: lexicon).trimmed(
      CleanRange(number?.range.end ?? line.start, line.end))
    guard !words.isEmpty else { return [] }
    return lexicon.reading(of: words, in: clean, isTopLevel: true, kind: nil)?.roles ?? []
  }
}
