import Analysis
public import RuleFiles

/// What the files of a rule folder may hold, found out from what reads them.
public struct RuleSchema: Sendable {
  /// The files of one sort.
  public struct FileSort: Sendable {
    /// Such as `rule` or `pack`.
    public let name: String
    public let root: SchemaProbe
    /// Keys that may be written instead of the English ones.
    public let otherKeys: [String: String]
  }

  public let sorts: [FileSort]
  /// What `check` of a rule may hold beside `kind`, by the kind.
  public let kinds: [(name: String, parameters: SchemaProbe)]
  /// What people are told about a key, by `sort.key` or by the key alone.
  public let descriptions: [String: String]

  public init(_ rulebook: Rulebook, folder: RuleFolder) {
    let packKeys = rulebook.wording.packKeys
    var sorts = [FileSort(name: "rule", root: Self.rule, otherKeys: [:])]
    sorts.append(FileSort(name: "pack", root: Self.pack, otherKeys: packKeys))
    sorts += Self.vocabulary.map { FileSort(name: $0.name, root: Self.probe($0.path), otherKeys: [:]) }
    sorts.append(FileSort(name: "skeleton", root: SchemaProbe.reading(Self.readSkeleton), otherKeys: [:]))
    sorts.append(FileSort(name: "wording", root: SchemaProbe.reading(Self.readWording), otherKeys: [:]))
    sorts.append(FileSort(name: "rounds", root: SchemaProbe.reading(Self.readRounds), otherKeys: [:]))
    sorts.append(FileSort(name: "companions", root: SchemaProbe.reading(Self.readCompanions), otherKeys: [:]))
    self.sorts = sorts
    kinds = RuleKinds.all.map { kind in
      (kind.name, SchemaProbe.reading { node, log in node.mapping(log).map { _ = kind.init($0, log) } })
    }
    descriptions = Self.descriptions(in: folder)
  }

  /// The files that the vocabulary reads, each by the path of one.
  private static let vocabulary: [(name: String, path: String)] = [
    ("lexicon", "lexicons/probe.yml"), ("kind", "kinds/probe.yml"), ("era", "eras/probe.yml"),
    ("artefact", "artefacts/probe.yml"), ("headings", "roles/headings.yml"), ("formulas", "roles/formulas.yml"),
    ("role-names", "roles/names.yml"), ("surnames", Surnames.path), ("series", "roles/series.yml"),
    ("role-weights", "roles/weights.yml"),
    ("coverage", "coverage.yml"),
  ]

  private static func probe(_ path: String) -> SchemaProbe {
    SchemaProbe.reading { node, log in
      _ = Vocabulary.load(folder: RuleFolder(files: [.init(path: path, probe: node)]), log: log)
    }
  }

  private static var rule: SchemaProbe {
    SchemaProbe.reading { node, log in
      _ = RuleReader(log: log).rule(RuleSource(node: node, path: "checks/probe/probe.yml"))
      guard let mapping = node.mapping(log) else { return }
      let defaults = OutcomeReader.Defaults(severity: .info)
      _ = OutcomeReader(kind: AnyOutcome.self, defaults: defaults, log: log).outcomes(mapping)
    }
  }

  private static var pack: SchemaProbe {
    SchemaProbe.reading { node, log in
      _ = node.mapping(log)?.optional("extends")?.string(log)
      _ = PackReader(log: log).pack(node, path: "packs/probe.yml")
    }
  }

  private static func readSkeleton(_ node: Node, _ log: MistakeLog) {
    _ = Skeleton.load(RuleFolder(files: [.init(path: "skeletons/probe.yml", probe: node)]), log)
  }

  private static func readWording(_ node: Node, _ log: MistakeLog) {
    _ = Wording.load(RuleFolder(files: [.init(path: "wording.yml", probe: node)]), log)
  }

  private static func readRounds(_ node: Node, _ log: MistakeLog) {
    _ = RoundNaming.load(RuleFolder(files: [.init(path: RoundNaming.path, probe: node)]), log)
  }

  private static func readCompanions(_ node: Node, _ log: MistakeLog) {
    _ = CompanionDocuments.load(RuleFolder(files: [.init(path: CompanionDocuments.path, probe: node)]), log)
  }

  private static func descriptions(in folder: RuleFolder) -> [String: String] {
    let log = MistakeLog()
    let file = folder.files.first { $0.path == "templates/descriptions.yml" }
    guard let mapping = file.flatMap({ Node.parse($0, into: log) })?.mapping(log) else { return [:] }
    return mapping.keys.reduce(into: [:]) { $0[$1.key] = mapping.optional($1.key)?.scalar }
  }
}

/// A kind whose outcomes rule files name, with all that such outcomes may say.
private struct AnyOutcome: RuleKind {
  static let name = ""
  init(_ parameters: Mapping, _ log: MistakeLog) {}
  func matches(_ context: CheckContext) -> [RuleMatch] { [] }
}
