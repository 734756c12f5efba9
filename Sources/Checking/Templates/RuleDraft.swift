public import RuleFiles

/// The beginning of a new rule file: one of the same kind with everything to be filled in taken out.
public struct RuleDraft {
  /// Relative to the rule folder.
  public let path: String
  public let text: String

  /// Blocks of the model that are taken over.
  private static let kept = ["kinds", "voice", "check", "message", "advice", "related", "outcomes"]

  /// - Parameters:
  ///   - kind: name of a rule kind.
  ///   - family: folder of the rule file; that of the rules whose ids begin with the same letters when nil.
  /// - Returns: nil when no rule of the folder has the kind, no family is known, or the folder has no template.
  public init?(id: String, kind: String, family: String?, _ rulebook: Rulebook, folder: RuleFolder) {
    guard let model = rulebook.rules.first(where: { type(of: $0.check).name == kind }),
      let file = folder.files.first(where: { $0.path == model.source.path }),
      let family = family ?? Self.family(of: id, rulebook), let template = TemplateFile("rule.txt", in: folder)
    else { return nil }
    path = "checks/\(family)/\(id).yml"
    text = template.text([
      "id": id, "kind": kind, "base": model.id, "baseTitle": model.title, "body": Self.body(of: file.text),
    ])
  }

  /// Names of the rule kinds that the folder has an example of, sorted.
  public static func kinds(_ rulebook: Rulebook) -> [String] {
    Set(rulebook.rules.map { type(of: $0.check).name }).sorted()
  }

  private static func family(of id: String, _ rulebook: Rulebook) -> String? {
    func letters(_ id: String) -> Substring { id.prefix { $0.isLetter } }
    return rulebook.rules.first { letters($0.id) == letters(id) }?.family
  }

  /// The lines of the blocks that are taken over; a block begins in the first column.
  private static func body(of text: String) -> String {
    var isKept = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if let first = line.first, first != " ", first != "#" { isKept = kept.contains { line.hasPrefix($0 + ":") } }
      return isKept
    }
    return lines.joined(separator: "\n")
  }
}
