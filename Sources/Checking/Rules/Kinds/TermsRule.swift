import Analysis
import RuleFiles

/// Words and patterns that should not be there, with what they should be where that is known.
///
/// `entries` is a list of `{words, patterns, use}`; or `lexicon` (and `classes`) names a list that exists. `in` keeps
/// to parts of these roles, `lacks` to sentences without any of these features, `own` to the author's own words, outside
/// quotation marks. Equal words are one match with a count; `once` makes one match of all words in a paragraph.
/// `mechanical` says that `use` is exactly what has to stand there, not a model to follow.
struct TermsRule: RuleKind {
  static let name = "terms"
  static let outcomes = ["found"]
  static let fields = ["word", "use"]

  let terms: [TermClass]
  let references: [Reference]
  private let replacements: [String?]
  private let roles: [Role]
  private let lexicon: String?
  private let classes: [String]
  private let lacks: Features
  private let isMechanical: Bool
  private let isOwn: Bool
  private let isOnce: Bool

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.roles("in", log)
    lacks = parameters.features("lacks", log)
    isMechanical = parameters.optional("mechanical")?.bool(log) ?? false
    isOwn = parameters.optional("own")?.bool(log) ?? false
    isOnce = parameters.optional("once")?.bool(log) ?? false
    lexicon = parameters.optional("lexicon")?.scalar
    references = parameters.lexiconReferences(log)
    classes = references.classNames
    let entries = lexicon == nil ? parameters.required("entries", log)?.list(log) ?? [] : []
    var terms: [TermClass] = []
    var replacements: [String?] = []
    for entry in entries.compactMap({ $0.mapping(log) }) {
      terms.append(entry.terms(named: "\(terms.count)", log))
      replacements.append(entry.optional("use")?.string(log))
      entry.rejectUnknownKeys(log)
    }
    self.terms = terms
    self.replacements = replacements
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let hits = context.ranges(roles).flatMap { range in
      context.hits(lexicon ?? context.ownLexicon, classes: classes, in: range).filter { isMeant($0, context) }
    }
    return isOnce ? perParagraph(hits, context) : hits.map { match($0, context) }
  }

  private func perParagraph(_ hits: [LexiconHits.Hit], _ context: CheckContext) -> [RuleMatch] {
    Dictionary(grouping: hits) { context.draft.paragraphIndex(at: $0.range.start) ?? 0 }.sorted { $0.key < $1.key }
      .compactMap { _, hits in
        guard var first = hits.first.map({ match($0, context) }) else { return nil }
        first.related = hits.dropFirst().map { .clean($0.range) }
        return first
      }
  }

  private func isMeant(_ hit: LexiconHits.Hit, _ context: CheckContext) -> Bool {
    if isOwn, context.isQuoted(hit.range) { return false }
    return lacks.isEmpty || context.sentence(at: hit.range.start)?.features.isDisjoint(with: lacks) ?? true
  }

  private func match(_ hit: LexiconHits.Hit, _ context: CheckContext) -> RuleMatch {
    let word = context.draft.clean.string(in: hit.range)
    var match = RuleMatch(outcome: "found", place: .clean(hit.range), key: word)
    match.collapses = true
    match.replacement = lexicon == nil && replacements.indices.contains(hit.term) ? replacements[hit.term] : nil
    if isMechanical, let use = match.replacement {
      match.edits = [RuleMatch.Edit(place: .clean(hit.range), replacement: use)]
    }
    match.fields = ["word": .text(word), "use": .text(match.replacement ?? "")]
    return match
  }
}
