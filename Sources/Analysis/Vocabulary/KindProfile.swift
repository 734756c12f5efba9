import RuleFiles

/// What speaks for a text being of one kind, and the usual order of its parts (domain.md 2, 3); `Rules/kinds/*.yml`.
struct KindProfile: Sendable {
  /// Terms with the score that a hit adds (negative speaks against).
  struct Evidence: Sendable {
    var terms: TermClass
    var score: Double
    /// Most that all hits together add, for cues counted over the text.
    var maximum: Double
  }

  var id: String
  var name: String
  /// A material handed in for review; false for notices, news, speeches, plans of campaigns.
  var isDraft: Bool
  /// Its problems, causes and measures are the author's own; false for materials that tell of others'.
  var hasItems: Bool
  var voice: Draft.Voice?
  /// Tested on the title.
  var title: [Evidence]
  /// Tested on the first 400 Han after the title.
  var opening: [Evidence]
  /// Counted over the whole text.
  var cues: [Evidence]
  /// What each piece of website frame adds, and the most that all add.
  var residue: (score: Double, maximum: Double)
  /// Added when the outline has a part with the role.
  var roles: [(role: Role, score: Double)]
  var order: [Role]
  /// The role of a top-level section that is headed by an aspect and says no more.
  var aspectRole: Role?
  /// The role of what is in order where the author tells it next to each problem (做到的：… 没有做到的：…).
  var standing: Role = .achievements

  /// It answers what others found, and lists what is to be done.
  var isPlan: Bool { order.contains(.tasks) }

  var cueLexiconID: String { "kind:" + id }

  /// The cues as a lexicon, so that they are found in the same pass as everything else; class `n` is cue `n`.
  var cueLexicon: Lexicon {
    Lexicon(
      id: cueLexiconID,
      classes: cues.enumerated().map {
        TermClass(name: "\($0.offset)", words: $0.element.terms.words, patterns: $0.element.terms.patterns)
      })
  }
}

extension KindProfile {
  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> [KindProfile] {
    TermsFile.mappings(in: folder, under: "kinds", log).compactMap { profile($0, log) }
  }

  private static func profile(_ mapping: Mapping, _ log: MistakeLog) -> KindProfile? {
    let id = mapping.required("id", log)?.string(log)
    let name = mapping.required("name", log)?.string(log)
    let isDraft = mapping.required("isDraft", log)?.bool(log)
    let result = KindProfile(
      id: id ?? "", name: name ?? "", isDraft: isDraft ?? false,
      hasItems: mapping.optional("items")?.bool(log) ?? isDraft ?? false, voice: voice(mapping.optional("voice"), log),
      title: evidence(mapping.optional("title"), log), opening: evidence(mapping.optional("opening"), log),
      cues: evidence(mapping.optional("cues"), log), residue: residue(mapping.optional("residue"), log),
      roles: roleScores(mapping.optional("roles"), log),
      order: TermsFile.roles(mapping.optional("order"), log),
      aspectRole: mapping.optional("aspects").flatMap { TermsFile.role($0, log) },
      standing: mapping.optional("standing").flatMap { TermsFile.role($0, log) } ?? .achievements)
    mapping.rejectUnknownKeys(log)
    return id == nil || name == nil || isDraft == nil ? nil : result
  }

  private static func voice(_ node: Node?, _ log: MistakeLog) -> Draft.Voice? {
    guard let node, let text = node.string(log) else { return nil }
    if let voice = Draft.Voice(rawValue: text) { return voice }
    log.add(.unknownValue(text, accepted: ["person", "team"]), at: node.location)
    return nil
  }

  private static func evidence(_ node: Node?, _ log: MistakeLog) -> [Evidence] {
    (node?.list(log) ?? []).compactMap { item in
      guard let mapping = item.mapping(log) else { return nil }
      let result = Evidence(
        terms: TermsFile.termClass(named: "", in: mapping, log),
        score: TermsFile.number(mapping.required("score", log), log) ?? 0,
        maximum: TermsFile.number(mapping.optional("max"), log) ?? .infinity)
      mapping.rejectUnknownKeys(log)
      return result
    }
  }

  private static func residue(_ node: Node?, _ log: MistakeLog) -> (score: Double, maximum: Double) {
    guard let mapping = node?.mapping(log) else { return (0, 0) }
    let score = TermsFile.number(mapping.required("score", log), log) ?? 0
    let maximum = TermsFile.number(mapping.required("max", log), log) ?? 0
    mapping.rejectUnknownKeys(log)
    return (score, maximum)
  }

  private static func roleScores(_ node: Node?, _ log: MistakeLog) -> [(role: Role, score: Double)] {
    guard let mapping = node?.mapping(log) else { return [] }
    // In a fixed order, because sums of the same numbers in another order differ in their last digit.
    let result = Role.allCases.compactMap { role in
      TermsFile.number(mapping.optional(role.rawValue), log).map { (role: role, score: $0) }
    }
    mapping.rejectUnknownKeys(log)
    return result
  }
}
