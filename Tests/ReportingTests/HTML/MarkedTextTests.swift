import Checking
import Documents
import Testing

@testable import Reporting

@Suite("Marks in the text of a draft")
struct MarkedTextTests {
  /// The text with `[1 …]` around a piece that finding 1 is clicked for, and `^1` where its number stands.
  private func marked(_ ranges: [(Int, Int, Severity)], pieces: [(Int, Int)] = [(0, 18)]) -> [String] {
    let text = UTF8Text("甲乙丙丁戊己")
    let marks = ranges.enumerated().map { index, range in
      TextMark(
        subject: .finding(range.2), range: TextRange(range.0 * 3, range.1 * 3), label: "\(index + 1)",
        id: "m\(index + 1)",
        target: "f\(index + 1)")
    }
    var marked = MarkedText(text, marks) { $0.label }
    return pieces.map { piece in marked.nodes(in: TextRange(piece.0, piece.1)).map { short($0) }.joined() }
  }

  private func short(_ node: HTMLNode) -> String {
    switch node {
    case .text(let text): return text
    case .element(.mark, let attributes, let content):
      let target = attributes.first { $0.name.description == "data-to" }?.value.dropFirst() ?? ""
      return "[\(target)\(attributes[0].value.contains("s-must") ? "!" : "")" + content.map { short($0) }.joined() + "]"
    case .element(.a, _, let content): return "^" + content.map { short($0) }.joined()
    default: return ""
    }
  }

  @Test("words are marked exactly, the number stands behind them")
  func one() {
    #expect(marked([(1, 3, .should)]) == ["甲[1乙丙]^1丁戊己"])
  }

  @Test("where marks overlap the gravest colours and the shortest is clicked")
  func overlapping() {
    #expect(marked([(0, 4, .should), (2, 6, .must)]) == ["[1甲乙][1!丙丁]^1[2!戊己]^2"])
    #expect(marked([(0, 6, .must), (2, 3, .info)]) == ["[1!甲乙][2!丙]^2[1!丁戊己]^1"])
    #expect(marked([(1, 2, .should), (1, 2, .must)]) == ["甲[1!乙]^1^2丙丁戊己"])
  }

  @Test("a mark goes on in the next paragraph, its number stands once")
  func paragraphs() {
    #expect(marked([(1, 5, .should)], pieces: [(0, 9), (9, 18)]) == ["甲[1乙丙]", "[1丁戊]^1己"])
  }

  @Test("a place between characters has a number alone, also at the end")
  func points() {
    #expect(marked([(2, 2, .info), (6, 6, .info)]) == ["甲乙^1丙丁戊己^2"])
  }
}
