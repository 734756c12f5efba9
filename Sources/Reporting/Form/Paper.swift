/// A paper in the layout of Chinese official documents, as a list of blocks.
struct Paper {
  enum Style: String {
    case title = "Title"
    /// `一、`
    case heading = "Heading1"
    /// `（一）`
    case subheading = "Heading2"
    case body = "Normal"
    /// The last paragraph, which goes over to the next page with the signature: none stands alone there.
    case closing = "Closing"
    case signature = "Signature"
  }

  typealias Field = (label: String, value: String)

  enum Block {
    case paragraph(Style, String)
    /// Rows of cells; each label is followed by its value, and the last value of a row takes what room is left.
    case table([[Field]])
  }

  var title: String
  var blocks: [Block] = []
}

/// How much room text takes on a page of 22 lines of 3rd-size type.
enum PaperMeasure {
  static let linesOnPage = 22
  /// 156 mm hold 27 characters of 16 points and a bit.
  private static let charactersInLine = 27

  /// Lines of a paragraph with its first line indented by two characters.
  static func lines(_ text: String) -> Int { lines(text, width: charactersInLine, indent: 2) }

  /// Lines of a table whose rows are 28 points high, or 20 points for each line of a value.
  static func lines(ofTable rows: [[Paper.Field]]) -> Int {
    let heights = rows.map { row in
      row.enumerated().map { index, field in
        let width = row.count == 1 ? wideValueCharacters : index == 0 ? valueCharacters : shortValueCharacters
        return max(28, 20 * lines(field.value, width: width))
      }.max() ?? 0
    }
    return (heights.reduce(0, +) + 27) / 28
  }

  /// Characters of 14 points that fit into a cell.
  private static let valueCharacters = 13
  private static let shortValueCharacters = 6
  private static let wideValueCharacters = 25

  static func lines(_ text: String, width: Int, indent: Int = 0) -> Int {
    let columns = DisplayWidth.of(text) + 2 * indent
    return max(1, (columns + 2 * width - 1) / (2 * width))
  }
}
