import Analysis
import Documents

/// What stands in one place of the draft, as the page shows it.
enum DraftBlock {
  /// Lines that are one paragraph; several where the text was hard-wrapped.
  case paragraph([Documents.Paragraph])
  /// Level 1 to 4.
  case heading(level: Int, Documents.Paragraph)
  /// Rows of cells of paragraphs.
  case table([[[Documents.Paragraph]]])
  /// Text that cleaning took out, such as a page number among the lines.
  case residue(Documents.Paragraph)
}

/// A part of the draft with its blocks.
struct DraftSection {
  /// Index into `Draft.parts`; nil before the first.
  var part: Int?
  var blocks: [DraftBlock] = []
}

/// Arranges the paragraphs of a draft for a page: parts, headings, paragraphs put together from hard-wrapped lines, tables.
struct DraftLayout {
  private(set) var sections: [DraftSection] = []
  /// Footnotes and endnotes.
  private(set) var notes: [Documents.Paragraph] = []
  private(set) var headersAndFooters: [Documents.Paragraph] = []

  private let draft: Draft
  private let headingLevels: [Int: Int]
  private var lastParagraph: Int?
  private var table: (index: Int, cells: [TableCell])?
  private let starts: [Int]

  private struct TableCell {
    var row: Int
    var column: Int
    var paragraph: Documents.Paragraph
  }

  init(_ draft: Draft) {
    self.draft = draft
    headingLevels = Self.headingLevels(draft)
    starts = draft.parts.map { draft.clean.original($0.range).start }
    for (index, paragraph) in draft.document.paragraphs.enumerated() { add(paragraph, index) }
    endTable()
  }

  private mutating func add(_ paragraph: Documents.Paragraph, _ index: Int) {
    guard !paragraph.range.isEmpty else { return }
    switch paragraph.container {
    case .note: notes.append(paragraph)
    case .header, .footer: headersAndFooters.append(paragraph)
    case .tableCell(let table, let row, let column):
      if self.table?.index != table { endTable() }
      if self.table == nil {
        enterPart(at: paragraph.range.start)
        self.table = (table, [])
      }
      self.table?.cells.append(TableCell(row: row, column: column, paragraph: paragraph))
    case .body, .textBox:
      endTable()
      enterPart(at: paragraph.range.start)
      append(paragraph, index)
    }
  }

  private mutating func append(_ paragraph: Documents.Paragraph, _ index: Int) {
    let clean = draft.clean.clean(paragraph.range)
    guard !clean.isEmpty, let own = draft.paragraphIndex(at: clean.start) else {
      return append(.residue(paragraph))
    }
    if let level = headingLevels[index] { return append(.heading(level: level, paragraph)) }
    if own == lastParagraph, let section = sections.indices.last,
      case .paragraph(let lines)? = sections[section].blocks.last
    {
      sections[section].blocks[sections[section].blocks.count - 1] = .paragraph(lines + [paragraph])
    } else {
      append(.paragraph([paragraph]))
      lastParagraph = own
    }
  }

  private mutating func append(_ block: DraftBlock) {
    lastParagraph = nil
    if sections.isEmpty { sections.append(DraftSection()) }
    sections[sections.count - 1].blocks.append(block)
  }

  /// Opens the part that a paragraph belongs to; parts in the middle of a paragraph begin with the next one.
  private mutating func enterPart(at offset: Int) {
    let current = sections.last?.part ?? -1
    var part = current
    while part + 1 < starts.count, starts[part + 1] <= offset { part += 1 }
    if part != current { sections.append(DraftSection(part: part)) }
  }

  private mutating func endTable() {
    guard let cells = table?.cells else { return }
    table = nil
    var rows: [[[Documents.Paragraph]]] = []
    var last: (row: Int, column: Int)?
    for cell in cells {
      if last?.row != cell.row { rows.append([]) }
      if last?.row == cell.row, last?.column == cell.column, let count = rows.last?.last?.count, count > 0 {
        let (row, column) = (rows.count - 1, rows[rows.count - 1].count - 1)
        rows[row][column].append(cell.paragraph)
      } else {
        rows[rows.count - 1].append([cell.paragraph])
      }
      last = (cell.row, cell.column)
    }
    append(.table(rows))
  }

  /// Levels of the paragraphs that are a heading and nothing else.
  private static func headingLevels(_ draft: Draft) -> [Int: Int] {
    // A line in which several headings run together is no heading.
    let counts = Dictionary(draft.paragraphs.map { ($0.source, 1) }, uniquingKeysWith: +)
    var levels: [Int: Int] = [:]
    for heading in draft.headings where !heading.isRunIn && draft.paragraphs.indices.contains(heading.paragraph) {
      let source = draft.paragraphs[heading.paragraph].source
      if counts[source] == 1 { levels[source] = min(4, max(1, heading.level)) }
    }
    return levels
  }
}
