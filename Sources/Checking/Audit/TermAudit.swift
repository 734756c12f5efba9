import Analysis
import Matching
import RuleFiles

/// Words and patterns that do nothing.
enum TermAudit {
  private static let keys: Set<String> = ["words", "patterns"]

  static func hints(on rule: Rule) -> [RuleHint] {
    guard let check = rule.source.node.value(of: "check") else { return [] }
    let texts = ExampleTexts.all(of: rule.source.node)
    let unshown = check.scalars(under: ["patterns"]).filter { node in
      guard let source = node.scalar, let pattern = try? Pattern(source) else { return false }
      return !texts.contains(where: pattern.isMatch)
    }
    return unshown.map { RuleHint(.patternWithoutExample($0.scalar ?? ""), at: $0.location) }
      + repeated(check.scalars(under: keys))
  }

  static func hints(onLexicon file: RuleFolder.File) -> [RuleHint] {
    guard let node = Node.parse(file, into: MistakeLog()) else { return [] }
    return repeated(node.scalars(under: keys))
  }

  private static func repeated(_ terms: [Node]) -> [RuleHint] {
    var first: [String: Location] = [:]
    return terms.compactMap { term in
      guard let text = term.scalar else { return nil }
      guard let known = first[text] else {
        first[text] = term.location
        return nil
      }
      return RuleHint(.repeatedTerm(text, first: known), at: term.location)
    }
  }
}

/// All texts among a rule's examples, marks taken out.
private enum ExampleTexts {
  static func all(of rule: Node) -> [String] {
    ["fails", "passes", "tests", "todo"].compactMap { rule.value(of: $0) }.flatMap { $0.scalars(under: nil) }
      .compactMap { $0.scalar.flatMap { MarkedText($0)?.text } }
  }
}
