import Analysis
import Documents
import Matching
import RuleFiles

/// The unit that a draft speaks as is its own throughout: the name of another one of the same kind where the author's
/// own would stand is left over from a borrowed draft.
///
/// The own unit is what the title block and the signature name; `kinds` groups the words in which names of one kind of
/// unit end. `posing` are names behind words that say who the author is (作为…的一名干部), which count whatever kind they are
/// of; `acting` names that open a clause and act there, which count when they are of the kind of the own unit; `namesake`
/// any other name of that kind that stands for the author's own (see `Namesakes`). A name that the title block shares, or
/// that stands in the text `often`, belongs to the matter.
struct ForeignUnitsRule: RuleKind {
  static let name = "foreign-units"
  static let outcomes = ["posing", "acting", "namesake"]
  static let fields = ["unit", "own"]

  let terms: [TermClass]
  private let kinds: [[String]]
  /// The words of `kinds`, those of the first kind first; the matcher knows them by their place here.
  private let endings: [(kind: Int, word: String)]
  private let endingMatcher: Matcher
  private let often: Int
  private let namesakes: Namesakes?

  init(_ parameters: Mapping, _ log: MistakeLog) {
    kinds = (parameters.required("kinds", log)?.list(log) ?? []).map { $0.names(log) }
    endings = kinds.enumerated().flatMap { kind, words in words.map { (kind, $0) } }
    endingMatcher = Matcher(endings.enumerated().map { ($0, .word($1.word)) })
    often = parameters.int("often", log) ?? 3
    namesakes = parameters.optional("namesake")?.mapping(log).map { Namesakes($0, log) }
    terms = ["posing", "acting"].map { name in
      let mapping = parameters.required(name, log)?.mapping(log)
      let terms = mapping?.terms(named: name, log)
      mapping?.rejectUnknownKeys(log)
      return terms ?? TermClass(name: name)
    }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let own = own(context) else { return [] }
    let body = context.draft.parts.filter(\.isBody).map(\.range)
    let told = body.flatMap { context.hits(context.ownLexicon, in: $0) }.compactMap { foreignName($0, own, context) }
    let known = Set(told.map(\.unit))
    let others = namesakes?.names(ending: kinds[own.kind], in: body, context.draft) ?? []
    let names =
      told
      + others.map { Name(unit: context.string(in: $0), range: $0, outcome: "namesake") }
      .filter { !known.contains($0.unit) && !own.knows($0.unit) }
    let counts = counts(of: Set(names.map(\.unit)), context)
    return names.filter { counts[$0.unit, default: 0] < often }.map { match($0, own) }
  }

  private struct Own {
    /// All that title block and signature say.
    var text: String
    var name: String
    /// Indices into `kinds`.
    var kind: Int

    /// True when a unit's proper name stands there: 石门 of 石门坎所.
    func knows(_ unit: String) -> Bool {
      text.contains(unit.unicodeScalars.prefix(2).map(String.init).joined())
    }
  }

  private func own(_ context: CheckContext) -> Own? {
    let frame = context.parts([.title, .signature]).map { context.string(in: $0.range) }.joined(separator: "\n")
    let bytes = Array(frame.utf8)
    guard let first = endingMatcher.matches(in: bytes, segments: [bytes.indices]).map(\.id).min() else { return nil }
    let (kind, ending) = endings[first]
    return Own(text: frame, name: context.draft.byline?.unit ?? ending, kind: kind)
  }

  private struct Name {
    var unit: String
    var range: CleanRange
    var outcome: String
  }

  private func foreignName(_ hit: LexiconHits.Hit, _ own: Own, _ context: CheckContext) -> Name? {
    let name = Name(unit: context.string(in: hit.range), range: hit.range, outcome: Self.outcomes[hit.term])
    guard !own.knows(name.unit), hit.term == 0 || kinds[own.kind].contains(where: name.unit.hasSuffix)
    else { return nil }
    return name
  }

  /// How often each name stands anywhere in the draft.
  private func counts(of units: Set<String>, _ context: CheckContext) -> [String: Int] {
    let units = Array(units)
    let matcher = Matcher(units.enumerated().map { ($0, .word($1)) })
    let bytes = context.draft.clean.text.bytes
    return matcher.matches(in: bytes, segments: [bytes.indices]).reduce(into: [:]) { $0[units[$1.id], default: 0] += 1 }
  }

  private func match(_ name: Name, _ own: Own) -> RuleMatch {
    var match = RuleMatch(outcome: name.outcome, place: .clean(name.range), key: name.unit)
    match.collapses = true
    // A name may open a clause and yet be somebody else's.
    if name.outcome != "posing" { match.confidence = CheckContext.guess }
    match.fields = ["unit": .text(name.unit), "own": .text(own.name)]
    return match
  }
}
