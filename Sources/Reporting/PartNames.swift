import Analysis

/// What the parts of a draft are called in a report.
struct PartNames {
  private let draft: Draft
  private let settings: ReportSettings

  init(_ draft: Draft, _ settings: ReportSettings) {
    self.draft = draft
    self.settings = settings
  }

  /// The part's heading, else its roles; the whole draft for nil.
  func name(of part: Int?) -> String {
    guard let part, draft.parts.indices.contains(part) else { return settings.language.pick("全文", "Whole draft") }
    return heading(of: draft.parts[part]) ?? roles(of: draft.parts[part])
  }

  /// The words of the part's heading without its number, else its roles.
  func plainName(of part: Int) -> String {
    guard draft.parts.indices.contains(part) else { return "" }
    guard let index = draft.parts[part].heading, draft.headings.indices.contains(index) else {
      return roles(of: draft.parts[part])
    }
    return draft.clean.string(in: draft.headings[index].title)
  }

  func roles(of part: Part) -> String {
    part.roles.map { settings.names.role($0) }.joined(separator: settings.language.pick("、", ", "))
  }

  func heading(of part: Part) -> String? {
    guard let index = part.heading, draft.headings.indices.contains(index) else { return nil }
    return draft.clean.string(in: draft.headings[index].range)
  }
}
