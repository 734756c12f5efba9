import ArgumentParser
import Checking
import Reporting

/// The findings that `--only` and `--skip` leave.
struct RuleSelection: Sendable {
  private let only: Set<String>?
  private let skipped: Set<String>

  init(only: String?, skip: String?, _ rulebook: Rulebook, _ language: Language) throws {
    self.only = try only.map { try Self.ids($0, "--only", rulebook, language) }
    skipped = try skip.map { try Self.ids($0, "--skip", rulebook, language) } ?? []
  }

  /// The review as it is without the rules left out; its verdict rests on the findings that remain.
  func applied(to review: Review) -> Review {
    guard only != nil || !skipped.isEmpty else { return review }
    var result = review
    result.findings = review.findings.filter { only?.contains($0.rule) ?? true && !skipped.contains($0.rule) }
    let ids = Set(result.findings.map(\.id))
    result.topThree = review.topThree.filter { ids.contains($0) }
    if review.verdict != .undecided { result.verdict = Verdict(gravest: result.findings.map(\.severity).max()) }
    return result
  }

  private static func ids(
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
