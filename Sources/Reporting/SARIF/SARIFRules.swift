import Checking

/// The rules of a run with the pages that explain them.
struct SARIFRules {
  private let settings: ReportSettings

  init(_ settings: ReportSettings) { self.settings = settings }

  private var language: Language { settings.language }

  var verdict: SARIF.Descriptor {
    SARIF.Descriptor(
      id: SARIFResults.verdictID, name: language.pick("审阅结论", "Verdict"),
      shortDescription: SARIF.Message(text: language.pick("对整篇稿件的结论。", "What becomes of the draft.")))
  }

  /// A rule that the settings do not know is described by its title alone.
  func descriptor(_ id: String, title: String) -> SARIF.Descriptor {
    guard let rule = settings.rules[id] else {
      return SARIF.Descriptor(id: id, name: title, shortDescription: SARIF.Message(text: title))
    }
    return SARIF.Descriptor(
      id: id, name: rule.title, shortDescription: SARIF.Message(text: rule.title),
      fullDescription: SARIF.Message(text: rule.why), help: help(rule),
      defaultConfiguration: SARIF.Configuration(level: rule.severity.sarifLevel, rank: rule.severity.sarifRank),
      properties: SARIF.DescriptorProperties(
        family: rule.family, waivable: rule.waivable.rawValue, basis: rule.basis))
  }

  private func help(_ rule: Rule) -> SARIF.Message {
    let page = RulePage(rule, names: settings.names, language: language)
    let blocks = page.sections.map { "**\(MarkdownText.of($0.label))**\n\n\(MarkdownText.of($0.text))" }
    let heading = "## \(rule.id) \(MarkdownText.of(rule.title))"
    return SARIF.Message(text: page.text, markdown: ([heading] + blocks).joined(separator: "\n\n"))
  }
}
