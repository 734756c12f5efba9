import Analysis
import RuleFiles

/// The main parts have headings of their own; a letter, as one of the own terms in front of its first part says, needs none.
struct HeadingsRule: RuleKind {
  static let name = "headings"
  static let outcomes = ["none", "by-content"]
  static let fields = ["parts"]

  /// Confidence from which on a label names its part.
  private static let sure = 0.8

  private let roles: [Role]
  /// Those that may follow another part without a heading (究其原因，…) when the rest have theirs.
  private let flowing: Set<Role>
  let terms: [TermClass]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.requiredRoles("of", log)
    flowing = Set(parameters.roles("flowing", log))
    terms = [parameters.optional("letters")?.mapping(log).map { Self.letters($0, log) } ?? TermClass(name: "letters")]
  }

  private static func letters(_ mapping: Mapping, _ log: MistakeLog) -> TermClass {
    defer { mapping.rejectUnknownKeys(log) }
    return mapping.terms(named: "letters", log)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let hasHeadings = hasHeadings(context.draft)
    let guessed = roles.filter { role in
      let parts = context.parts([role])
      // A heading of the author's own making is one too, and what is told aspect by aspect needs none.
      return parts.count == 1 && parts[0].heading == nil && parts[0].roles.count == 1
        && context.draft.paragraphs.contains { $0.range.start == parts[0].range.start }
        && !(hasHeadings && isOrdered(role, context))
    }
    guard hasHeadings ? !flowing.isSuperset(of: guessed) : !isLetter(context) else { return [] }
    var match = RuleMatch(outcome: hasHeadings ? "by-content" : "none", key: "headings")
    match.fields["parts"] = .text(context.list(guessed.map(context.name)))
    match.place = hasHeadings ? guessed.first.flatMap(context.anchor) : nil
    return [match]
  }

  private func isLetter(_ context: CheckContext) -> Bool {
    context.ranges([.title, .salutation, .opening]).contains { !context.hits(context.ownLexicon, in: $0).isEmpty }
  }

  /// True when the part is a table, or begins with a number: its order is seen without a heading, or the heading stands
  /// where the text was run together.
  private func isOrdered(_ role: Role, _ context: CheckContext) -> Bool {
    let parts = context.parts([role])
    guard !context.isTabular(parts) else { return true }
    let starts = Set(parts.map(\.range.start))
    return context.items(role).contains { $0.number != nil && starts.contains($0.range.start) }
  }

  /// A heading of its own line, or labels in front of the text (三是存在问题。…) that name different parts: one sure label
  /// alone may be the first words of an item.
  private func hasHeadings(_ draft: Draft) -> Bool {
    var labelled: Set<Role> = []
    for part in draft.parts where part.isBody {
      guard let heading = part.heading else { continue }
      guard draft.headings[heading].isRunIn else { return true }
      if part.evidence == .heading, part.confidence >= Self.sure { labelled.formUnion(part.roles) }
    }
    return labelled.count >= 2
  }
}
