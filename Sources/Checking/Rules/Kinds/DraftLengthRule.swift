import Analysis
import RuleFiles

/// The whole draft keeps to the length the pack allows.
struct DraftLengthRule: RuleKind {
  static let name = "length"
  static let outcomes = ["long", "short"]
  static let fields = ["words", "bound"]

  init(_ parameters: Mapping, _ log: MistakeLog) {}

  var needsPack: Bool { true }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let length = context.pack?.length else { return [] }
    let words = length.countsHanOnly ? context.draft.lengths.han : context.draft.lengths.words
    if let most = length.most, words > most { return [match("long", words, most)] }
    if let least = length.least, words < least { return [match("short", words, least)] }
    return []
  }

  private func match(_ outcome: String, _ words: Int, _ bound: Int) -> RuleMatch {
    var match = RuleMatch(outcome: outcome, key: outcome)
    match.fields = ["words": .number(words), "bound": .number(bound)]
    return match
  }
}
