import RuleFiles

/// A text of `Rules/templates` with `{fields}`; everything else stays as it is.
struct TemplateFile {
  private let template: MessageTemplate

  /// Nil when the folder has no such file.
  init?(_ name: String, in folder: RuleFolder) {
    guard let file = folder.files.first(where: { $0.path == "templates/" + name }) else { return nil }
    template = MessageTemplate(file.text)
  }

  /// Fields without a value stand for nothing.
  func text(_ values: [String: String]) -> String { template.text(values.mapValues { .text($0) }) }
}
