import Documents

/// Cells that hold a text with parts of its own rather than an entry of a table: a frame around the whole draft, the large cell
/// of a form. What stands in them is read as if there were no table.
struct ProseCells {
  private static let mainRoles: Set<Role> = [.achievements, .problems, .causes, .measures]
  private static let fewestRoles = 2
  /// Characters of a line that may be a heading.
  private static let longestHeading = 40

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
    let frames = Self.frames(groups.keys.compactMap { $0 })
    var result = paragraphs
    for (cell, members) in groups {
      guard let cell, frames.contains(cell.table) || hasParts(members.map { paragraphs[$0] }) else { continue }
      for index in members { result[index].container = .body }
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

  private func hasParts(_ paragraphs: [Draft.Paragraph]) -> Bool {
    guard paragraphs.count > Self.fewestRoles else { return false }
    return Set(paragraphs.flatMap { roles(of: $0.range) }).intersection(Self.mainRoles).count >= Self.fewestRoles
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
