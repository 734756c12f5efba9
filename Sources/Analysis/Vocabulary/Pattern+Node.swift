public import Matching
public import RuleFiles

extension Pattern {
  /// As a rule file has it; nil, with a mistake noted, for what is no text or what PCRE2 refuses.
  public init?(_ node: Node, _ log: MistakeLog) {
    guard let source = node.string(log) else { return nil }
    do {
      try self.init(source)
    } catch {
      log.add(.badPattern(error.message), at: node.location)
      return nil
    }
  }
}
