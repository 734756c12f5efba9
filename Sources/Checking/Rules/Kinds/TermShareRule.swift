import Analysis
import RuleFiles

/// How much of some parts is made up of sentences that hold certain words, its own or those of `lexicon`, and none that the patterns
/// `except` find.
struct TermShareRule: RuleKind {
  static let name = "term-share"
  /// `barren` is the count in a draft without any problem item, else 0.
  static let measures = ["share", "count", "barren"]
  static let fields = ["word", "part"]

  let terms: [TermClass]
  let references: [Reference]
  private let roles: [Role]
  private let lexicon: String?

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.requiredRoles("in", log)
    lexicon = parameters.optional("lexicon")?.scalar
    references = parameters.lexiconReferences(log)
    let except = parameters.optional("except")?.members(log).compactMap { $0.pattern(log) } ?? []
    terms = [parameters.terms(named: "term", log), TermClass(name: "except", patterns: except)]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.parts(roles)
    let sentences = context.sentences(of: parts)
    let han = sentences.reduce(0) { $0 + $1.han }
    let holding = sentences.filter { word(in: $0.range, context) != nil }
    guard han > 0, let first = holding.first else { return [] }
    var match = RuleMatch(place: .clean(first.range), key: context.list(roles.map(\.rawValue)))
    match.measures = [
      .share("share", holding.reduce(0) { $0 + $1.han }, of: han), .number("count", holding.count),
      .number("barren", context.draft.problems.isEmpty ? holding.count : 0),
    ]
    match.related = holding.dropFirst().map { .clean($0.range) }
    match.confidence = context.confidence(of: parts)
    match.fields = [
      "word": .text(word(in: first.range, context) ?? ""), "part": .text(roles.first.map(context.name) ?? ""),
    ]
    return [match]
  }

  private static let except = 1

  private func word(in range: CleanRange, _ context: CheckContext) -> String? {
    let own = context.hits(context.ownLexicon, in: range)
    guard !own.contains(where: { $0.term == Self.except }) else { return nil }
    let hits = own + (lexicon.map { context.hits($0, in: range) } ?? [])
    return hits.first { !isQuoted($0.range, range, context) }.map { context.string(in: $0.range) }
  }

  /// What others say, in quotation marks, says nothing of the author.
  private func isQuoted(_ hit: CleanRange, _ sentence: CleanRange, _ context: CheckContext) -> Bool {
    let before = CleanScalars(context.draft.clean, CleanRange(sentence.start, hit.start)).values
    return before.last { $0 == "“" || $0 == "”" } == "“"
  }
}
