import Analysis
import Documents
import RuleFiles

/// Everything that a companion lists is answered somewhere in the draft.
///
/// An entry is answered when a paragraph of the body shares at least `atLeast` of its pairs of Han characters. Silent
/// without the companion.
struct CompanionCoverageRule: RuleKind {
  static let name = "companion-coverage"
  static let measures = ["coverage", "open"]
  static let fields = ["total", "list"]

  let companion: Companions.Kind?
  private let atLeast: Fraction
  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    _ = parameters.required("with", log)
    companion = parameters.companion("with", log)
    atLeast = parameters.fraction("atLeast", log) ?? Fraction(2, 5)
    roles = parameters.roles("in", log)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let other = companion.flatMap({ context.companions[$0] }) else { return [] }
    let entries = CompanionEntries(of: other).entries
    guard !entries.isEmpty else { return [] }
    let texts = paragraphs(context)
    let open = entries.filter { entry in !texts.contains { isAnswered(entry.bigrams, by: $0) } }
    var match = RuleMatch(key: companion?.rawValue ?? "")
    match.measures = [.share("coverage", entries.count - open.count, of: entries.count), .number("open", open.count)]
    // A comparison of words, which an answer in other words escapes.
    match.confidence = 0.7
    match.fields = ["total": .number(entries.count), "list": .text(context.list(open.map(\.label)))]
    return [match]
  }

  private func paragraphs(_ context: CheckContext) -> [HanBigrams] {
    let draft = context.draft
    let parts = roles.isEmpty ? draft.parts.filter(\.isBody) : context.parts(roles)
    return parts.flatMap { draft.paragraphs[draft.paragraphIndices(in: $0.range)] }
      .map { HanBigrams(draft.clean.text.bytes, $0.range) }
  }

  private func isAnswered(_ entry: HanBigrams, by text: HanBigrams) -> Bool {
    entry.shared(with: text) * atLeast.denominator >= entry.count * atLeast.numerator
  }
}
