import ArgumentParser
import Checking
import Reporting

/// Rules as options name them: `E-01,P-02`.
enum RuleList {
  /// - Throws: a validation error when a name is no rule's.
  static func ids(
    _ list: String, _ option: String, _ rulebook: Rulebook, _ language: Language
  ) throws -> Set<String> {
    let names = list.split { $0 == "," || $0 == "，" || $0 == "、" || $0 == " " }.map(String.init)
    let accepted = rulebook.rules.map { (id: $0.id, name: $0.title) }
    let ids = try names.map { name in
      guard let rule = rulebook.rule(name) else {
        throw ValidationError(UnknownChoice.message(option, given: name, accepted: accepted, language))
      }
      return rule.id
    }
    return Set(ids)
  }
}
