import Analysis
import RuleFiles

/// The unit that a draft speaks as is its own throughout: the name of another one of the same kind where the author's
/// own would stand is left over from a borrowed draft.
///
/// The own unit is what the title block and the signature name; `kinds` groups the words in which names of one kind of
/// unit end. `posing` are names behind words that say who the author is (作为…的一名干部), which count whatever kind they are
/// of; `acting` names that open a clause and act there, which count when they are of the kind of the own unit. A name that
/// the title block shares, or that stands in the text `often`, belongs to the matter.
struct ForeignUnitsRule: RuleKind {
  static let name = "foreign-units"
  static let outcomes = ["posing", "acting"]
  static let fields = ["unit", "own"]

  let terms: [TermClass]
  private let kinds: [[String]]
  private let often: Int

  init(_ parameters: Mapping, _ log: MistakeLog) {
    kinds = (parameters.required("kinds", log)?.list(log) ?? []).map { $0.names(log) }
    often = parameters.int("often", log) ?? 3
    terms = Self.outcomes.map { name in
      let mapping = parameters.required(name, log)?.mapping(log)
      let terms = mapping?.terms(named: name, log)
      mapping?.rejectUnknownKeys(log)
      return terms ?? TermClass(name: name)
    }
  }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    guard let own = own(context) else { return [] }
    return context.draft.parts.filter(\.isBody).flatMap { context.hits(context.ownLexicon, in: $0.range) }
      .compactMap { hit in match(hit, own, context) }
  }

  private struct Own {
    /// All that title block and signature say.
    var text: String
    var name: String
    /// Indices into `kinds`.
    var kind: Int
  }

  private func own(_ context: CheckContext) -> Own? {
    let frame = context.parts([.title, .signature]).map { context.string(in: $0.range) }.joined(separator: "\n")
    let name = kinds.enumerated().lazy.compactMap { kind, endings in
      endings.first(where: frame.contains).map { (kind, $0) }
    }.first
    return name.map { Own(text: frame, name: context.draft.byline?.unit ?? $0.1, kind: $0.0) }
  }

  private func match(_ hit: LexiconHits.Hit, _ own: Own, _ context: CheckContext) -> RuleMatch? {
    let unit = context.string(in: hit.range)
    let isPosing = hit.term == 0
    guard !own.text.contains(unit.unicodeScalars.prefix(Self.proper).map(String.init).joined()),
      isPosing || kinds[own.kind].contains(where: unit.hasSuffix),
      context.string(in: context.draft.clean.fullRange).ranges(of: unit).count < often
    else { return nil }
    var match = RuleMatch(outcome: isPosing ? "posing" : "acting", place: .clean(hit.range), key: unit)
    match.collapses = true
    // A name may open a clause and yet be somebody else's.
    if !isPosing { match.confidence = CheckContext.guess }
    match.fields = ["unit": .text(unit), "own": .text(own.name)]
    return match
  }

  /// Characters that set a name apart from others of its kind: 石门 of 石门坎所.
  private static let proper = 2
}
