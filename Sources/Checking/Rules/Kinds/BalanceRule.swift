import Analysis
import RuleFiles

/// Whether words of one class outweigh those of another in the parts with some roles.
struct BalanceRule: RuleKind {
  static let name = "balance"
  /// `lead` is the first less the second, not below zero.
  static let measures = ["first", "second", "lead"]
  static let fields = ["part"]

  let references: [Reference]
  private let lexicon: String
  private let first: String
  private let second: String
  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.requiredRoles("in", log)
    let node = parameters.required("lexicon", log)
    let lexicon = node?.string(log) ?? ""
    var references = node.map { [Reference(target: .lexicon(lexicon), location: $0.location)] } ?? []
    let classes = ["first", "second"].map { key in
      let node = parameters.required(key, log)
      let name = node?.string(log) ?? ""
      if let node {
        references.append(Reference(target: .lexiconClass(lexicon: lexicon, name: name), location: node.location))
      }
      return name
    }
    self.lexicon = lexicon
    self.references = references
    first = classes[0]
    second = classes[1]
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.parts(roles)
    guard !parts.isEmpty else { return [] }
    let firstCount = count(first, parts, context)
    let secondCount = count(second, parts, context)
    var match = RuleMatch(place: roles.first.flatMap(context.anchor), key: lexicon)
    match.measures = [
      .number("first", firstCount), .number("second", secondCount), .number("lead", max(0, firstCount - secondCount)),
    ]
    match.confidence = context.confidence(of: parts)
    match.fields["part"] = .text(roles.first.map(context.name) ?? "")
    return [match]
  }

  private func count(_ name: String, _ parts: [Part], _ context: CheckContext) -> Int {
    parts.reduce(0) { $0 + context.hits(lexicon, classes: [name], in: $1.range).count }
  }
}
