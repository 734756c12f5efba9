import Analysis
import RuleFiles

/// One requirement on drafts: why it exists, how it is checked, and how a reviewer says it.
public struct Rule: Sendable, Identifiable {
  /// Who may decide that a finding does not count.
  public enum Waivable: String, CaseIterable, Hashable, Sendable {
    case author, reviewer, never
  }

  /// What of a finding can stand in a circular as an example of what the rule is about.
  public enum Quoted: String, CaseIterable, Hashable, Sendable {
    /// The sentence that holds it.
    case sentence
    /// The words themselves.
    case words
    case nothing
  }

  /// The rule's page for `shenyue explain`.
  public struct Explanation: Hashable, Sendable {
    /// What is looked at.
    public var checks: String
    /// How to mend it.
    public var fix: String
    /// When the rule may be wrong.
    public var exceptions: String
  }

  /// Such as `E-01`; also the name of its file.
  public let id: String
  public let title: String
  /// Folder of the rule file, such as `emphasis`.
  public let family: String
  /// Ids of the kinds of draft it applies to; nil for all.
  public let kinds: [String]?
  /// Of outcomes that name none.
  public let severity: Severity
  public let waivable: Waivable
  /// Of findings of equal severity those of the heavier rule come first in the three most important ones; 50 when not
  /// stated.
  public let weight: Int
  public let quoted: Quoted

  /// Applies only to drafts written as a person or as a team; nil for both.
  let voice: String?
  /// The rule is silent when one of these has a finding: they say the same more plainly.
  let unless: [String]
  /// A finding in a single place is dropped where one of these rules has one: it says the same there more plainly.
  let yields: [String]
  let check: any RuleKind
  let outcomes: [Outcome]
  /// The file as read, to which packs apply their settings.
  let source: RuleSource

  /// Read from its file at every call, as the others below: most runs need them of few rules.
  public var why: String { text("why", mapping) }

  /// Where the requirement is written, in the source's words.
  public var basis: String { text("basis", mapping) }

  public var explanation: Explanation {
    let page = mapping.optional("explain")?.mapping(MistakeLog())
    return Explanation(checks: text("checks", page), fix: text("fix", page), exceptions: text("exceptions", page))
  }

  private func text(_ key: String, _ mapping: Mapping?) -> String { mapping?.optional(key)?.scalar ?? "" }

  /// When it fires and when it stays silent; read from its file at every call.
  var examples: [Example] { exampleReader.examples(mapping) }

  /// Known weaknesses: what it should do and does not do yet; read from its file at every call.
  var todo: [Example] { exampleReader.todo(mapping) }

  private var exampleReader: ExampleReader {
    ExampleReader(outcomes: outcomes.map { $0.name }, log: MistakeLog())
  }

  private var mapping: Mapping { source.node.mapping(MistakeLog()) ?? Mapping(empty: source.node.location) }

  /// Its own words and patterns, to be found in the same pass as the vocabulary.
  var lexicon: Lexicon { Lexicon(id: source.lexicon, classes: check.terms) }

  func applies(to kind: String) -> Bool { kinds?.contains(kind) ?? true }
}

/// Where a rule comes from.
struct RuleSource: Sendable {
  var node: Node
  /// Of the rule file; its folder is the rule's family, its name the rule's id.
  var path: String
  /// Id of the lexicon that holds the rule's own words and patterns.
  var lexicon: String

  init(node: Node, path: String) {
    self.node = node
    self.path = path
    lexicon = Self.lexiconPrefix + (node.value(of: "id")?.scalar ?? path)
  }

  private static let lexiconPrefix = "rule:"

  /// True for the ids of lexicons that hold rules' own words.
  static func isLexicon(_ id: String) -> Bool { id.hasPrefix(lexiconPrefix) }

  /// The rule as a pack changes it; its words are its own only where they may differ.
  func adapted(to pack: String, _ changes: [(path: [String], value: Node)]) -> RuleSource {
    var result = self
    if changes.contains(where: { $0.path.first == RuleReader.checkKey }) { result.lexicon += "@" + pack }
    result.node = changes.reduce(node) { $0.setting($1.path, to: $1.value) }
    return result
  }
}
