import Matching
import RuleFiles

/// Reads what all knowledge files share: `words` and `patterns`, with a mistake for each bad pattern.
enum TermsFile {
  static func termClass(named name: String, in mapping: Mapping, _ log: MistakeLog) -> TermClass {
    TermClass(
      name: name,
      words: mapping.optional("words")?.stringList(log) ?? [],
      patterns: patterns(mapping.optional("patterns"), log))
  }

  static func termClass(named name: String, _ node: Node?, _ log: MistakeLog) -> TermClass {
    guard let mapping = node?.mapping(log) else { return TermClass(name: name) }
    let result = termClass(named: name, in: mapping, log)
    mapping.rejectUnknownKeys(log)
    return result
  }

  static func patterns(_ node: Node?, _ log: MistakeLog) -> [Pattern] {
    (node?.list(log) ?? []).compactMap { Pattern($0, log) }
  }

  static func roles(_ node: Node?, _ log: MistakeLog) -> [Role] {
    guard let list = node?.list(log) else { return [] }
    return list.compactMap { role($0, log) }
  }

  static func role(_ node: Node, _ log: MistakeLog) -> Role? {
    guard let name = node.string(log) else { return nil }
    if let role = Role(rawValue: name) { return role }
    log.add(.unknownValue(name, accepted: Role.allCases.map(\.rawValue)), at: node.location)
    return nil
  }

  /// A decimal number such as `0.2` or `-3`, exact in the file, approximate in use.
  static func number(_ node: Node?, _ log: MistakeLog) -> Double? {
    guard let node else { return nil }
    guard let text = node.string(log), let value = Double(text) else {
      log.add(.wrongType(expected: .number, given: node.scalar), at: node.location)
      return nil
    }
    return value
  }

  /// The mappings of all files in a folder; files that are no mapping are mistakes.
  static func mappings(in folder: RuleFolder, under path: String, _ log: MistakeLog) -> [Mapping] {
    folder.files(under: path).compactMap { Node.parse($0, into: log)?.mapping(log) }
  }
}
