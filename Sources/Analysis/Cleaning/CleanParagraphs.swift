import Documents

/// The paragraphs of the clean text, each with what the document and Markdown say about its look.
struct CleanParagraphs {
  let document: Document
  /// What Markdown said about lines, by where their words begin in the text as read.
  let formats: [Int: LineFormat]

  /// - Parameter lines: of the clean text, ascending.
  func all(in clean: CleanText, _ lines: [Range<Int>]) -> [Draft.Paragraph] {
    var source = 0
    return lines.map { range in
      let cleanRange = CleanRange(range.lowerBound, range.upperBound)
      let start = clean.original(cleanRange).start
      while source + 1 < document.paragraphs.count, document.paragraphs[source + 1].range.start <= start { source += 1 }
      let paragraph = document.paragraphs.isEmpty ? nil : document.paragraphs[source]
      let plain = Draft.Paragraph(
        range: cleanRange, source: source, format: paragraph?.format ?? .plain,
        container: paragraph?.container ?? .body)
      return formats[start].map { Self.formatted(plain, $0) } ?? plain
    }
  }

  private static func formatted(_ paragraph: Draft.Paragraph, _ format: LineFormat) -> Draft.Paragraph {
    var paragraph = paragraph
    paragraph.format.outlineLevel = format.outlineLevel ?? paragraph.format.outlineLevel
    paragraph.format.isBold = format.isBold
    paragraph.format.boldPrefix = min(format.boldPrefix, paragraph.range.count)
    if let cell = format.cell {
      paragraph.container = .tableCell(table: cell.table, row: cell.row, column: cell.column)
    }
    return paragraph
  }
}
