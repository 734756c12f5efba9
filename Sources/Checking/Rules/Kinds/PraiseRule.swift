import Analysis
import RuleFiles

/// Praise in front of a turn (……，但……) does not fill the problems, and no sentence there only praises.
///
/// Only the share counts: a short word of praise before the 但 is universal (domain.md 14, trap 5). A sentence boasts when
/// it holds a word of `boast` (`{lexicon, classes}`), admits nothing, and the next one does not turn.
struct PraiseRule: RuleKind {
  static let name = "praise"
  static let outcomes = ["part", "item", "boast", "trace"]
  static let fields = ["item", "han", "share"]

  private let partLimit: Limit
  private let itemLimit: Limit
  let references: [Reference]
  private let boast: String
  private let boastClasses: [String]
  private let turns: String

  init(_ parameters: Mapping, _ log: MistakeLog) {
    partLimit = Limit(comparison: .above, bound: parameters.share("part", log) ?? Fraction(1, 5))
    itemLimit = Limit(comparison: .above, bound: parameters.share("item", log) ?? Fraction(2, 5))
    let boasting = parameters.optional("boast")?.mapping(log)
    boast = boasting?.optional("lexicon")?.scalar ?? ""
    let boastReferences = boasting?.lexiconReferences(log) ?? []
    boasting?.rejectUnknownKeys(log)
    boastClasses = boastReferences.classNames
    let node = parameters.optional("turns")
    turns = node?.string(log) ?? ""
    references =
      boastReferences + (node.map { [Reference(target: .lexicon($0.scalar ?? ""), location: $0.location)] } ?? [])
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.parts([.problems])
    let han = parts.reduce(0) { $0 + $1.han }
    let sentences = context.sentences(of: parts)
    let praising = sentences.filter { $0.praiseHan > 0 }
    let praiseHan = praising.reduce(0) { $0 + $1.praiseHan }
    let confidence = context.confidence(of: parts)
    let share = Fraction(praiseHan, max(1, han))
    if let first = praising.first, partLimit.holds(for: share) {
      return [match("part", first, praising, share, praiseHan, confidence)]
    }
    let boasts = confidence < CheckContext.doubtful ? [] : boasts(sentences, context)
    let boasting = boasts.first.map { match("boast", $0, boasts, share, praiseHan, confidence) }
    let items = context.draft.problems.compactMap { match($0, context) } + [boasting].compactMap { $0 }
    guard items.isEmpty, let first = praising.first else { return items }
    return [match("trace", first, praising, share, praiseHan, confidence)]
  }

  private func boasts(_ sentences: [Sentence], _ context: CheckContext) -> [Sentence] {
    guard !boast.isEmpty else { return [] }
    return sentences.indices.filter { index in
      let sentence = sentences[index]
      guard sentence.features.isDisjoint(with: [.problemCue, .strongProblem]), sentence.han >= Self.leastBoast,
        !context.hits(boast, classes: boastClasses, in: sentence.range).isEmpty
      else { return false }
      let next = index + 1 < sentences.count ? sentences[index + 1] : sentence
      return [sentence, next].allSatisfy { context.hits(turns, in: $0.range).isEmpty }
    }.map { sentences[$0] }
  }

  /// Han of the shortest sentence that says enough to boast.
  private static let leastBoast = 12

  private func match(
    _ outcome: String, _ first: Sentence, _ all: [Sentence], _ share: Fraction, _ han: Int, _ confidence: Double
  ) -> RuleMatch {
    var match = RuleMatch(outcome: outcome, place: .clean(first.range), key: outcome)
    match.fields = ["han": .number(han), "share": .share(share)]
    match.confidence = confidence
    match.related = all.dropFirst().map { .clean($0.range) }
    match.count = all.count
    return match
  }

  private func match(_ item: Item, _ context: CheckContext) -> RuleMatch? {
    let sentences = context.draft.sentences(in: item.range)
    let han = sentences.reduce(0) { $0 + $1.praiseHan }
    guard item.han > 0, itemLimit.holds(for: Fraction(han, item.han)),
      let first = sentences.first(where: { $0.praiseHan > 0 })
    else { return nil }
    let label = context.draft.clean.string(in: item.label)
    var match = RuleMatch(outcome: "item", place: .clean(first.range), key: label)
    match.fields = [
      "item": .text(context.label(of: item)), "han": .number(han), "share": .share(Fraction(han, item.han)),
    ]
    match.confidence = context.confidence(of: item)
    return match
  }
}
