import Analysis
import RuleFiles

/// How many problems, causes or measures there are; a manifestation below an item counts as a leaf (domain.md 6).
struct CountRule: RuleKind {
  static let name = "count"
  static let measures = ["leaves", "items"]
  static let fields = ["part"]

  let role: Role

  init(_ parameters: Mapping, _ log: MistakeLog) {
    role = parameters.itemRole("of", log)
  }

  func parts(measuring measure: String, _ amount: Int, of whole: Int) -> [BoundaryPart]? { [.items(amount, role)] }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    // A part that is missing altogether is another rule's finding.
    guard !context.parts([role]).isEmpty else { return [] }
    let items = context.items(role)
    var match = RuleMatch(place: context.anchor(of: role), key: role.rawValue)
    match.measures = [.number("leaves", items.reduce(0) { $0 + $1.leaves.count }), .number("items", items.count)]
    match.fields["part"] = .text(context.name(of: role))
    let doubtful = items.count { context.confidence(of: $0) < CheckContext.doubtful }
    match.confidence = 2 * doubtful > items.count ? 0.5 : context.confidence(of: context.parts([role]))
    return [match]
  }
}
