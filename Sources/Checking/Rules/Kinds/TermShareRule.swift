import Analysis
import RuleFiles

/// How much of some parts is made up of sentences that hold certain words.
struct TermShareRule: RuleKind {
  static let name = "term-share"
  static let measures = ["share", "count"]
  static let fields = ["word", "part"]

  let terms: [TermClass]
  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.requiredRoles("in", log)
    terms = [parameters.terms(named: "term", log)]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.parts(roles)
    let sentences = context.sentences(of: parts)
    let han = sentences.reduce(0) { $0 + $1.han }
    let holding = sentences.filter { !context.hits(context.ownLexicon, in: $0.range).isEmpty }
    guard han > 0, let first = holding.first else { return [] }
    var match = RuleMatch(place: .clean(first.range), key: context.list(roles.map(\.rawValue)))
    match.measures = [.share("share", holding.reduce(0) { $0 + $1.han }, of: han), .number("count", holding.count)]
    match.related = holding.dropFirst().map { .clean($0.range) }
    match.confidence = context.confidence(of: parts)
    let word = context.hits(context.ownLexicon, in: first.range).first
    match.fields = [
      "word": .text(word.map { context.draft.clean.string(in: $0.range) } ?? ""),
      "part": .text(roles.first.map(context.name) ?? ""),
    ]
    return [match]
  }
}
