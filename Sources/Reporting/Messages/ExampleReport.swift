public import Checking
import Documents
import RuleFiles

/// What `rules test` prints for an example that does not do what its rule says: once, however many forms of it fail.
public struct ExampleReport {
  /// Without line ends.
  public let lines: [String]

  /// - Parameters:
  ///   - failures: of one example, at least one; the first is shown in detail.
  ///   - place: where the example stands, for people to go to.
  ///   - width: columns of the terminal.
  public init(_ failures: [RuleExamples.Outcome], place: String, language: Language, width: Int) {
    guard let first = failures.first else {
      lines = []
      return
    }
    let others = failures.count - 1
    let more = others == 0 ? "" : language.pick("，另有 \(others) 种形式也未通过", ", \(others) other forms fail too")
    let head = "\(place): \(first.rule) [\(first.form)\(more)] \(first.failure?.message(language) ?? "")"
    lines = [head] + (first.difference.map { Self.excerpts($0, language, width) } ?? [])
  }

  /// The lines concerned, with what should have been selected and what was underlined.
  private static func excerpts(_ difference: ExampleDifference, _ language: Language, _ width: Int) -> [String] {
    let wanted = difference.missed.prefix(most).map { ($0, language.pick("应报", "wanted"), "~") }
    let found = difference.unexpected.prefix(most).map { ($0, language.pick("实报", "found"), "^") }
    var last = ""
    return (wanted + found).flatMap { range, label, mark -> [String] in
      let excerpt = Excerpt(of: range, in: difference.text, width: width - 12)
      let marks = "    " + excerpt.marks.replacing("~", with: mark) + " " + label
      defer { last = excerpt.line }
      return last == excerpt.line ? [marks] : ["    " + excerpt.line, marks]
    }
  }

  private static let most = 3
}
