public import Analysis
public import Copies

extension CopyText {
  private static let judged: [Role] = [.problems, .causes, .measures]

  /// The problems, causes and measures of a draft, each an area by its role's name; all of the body where none of them
  /// was found.
  ///
  /// Offsets are those of the clean text.
  public init(_ draft: Draft) {
    self.init()
    let parts = draft.parts.filter { part in Self.judged.contains { part.has($0) } }
    if parts.isEmpty {
      for part in draft.parts where part.isBody { add("", CopyCharacters(draft, part.range)) }
      return
    }
    for part in parts {
      let role = Self.judged.first { part.has($0) } ?? .problems
      add(role.rawValue, CopyCharacters(draft, part.range))
    }
  }
}
