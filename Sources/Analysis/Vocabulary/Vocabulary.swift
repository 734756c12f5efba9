public import RuleFiles

/// Everything `Analysis` knows about the language of such drafts, read from `Rules/`.
///
/// Immutable once loaded and shared by all workers; a class, because everything that understands a draft holds it.
public final class Vocabulary: Sendable {
  let lexicons: [String: Lexicon]
  let scanner: LexiconScanner
  let headings: HeadingLexicon
  let formulas: Formulas
  let surnames: Surnames
  let series: InlineSeries
  let kinds: [KindProfile]
  let titles: EvidenceScores
  let openings: EvidenceScores
  let eras: [Era]
  let artefacts: [ArtefactClass]
  let artefactScanner: ArtefactScanner
  /// Finds remarks that waive a rule, and nothing else.
  let waiverScanner: ArtefactScanner
  let traditional: TraditionalCharacters
  let coverage: CoverageModel
  let roleModel: RoleModel
  let roleWeights: RoleWeights
  private let roleNames: [Role: String]

  /// Loads the folders `lexicons`, `roles`, `kinds`, `eras` and `artefacts`, `coverage.yml` and `role-model.yml`.
  ///
  /// - Parameter extra: lexicons of the rules, matched in the same pass; their ids must be new.
  /// - Returns: nil when a file has a mistake; all mistakes are in the log.
  public static func load(folder: RuleFolder, extra: [Lexicon] = [], log: MistakeLog) -> Vocabulary? {
    let before = log.mistakes.count
    let lexicons = LexiconFile.load(folder, log)
    let kinds = KindProfile.load(folder, log)
    let eras = Era.load(folder, log)
    let artefacts = ArtefactClass.load(folder, log)
    let headings = HeadingLexicon.load(folder, log)
    let formulas = Formulas.load(folder, log)
    let surnames = Surnames.load(folder, log)
    let series = SeriesWords.load(folder, log).map { InlineSeries(words: $0) }
    let names = RoleNamesFile.load(folder, log)
    let coverage = CoverageModel.load(folder, log)
    let roleModel = series.flatMap { RoleModel.load(folder, $0, log) }
    let roleWeights = RoleWeights.load(folder, log)
    guard log.mistakes.count == before, let headings, let formulas, let surnames, let series, let coverage,
      let roleModel, let roleWeights
    else {
      return nil
    }
    return Vocabulary(
      lexicons: lexicons + extra, headings: headings, formulas: formulas, surnames: surnames, series: series,
      kinds: kinds, eras: eras, artefacts: artefacts, coverage: coverage, roleModel: roleModel,
      roleWeights: roleWeights, roleNames: names)
  }

  init(
    lexicons: [Lexicon], headings: HeadingLexicon, formulas: Formulas, surnames: Surnames, series: InlineSeries,
    kinds: [KindProfile], eras: [Era], artefacts: [ArtefactClass], coverage: CoverageModel, roleModel: RoleModel,
    roleWeights: RoleWeights, roleNames: [Role: String]
  ) {
    self.lexicons = Dictionary(lexicons.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let eraLexicon = Era.lexicon(of: eras)
    let kindLexicons = kinds.map(\.cueLexicon)
    scanner = LexiconScanner(lexicons + [eraLexicon] + kindLexicons)
    self.headings = headings
    self.formulas = formulas
    self.surnames = surnames
    self.series = series
    self.kinds = kinds
    titles = EvidenceScores(kinds.map(\.title))
    openings = EvidenceScores(kinds.map(\.opening))
    self.eras = eras
    self.artefacts = artefacts
    artefactScanner = ArtefactScanner(artefacts)
    waiverScanner = ArtefactScanner(artefacts.map { $0.id == Artefact.waiverID ? $0 : $0.withoutEntries })
    traditional = TraditionalCharacters(pairs: artefacts.flatMap(\.pairs))
    self.coverage = coverage.knowing(self.lexicons)
    self.roleModel = roleModel
    self.roleWeights = roleWeights
    self.roleNames = roleNames
  }

  /// What a reviewer calls a part with this role.
  public func name(of role: Role) -> String { roleNames[role] ?? role.rawValue }

  /// Display name of a kind, or its id when it is unknown.
  public func name(ofKind id: String) -> String { kind(id)?.name ?? id }

  /// Display name of an era, or its id when it is unknown.
  public func name(ofEra id: String) -> String { eras.first { $0.id == id }?.name ?? id }

  /// Display name of an artefact class, or its id when it is unknown.
  public func name(ofArtefact id: String) -> String { artefacts.first { $0.id == id }?.name ?? id }

  /// Ids of all kinds, for options and rule files.
  public var kindIDs: [String] { kinds.map(\.id) }

  /// Ids of all eras, for options and rule files.
  public var eraIDs: [String] { eras.map(\.id) }

  /// Ids of all lexicons, sorted, for rule files.
  public var lexiconIDs: [String] { lexicons.keys.filter { !$0.contains(":") }.sorted() }

  /// Ids of all artefact classes, for rule files.
  public var artefactIDs: [String] { artefacts.map(\.id) }

  /// True for words with which some kind of document is headed.
  public func isTitle(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return (titles.scores(bytes, [0..<bytes.count]).max() ?? 0) > 0
  }

  /// Names of the classes of a lexicon, strongest first; nil when there is no such lexicon.
  public func classes(ofLexicon id: String) -> [String]? { lexicons[id]?.classes.map(\.name) }

  /// All words of a lexicon, patterns left out; none when there is no such lexicon.
  public func words(ofLexicon id: String) -> [String] { lexicons[id]?.classes.flatMap(\.words) ?? [] }

  func kind(_ id: String) -> KindProfile? { kinds.first { $0.id == id } }

  /// Term index of a class, for reading hits; -1, which no hit has, when the data lack it.
  func term(_ lexicon: String, _ name: String) -> Int {
    lexicons[lexicon]?.index(ofClass: name) ?? -1
  }
}
