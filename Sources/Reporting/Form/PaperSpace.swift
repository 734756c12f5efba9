import Analysis

/// A paper that is being written, and how much room its pages still have.
struct PaperSpace {
  /// Lines of the title and of the room around the table.
  private static let titleLines = 3
  private static let signatureLines = 2

  private(set) var paper: Paper
  private(set) var linesLeft: Int
  private var sections = 0

  init(title: String, pages: Int) {
    paper = Paper(title: title)
    linesLeft = pages * PaperMeasure.linesOnPage - Self.titleLines - Self.signatureLines
  }

  /// Takes room off for what will stand at the end.
  mutating func keep(lines: Int) { linesLeft -= lines }

  mutating func table(_ rows: [[Paper.Field]]) {
    paper.blocks.append(.table(rows))
    linesLeft -= PaperMeasure.lines(ofTable: rows)
  }

  /// A heading of the first level, numbered.
  mutating func heading(_ words: String) {
    sections += 1
    paragraph(.heading, "\(HanNumeral.text(sections))、\(words)")
  }

  mutating func body(_ text: String) { paragraph(.body, text) }

  mutating func paragraph(_ style: Paper.Style, _ text: String) {
    paper.blocks.append(.paragraph(style, text))
    linesLeft -= PaperMeasure.lines(text)
  }
}
