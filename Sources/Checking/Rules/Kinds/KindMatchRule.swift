import Analysis
import RuleFiles

/// The draft is of the kind that the pack is for.
struct KindMatchRule: RuleKind {
  static let name = "kind-match"
  static let outcomes = ["other"]
  static let fields = ["found", "expected"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  var needsPack: Bool { true }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let kind = context.draft.kind
    guard let pack = context.pack, let expected = pack.kinds.first, !pack.kinds.contains(kind.id) else { return [] }
    var match = RuleMatch(outcome: "other", key: expected)
    match.place = context.draft.title.map { .clean($0) }
    match.confidence = kind.doubt == .uncertain || kind.doubt == .close ? min(0.5, kind.confidence) : kind.confidence
    match.fields = [
      "found": .text(context.names.kinds[kind.id] ?? kind.id),
      "expected": .text(context.names.kinds[expected] ?? expected),
    ]
    return [match]
  }
}
