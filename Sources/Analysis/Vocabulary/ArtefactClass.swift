import Matching
import RuleFiles

/// One kind of damage or residue and what cleaning does about it (domain.md 10); `Rules/artefacts/*.yml`.
struct ArtefactClass: Sendable {
  enum Action: String, CaseIterable, Sendable {
    /// The right word stands in the analysis copy instead.
    case replace
    /// The stretch is taken out of the analysis copy.
    case remove
    /// The paragraph is taken out when it holds no sentence.
    case dropLine = "drop-line"
    /// Reported and left as it is.
    case flag
    /// Damage to the layout, found and repaired by `Cleaner` itself; such a class has no entries.
    case layout
  }

  struct Entry: Sendable {
    var terms: TermClass
    var replacement: String?
    var isWeak: Bool
    var action: Action
    /// True when the pattern must cover a whole short line.
    var isWholeLine: Bool
  }

  var id: String
  var name: String
  var entries: [Entry]
  /// Characters to fold, each followed by what stands for it.
  var pairs: [String] = []
}

extension ArtefactClass {
  /// The class in its place among the others, with nothing to find.
  var withoutEntries: ArtefactClass { ArtefactClass(id: id, name: name, entries: []) }

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> [ArtefactClass] {
    TermsFile.mappings(in: folder, under: "artefacts", log).compactMap { artefactClass($0, log) }
  }

  private static func artefactClass(_ mapping: Mapping, _ log: MistakeLog) -> ArtefactClass? {
    let id = mapping.required("id", log)?.string(log)
    let name = mapping.required("name", log)?.string(log)
    let action = action(mapping.required("action", log), log) ?? .flag
    let list = action == .layout ? mapping.optional("entries") : mapping.required("entries", log)
    let entries = (list?.list(log) ?? []).compactMap { entry($0, action, log) }
    let pairs = mapping.optional("pairs")?.stringList(log) ?? []
    mapping.rejectUnknownKeys(log)
    guard let id, let name else { return nil }
    return ArtefactClass(id: id, name: name, entries: entries, pairs: pairs)
  }

  private static func entry(_ node: Node, _ action: Action, _ log: MistakeLog) -> Entry? {
    guard let mapping = node.mapping(log) else { return nil }
    var terms = TermsFile.termClass(named: "", in: mapping, log)
    if let pattern = mapping.optional("pattern").flatMap({ Pattern($0, log) }) {
      terms.patterns.append(pattern)
    }
    let result = Entry(
      terms: terms, replacement: mapping.optional("use")?.string(log),
      isWeak: mapping.optional("weak")?.bool(log) ?? false,
      action: Self.action(mapping.optional("action"), log) ?? action,
      isWholeLine: mapping.optional("scope")?.string(log) == "line")
    mapping.rejectUnknownKeys(log)
    return result
  }

  private static func action(_ node: Node?, _ log: MistakeLog) -> Action? {
    guard let node, let text = node.string(log) else { return nil }
    if let action = Action(rawValue: text) { return action }
    log.add(.unknownValue(text, accepted: Action.allCases.map(\.rawValue)), at: node.location)
    return nil
  }
}
