public import RuleFiles

/// A list of opinions or problems as YAML: a list of texts, or of mappings whose values are texts, at the top or below a
/// key.
public enum CompanionList {
  /// The entries as numbered lines, in the form in which such lists are handed in; empty when there are none.
  public static func text(of file: RuleFolder.File) -> String {
    guard let node = Node.parse(file, into: MistakeLog()) else { return "" }
    let lines = node.listedTexts.map { $0.split(separator: "\n").joined() }
    return lines.enumerated().map { "\($0.offset + 1).\($0.element)\n" }.joined()
  }
}

extension Node {
  /// The texts of all lists below the node; of a mapping in a list the longest text, which is what the others describe.
  fileprivate var listedTexts: [String] {
    let log = MistakeLog()
    if isList {
      return (list(log) ?? []).flatMap { member -> [String] in
        if let text = member.scalar { return [text] }
        if member.isList { return member.listedTexts }
        return member.leaves.compactMap(\.value.scalar).max { $0.utf8.count < $1.utf8.count }.map { [$0] } ?? []
      }
    }
    guard let mapping = mapping(log) else { return [] }
    return mapping.keys.compactMap { mapping.optional($0.key) }.flatMap(\.listedTexts)
  }
}
