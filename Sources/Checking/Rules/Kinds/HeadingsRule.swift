import Analysis
import RuleFiles

/// The main parts have headings of their own.
struct HeadingsRule: RuleKind {
  static let name = "headings"
  static let outcomes = ["none", "by-content"]
  static let fields = ["parts"]

  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.requiredRoles("of", log)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let guessed = roles.filter { role in
      let parts = context.parts([role])
      // A heading of the author's own making is one too, and what is told aspect by aspect needs none.
      return parts.count == 1 && parts[0].heading == nil && parts[0].roles.count == 1
        && context.draft.paragraphs.contains { $0.range.start == parts[0].range.start }
    }
    let hasHeadings = context.draft.parts.contains { part in
      part.isBody && part.heading.map { !context.draft.headings[$0].isRunIn } ?? false
    }
    guard !guessed.isEmpty || !hasHeadings else { return [] }
    var match = RuleMatch(outcome: hasHeadings ? "by-content" : "none", key: "headings")
    match.fields["parts"] = .text(context.list(guessed.map(context.name)))
    match.place = hasHeadings ? guessed.first.flatMap(context.anchor) : nil
    return [match]
  }
}
