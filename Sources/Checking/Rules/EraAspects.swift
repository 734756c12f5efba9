import Analysis
import RuleFiles

/// What the problems of an era's drafts must look at; the `aspects` of `Rules/eras/*.yml`.
struct EraAspects: Sendable {
  /// Era id.
  let era: String
  /// What people call the era.
  let name: String
  /// In the order of the file.
  let aspects: [(id: String, name: String)]
  /// The words by which aspects are known, one class each, in the order of `aspects`.
  let lexicon: Lexicon

  /// Mistakes in these files are noted by the vocabulary, which reads them too.
  ///
  /// - Parameter isProven: as in `MistakeLog`.
  static func load(_ folder: RuleFolder, isProven: Bool) -> [EraAspects] {
    folder.files(under: "eras").compactMap { file in
      let log = MistakeLog(isProven: isProven)
      return Node.parse(file, into: log)?.mapping(log).flatMap { EraAspects($0, log) }
    }
  }

  private init?(_ mapping: Mapping, _ log: MistakeLog) {
    guard let id = mapping.optional("id")?.scalar, let name = mapping.optional("name")?.scalar else { return nil }
    let aspects = (mapping.optional("aspects")?.list(log) ?? []).compactMap { $0.mapping(log) }
    era = id
    self.name = name
    self.aspects = aspects.map { ($0.optional("id")?.scalar ?? "", $0.optional("name")?.scalar ?? "") }
    let classes = aspects.map { aspect in
      aspect.optional("match")?.mapping(log)?.terms(named: aspect.optional("id")?.scalar ?? "", log)
        ?? TermClass(name: "")
    }
    lexicon = Lexicon(id: "aspects:" + id, classes: classes)
  }
}
