import RuleFiles

/// A campaign or year with the aspects its drafts must cover (domain.md 2.4); `Rules/eras/*.yml`.
struct Era: Sendable {
  struct Aspect: Sendable {
    var id: String
    var name: String
    var terms: TermSet
  }

  var id: String
  var name: String
  /// First and last year.
  var years: ClosedRange<Int>
  var cues: TermClass
  var aspects: [Aspect]

  /// The cues of all eras as one lexicon; the class names are the eras' ids.
  static func lexicon(of eras: [Era]) -> Lexicon {
    Lexicon(
      id: "eras",
      classes: eras.map { TermClass(name: $0.id, words: $0.cues.words, patterns: $0.cues.patterns) })
  }
}

extension Era {
  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> [Era] {
    TermsFile.mappings(in: folder, under: "eras", log).compactMap { era($0, log) }
  }

  private static func era(_ mapping: Mapping, _ log: MistakeLog) -> Era? {
    let id = mapping.required("id", log)?.string(log)
    let name = mapping.required("name", log)?.string(log)
    let years = mapping.required("years", log)?.list(log)?.compactMap { $0.int(log) }
    let cues = TermsFile.termClass(named: "cues", mapping.required("cues", log), log)
    let aspects = (mapping.required("aspects", log)?.list(log) ?? []).compactMap { aspect($0, log) }
    _ = mapping.optional("note")
    mapping.rejectUnknownKeys(log)
    guard let id, let name, let years, let first = years.first, let last = years.last, first <= last else { return nil }
    return Era(id: id, name: name, years: first...last, cues: cues, aspects: aspects)
  }

  private static func aspect(_ node: Node, _ log: MistakeLog) -> Aspect? {
    guard let mapping = node.mapping(log) else { return nil }
    let id = mapping.required("id", log)?.string(log)
    let name = mapping.required("name", log)?.string(log)
    let terms = TermSet(TermsFile.termClass(named: id ?? "", mapping.required("match", log), log))
    mapping.rejectUnknownKeys(log)
    guard let id, let name else { return nil }
    return Aspect(id: id, name: name, terms: terms)
  }
}
