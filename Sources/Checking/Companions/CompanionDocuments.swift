import Analysis
import RuleFiles

/// Which kinds of document may be which companion of a draft; `Rules/companions.yml`.
public struct CompanionDocuments: Sendable {
  /// Ids of kinds of document.
  struct Choice: Sendable {
    var usual: String
    /// Also accepted.
    var others: [String] = []
    var acceptsAny = false

    /// The usual one first; empty for any.
    var accepted: [String] { acceptsAny ? [] : [usual] + others }
  }

  private var choices: [Companions.Kind: Choice] = [:]
  /// Kinds that are written as continuous text, which no list is.
  private(set) var prose: Set<String> = []

  static let path = "companions.yml"

  /// What may be such a companion; every kind has one in a folder without mistakes.
  subscript(kind: Companions.Kind) -> Choice { choices[kind] ?? Choice(usual: "", acceptsAny: true) }

  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> CompanionDocuments {
    guard let file = folder.files.first(where: { $0.path == path }),
      let mapping = Node.parse(file, into: log)?.mapping(log)
    else { return CompanionDocuments() }
    var result = CompanionDocuments()
    if let documents = mapping.required("documents", log)?.mapping(log) {
      for kind in Companions.Kind.allCases {
        guard let node = documents.required(kind.rawValue, log)?.mapping(log) else { continue }
        result.choices[kind] = choice(node, log)
      }
      documents.rejectUnknownKeys(log)
    }
    result.prose = Set(mapping.required("prose", log)?.names(log) ?? [])
    mapping.rejectUnknownKeys(log)
    return result
  }

  private static func choice(_ mapping: Mapping, _ log: MistakeLog) -> Choice {
    let choice = Choice(
      usual: mapping.required("usual", log)?.string(log) ?? "", others: mapping.optional("or")?.names(log) ?? [],
      acceptsAny: mapping.optional("any")?.bool(log) ?? false)
    mapping.rejectUnknownKeys(log)
    return choice
  }
}
