public import Analysis
public import Copies

extension CopyText {
  private static let judged: [Role] = [.problems, .causes, .measures]

  /// The problems, causes and measures of a draft, each an area by its role's name; all of the body where none of them
  /// was found. What stands before the first heading, and speaks like a part that has its heading further down, is an
  /// opening: a whole unit may share it.
  ///
  /// Offsets are those of the clean text.
  public init(_ draft: Draft) {
    self.init()
    let judged = draft.parts.filter { part in Self.judged.contains { part.has($0) } }
    let headed = Set(judged.filter { $0.heading != nil }.map(Self.role))
    let parts = judged.drop { $0.heading == nil && headed.contains(Self.role($0)) }
    if parts.isEmpty {
      for part in draft.parts where part.isBody { add("", CopyCharacters(draft, part.range)) }
      return
    }
    for part in parts {
      add(Self.role(part).rawValue, CopyCharacters(draft, part.range))
    }
  }

  private static func role(_ part: Part) -> Role { judged.first { part.has($0) } ?? .problems }
}
