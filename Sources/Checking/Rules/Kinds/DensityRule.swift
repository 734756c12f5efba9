import Analysis
import RuleFiles

/// How often words of a lexicon occur in the body, or in the parts with some roles.
struct DensityRule: RuleKind {
  static let name = "density"
  static let measures = ["perThousand", "count"]
  static let fields = ["body"]

  let references: [Reference]
  private let lexicon: String
  private let classes: [String]
  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.roles("in", log)
    lexicon = parameters.required("lexicon", log)?.scalar ?? ""
    references = parameters.lexiconReferences(log)
    classes = references.classNames
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = roles.isEmpty ? context.draft.parts.filter(\.isBody) : context.parts(roles)
    let body = parts.reduce(0) { $0 + $1.han }
    guard body > 0 else { return [] }
    let count = parts.reduce(0) { sum, part in
      sum + context.hits(lexicon, classes: classes, in: part.range).count
    }
    var match = RuleMatch(key: lexicon)
    match.measures = [.rate("perThousand", 1000 * count, per: body), .number("count", count)]
    if let role = roles.first {
      match.place = context.anchor(of: role)
      match.confidence = context.confidence(of: parts)
    }
    match.fields["body"] = .number(body)
    return [match]
  }
}
