import Analysis
import RuleFiles

/// The same figure is the same wherever it is stated.
///
/// Two figures are the same when the same words, at least `words` Han characters, stand directly before numbers of the
/// same unit, or when hits of the patterns `totals.patterns` count the same of `totals.nouns`. A clause that holds one of
/// the own terms (每月, 至少 …), or stands behind it in the sentence, states no total; clauses that speak of different times
/// are not compared. A number told again in other words is found by `restated` (see `RestatedFigures`).
struct FiguresRule: RuleKind {
  static let name = "figures"
  static let outcomes = ["differs", "alike"]
  static let fields = ["subject", "first", "second"]

  private struct Stated {
    var figure: Figure
    var sentence: CleanRange
  }

  /// What makes two figures the same.
  private struct Subject: Hashable {
    var words: String
    var unit: Unit
  }

  private enum Unit: Hashable {
    /// Index of the group of units that mean the same.
    case group(Int)
    case word(String)
  }

  let terms: [TermClass]
  let references: [Reference]
  private let units: Units
  private let fillers: [[Unicode.Scalar]]
  private let roles: [Role]
  private let fewestWords: Int
  private let times: String
  private let totals: Totals
  private let restated: RestatedFigures?

  init(_ parameters: Mapping, _ log: MistakeLog) {
    units = Units(parameters.required("units", log)?.names(log) ?? [])
    let words = parameters.optional("fillers")?.names(log) ?? []
    fillers = words.filter { !$0.isEmpty }.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count }
    roles = parameters.roles("in", log)
    fewestWords = parameters.int("words", log) ?? 3
    let node = parameters.required("times", log)
    times = node?.string(log) ?? ""
    references = node.map { [Reference(target: .lexicon($0.scalar ?? ""), location: $0.location)] } ?? []
    let mapping = parameters.optional("totals")?.mapping(log)
    totals = Totals(nouns: mapping?.optional("nouns")?.names(log) ?? [], units: units)
    let own = [
      TermClass(name: "no-total", words: parameters.optional("except")?.names(log) ?? []),
      mapping?.terms(named: "total", log) ?? TermClass(name: "total"),
    ]
    mapping?.rejectUnknownKeys(log)
    restated = parameters.optional("restated")?.mapping(log).map { [fillers] in
      RestatedFigures($0, fillers: fillers, log)
    }
    terms = own + (restated?.terms ?? [])
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let same = sameWords(context)
    let known = Set(same.map(\.place))
    return same + inOtherWords(context).filter { !known.contains($0.place) }
  }

  private func inOtherWords(_ context: CheckContext) -> [RuleMatch] {
    guard let restated else { return [] }
    let pairs = restated.pairs(context, in: context.ranges(roles), limits: 0, first: Self.totalTerm + 1, times: times)
    return pairs.map { pair in
      var match = RuleMatch(outcome: pair.isSure ? "differs" : "alike", place: .clean(pair.second), key: pair.subject)
      match.related = [.clean(pair.first)]
      match.fields = [
        "subject": .text(pair.subject), "first": .text(context.string(in: pair.first)),
        "second": .text(context.string(in: pair.second)),
      ]
      return match
    }
  }

  private func sameWords(_ context: CheckContext) -> [RuleMatch] {
    var first: [Subject: Stated] = [:]
    return context.ranges(roles).flatMap { context.draft.sentences(in: $0) }.flatMap { stated($0, context) }
      .compactMap { stated in
        let unit = restated?.group(of: stated.figure.unit).map(Unit.group) ?? .word(stated.figure.unit)
        let subject = Subject(words: stated.figure.subject, unit: unit)
        guard let known = first[subject] else {
          first[subject] = stated
          return nil
        }
        guard known.figure.value != stated.figure.value, known.sentence != stated.sentence,
          times(of: known, context) == times(of: stated, context), !areOfDifferentPlaces(known, stated, context)
        else { return nil }
        return match(known.figure, stated.figure, context)
      }
  }

  private func areOfDifferentPlaces(_ first: Stated, _ second: Stated, _ context: CheckContext) -> Bool {
    guard let restated else { return false }
    let before = [first, second].map {
      CleanScalars(context.draft.clean, $0.sentence, last: Self.placeReach, before: $0.figure.range.start).values[...]
    }
    return restated.nouns.areOfDifferentPlaces(before[0], before[1])
  }

  /// Code points before a number in which the place is looked for that it tells of.
  private static let placeReach = 12

  private func stated(_ sentence: Sentence, _ context: CheckContext) -> [Stated] {
    let own = context.hits(context.ownLexicon, in: sentence.range).filter { $0.term <= Self.totalTerm }
    let limits = own.filter { $0.term != Self.totalTerm }.map(\.range)
    let named = Figure.all(in: context.draft.clean, sentence.range, units: units, fillers: fillers)
      .filter { figure in
        guard figure.subject.unicodeScalars.count >= fewestWords else { return false }
        guard !limits.isEmpty else { return true }
        let clause = context.clause(around: figure.range) ?? sentence.range
        return !limits.contains { $0.start < clause.end }
      }
    let counted = own.filter { $0.term == Self.totalTerm }
      .compactMap { totals.figure(in: $0.range, context.draft.clean) }
    return (named + counted).map { Stated(figure: $0, sentence: sentence.range) }
  }

  /// Those of its clause; where it names none, those named before in the sentence.
  private func times(of stated: Stated, _ context: CheckContext) -> [String] {
    let all = context.hits(times, in: stated.sentence)
    guard !all.isEmpty, let clause = context.clause(around: stated.figure.range) else { return [] }
    let near = all.filter { clause.contains($0.range) }
    return (near.isEmpty ? all.filter { $0.range.start < clause.start } : near).map { context.string(in: $0.range) }
  }

  /// Index of the patterns of totals among the own terms.
  private static let totalTerm = 1

  private func match(_ first: Figure, _ second: Figure, _ context: CheckContext) -> RuleMatch {
    var match = RuleMatch(outcome: "differs", place: .clean(second.range), key: second.subject + second.unit)
    match.related = [.clean(first.range)]
    match.fields = [
      "subject": .text(second.subject), "first": .text(context.string(in: first.range)),
      "second": .text(context.string(in: second.range)),
    ]
    return match
  }
}
