import Analysis
import RuleFiles

/// How often words of a lexicon occur in the body.
struct DensityRule: RuleKind {
  static let name = "density"
  static let measures = ["perThousand", "count"]
  static let fields = ["body"]

  let references: [Reference]
  private let lexicon: String
  private let classes: [String]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    lexicon = parameters.required("lexicon", log)?.scalar ?? ""
    references = parameters.lexiconReferences(log)
    classes = references.classNames
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let body = context.draft.lengths.bodyHan
    guard body > 0 else { return [] }
    let count = context.draft.parts.filter(\.isBody).reduce(0) { sum, part in
      sum + context.hits(lexicon, classes: classes, in: part.range).count
    }
    var match = RuleMatch(key: lexicon)
    match.measures = [.rate("perThousand", 1000 * count, per: body), .number("count", count)]
    match.fields["body"] = .number(body)
    return [match]
  }
}
