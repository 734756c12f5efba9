import Analysis
import Checking
import Documents
import Fuzzing
import RuleFiles

/// Drafts, understood and judged with the shipped rules.
@main
enum FuzzAnalysis {
  /// A first line of this makes lines headings, table cells and bold text, as a DOCX has them.
  private static let formatMark = Array("#docx\n".utf8)

  static func main() {
    let log = MistakeLog()
    guard let book = Rulebook.load(ShippedRules.folder, log: log), let checker = Checker(book) else {
      fatalError("the shipped rules load: \(log.mistakes)")
    }
    let analyser = Analyser(vocabulary: book.vocabulary)
    FuzzLoop.run { bytes in
      guard var document = try? DocumentReading.read(bytes, path: "draft.txt") else { return }
      if bytes.starts(with: formatMark) { format(&document) }
      let draft = analyser.draft(from: document)
      DraftPromises(draft).check()
      ReviewPromises(checker.check(draft)).check()
    }
  }

  /// Formats a line by what it says, so that a mutation elsewhere does not change it.
  private static func format(_ document: inout Document) {
    var row = 0
    for index in document.paragraphs.indices {
      let range = document.paragraphs[index].range
      let line = Array(document.text.bytes[range.start..<range.end])
      var random = SeededRandom(hashing: line)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: document.paragraphs[index].format.outlineLevel = Int.random(in: 1...9, using: &random)
      case 1:
        document.paragraphs[index].container = .tableCell(table: row / 6, row: row / 2, column: row % 2)
        row += 1
      case 2:
        document.paragraphs[index].format.isBold = true
        document.paragraphs[index].format.boldPrefix = line.count
        document.paragraphs[index].format.fontSize = Int.random(in: 20...48, using: &random)
      default: document.paragraphs[index].format.alignment = index < 2 ? .center : nil
      }
    }
  }
}
