import Analysis
import RuleFiles

/// Whether some words outweigh others, in the parts with some roles or, when none is named, in the body.
struct BalanceRule: RuleKind {
  static let name = "balance"
  /// `lead` is the first less the second, `lag` the second less the first, neither below zero.
  static let measures = ["first", "second", "lead", "lag"]
  static let fields = ["part"]

  private struct Side: Sendable {
    var lexicon = ""
    var classes: [String] = []
    var references: [Reference] = []
  }

  var references: [Reference] { first.references + second.references }
  private let first: Side
  private let second: Side
  private let roles: [Role]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    roles = parameters.roles("in", log)
    first = Self.side("first", parameters, log)
    second = Self.side("second", parameters, log)
  }

  private static func side(_ key: String, _ parameters: Mapping, _ log: MistakeLog) -> Side {
    guard let mapping = parameters.required(key, log)?.mapping(log) else { return Side() }
    let lexicon = mapping.required("lexicon", log)?.scalar ?? ""
    let references = mapping.lexiconReferences(log)
    mapping.rejectUnknownKeys(log)
    return Side(lexicon: lexicon, classes: references.classNames, references: references)
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = roles.isEmpty ? context.draft.parts.filter(\.isBody) : context.partsWithTables(roles)
    guard !parts.isEmpty else { return [] }
    let firstCount = hits(first, parts, context).count
    let seconds = hits(second, parts, context)
    let secondCount = seconds.count
    // What is too many is shown; what is too few can only be missed.
    let shown = roles.isEmpty ? [] : sentences(of: seconds, context).prefix(Self.mostShown)
    let anchor = roles.first.flatMap(context.anchor)
    var match = RuleMatch(place: shown.first.map { .clean($0) } ?? anchor, key: first.lexicon + second.lexicon)
    match.related = shown.dropFirst().map { .clean($0) }
    match.measures = [
      .number("first", firstCount), .number("second", secondCount), .number("lead", max(0, firstCount - secondCount)),
      .number("lag", max(0, secondCount - firstCount)),
    ]
    match.confidence = roles.isEmpty ? 1 : context.confidence(of: parts)
    match.fields["part"] = .text(roles.first.map(context.name) ?? "")
    return [match]
  }

  private static let mostShown = 8

  /// The sentences that hold hits, each once: a single word (编制) does not show what is said of it.
  private func sentences(of hits: [LexiconHits.Hit], _ context: CheckContext) -> [CleanRange] {
    var end = 0
    return hits.compactMap { hit in
      guard hit.range.start >= end else { return nil }
      let sentence = context.sentence(at: hit.range.start)?.range ?? hit.range
      end = sentence.end
      return sentence
    }
  }

  private func hits(_ side: Side, _ parts: [Part], _ context: CheckContext) -> [LexiconHits.Hit] {
    parts.flatMap { context.hits(side.lexicon, classes: side.classes, in: $0.range) }
  }
}
