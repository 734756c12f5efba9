import Documents

/// Rows of a table of measures (问题 | 整改措施 | 责任人 | 时限): one row is one set of measures (domain.md 6).
enum TableRows {
  /// Items of all tables in a part; the row of column heads is none.
  static func items(in draft: Draft, part index: Int, _ reader: SentenceReader) -> [Item] {
    let part = draft.parts[index]
    var rows: [(table: Int, row: Int, cells: [CleanRange])] = []
    for paragraph in draft.paragraphs[draft.paragraphIndices(in: part.range)] {
      guard case .tableCell(let table, let row, _) = paragraph.container else { continue }
      if let last = rows.last, last.table == table, last.row == row {
        rows[rows.count - 1].cells.append(paragraph.range)
      } else {
        rows.append((table, row, [paragraph.range]))
      }
    }
    return rows.filter { $0.row > 0 && $0.cells.count > 1 }.compactMap {
      item($0.cells, in: draft, part: index, reader)
    }
  }

  private static func item(_ cells: [CleanRange], in draft: Draft, part: Int, _ reader: SentenceReader) -> Item? {
    let bytes = draft.clean.text.bytes
    let lengths = cells.map { Count.han(bytes, $0.start..<$0.end) }
    guard let first = cells.first, let last = cells.last,
      let longest = lengths.indices.max(by: { lengths[$0] < lengths[$1] }),
      lengths[longest] >= 4
    else { return nil }
    let range = CleanRange(first.start, last.end)
    return Item(
      range: range, label: cells[longest], number: nil, part: part, aspect: nil, leaves: [range],
      han: lengths.reduce(0, +), features: reader.features(ofItem: range, isMeasure: true),
      confidence: min(0.8, draft.parts[part].confidence))
  }
}
