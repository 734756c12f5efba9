import RuleFiles

/// Reads `Rules/lexicons/*.yml`: `{id, name, classes: {strong: {words, patterns}, …}}`.
enum LexiconFile {
  static func load(_ folder: RuleFolder, _ log: MistakeLog) -> [Lexicon] {
    TermsFile.mappings(in: folder, under: "lexicons", log).compactMap { lexicon($0, log) }
  }

  private static func lexicon(_ mapping: Mapping, _ log: MistakeLog) -> Lexicon? {
    let id = mapping.required("id", log)?.string(log)
    _ = mapping.optional("name")
    let classes = mapping.required("classes", log)?.mapping(log)
    mapping.rejectUnknownKeys(log)
    guard let id, let classes else { return nil }
    return Lexicon(
      id: id,
      classes: classes.keys.map { TermsFile.termClass(named: $0.key, classes.optional($0.key), log) })
  }
}
