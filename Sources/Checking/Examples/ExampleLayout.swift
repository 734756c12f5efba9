import Analysis
import Documents
import RuleFiles

/// Layout put onto the draft of an example, as if it came from a Word file.
struct ExampleLayout: Sendable {
  struct Text: Sendable {
    /// Half-points.
    var size: Int?
    var font: String?
  }

  var title = Text()
  var body = Text()

  init(_ mapping: Mapping, _ log: MistakeLog) {
    title = Self.text(mapping.optional("title"), log)
    body = Self.text(mapping.optional("body"), log)
    mapping.rejectUnknownKeys(log)
  }

  private static func text(_ node: Node?, _ log: MistakeLog) -> Text {
    guard let mapping = node?.mapping(log) else { return Text() }
    let text = Text(
      size: mapping.int("size", log).map { 2 * $0 }, font: mapping.optional("font")?.string(log))
    mapping.rejectUnknownKeys(log)
    return text
  }

  func applied(to draft: Draft) -> Draft {
    var result = draft
    result.document.source.format = .docx
    for index in result.paragraphs.indices {
      let isTitle = draft.title?.contains(draft.paragraphs[index].range) ?? false
      let text = isTitle ? title : body
      result.paragraphs[index].format.fontSize = text.size
      result.paragraphs[index].format.font = text.font
    }
    return result
  }
}
