public import Checking

/// The rules among which the reader of `shenyue explain` may choose.
public struct RuleCandidates {
  /// Lines without a line end at the end.
  public let text: String

  /// What to say when no rule has to do with the words.
  public static func none(for words: String, language: Language) -> String {
    language.pick(
      "没有与“\(words)”有关的规则。可以写编号（如 E-01）、名称的一部分或规则说明里的词；shenyue rules list 列出全部规则。",
      "No rule has to do with “\(words)”. Give an id (such as E-01), a part of a title or words of its page; "
        + "shenyue rules list shows all rules.")
  }

  public init(_ rules: [Rule], for words: String, language: Language) {
    let heading = language.pick(
      "与“\(words)”有关的规则有 \(rules.count) 条，请写编号细看：",
      "\(rules.count) rules have to do with “\(words)”; name one by its id:")
    let width = rules.map { DisplayWidth.of($0.id) }.max() ?? 0
    let lines = rules.map { rule in
      let id = rule.id + String(repeating: " ", count: width - DisplayWidth.of(rule.id))
      return "  \(id)  \(rule.severity.name(language))  \(rule.title)"
    }
    text = ([heading] + lines).joined(separator: "\n")
  }
}
