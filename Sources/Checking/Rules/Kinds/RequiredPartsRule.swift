import Analysis
import RuleFiles

/// The parts that the pack requires are there.
struct RequiredPartsRule: RuleKind {
  static let name = "required-parts"
  static let outcomes = ["missing-core", "missing", "content-only"]
  static let fields = ["part", "parts", "heading", "after"]

  /// What the sentences of a paragraph must make up to stand for a part that has no heading.
  private let leastSentences: Int
  private let leastHan: Int
  /// Lexicon of the words that tell how problems were found, for which no sentence role stands.
  private let method: String?
  /// Lexicon with a class for each role of words that lead to it.
  private let leads: String?
  let references: [Reference]

  init(_ parameters: Mapping, _ log: MistakeLog) {
    leastSentences = parameters.int("sentences", log) ?? 2
    leastHan = parameters.int("han", log) ?? 60
    let nodes = [parameters.optional("method"), parameters.optional("leads")]
    (method, leads) = (nodes[0]?.string(log), nodes[1]?.string(log))
    references = nodes.compactMap { $0 }.map { Reference(target: .lexicon($0.scalar ?? ""), location: $0.location) }
  }

  var needsPack: Bool { true }

  func matches(_ context: CheckContext) -> [RuleMatch] {
    let parts = context.pack?.parts ?? []
    return parts.filter { $0.isRequired && !$0.isAnywhere }.compactMap { match($0, parts, context) }
  }

  private func match(_ required: RequiredPart, _ all: [RequiredPart], _ context: CheckContext) -> RuleMatch? {
    let present = context.parts([required.role])
    if present.contains(where: { $0.evidence != .content }) { return nil }
    var match = RuleMatch(key: required.role.rawValue)
    match.fields = fields(required, all, context)
    if let part = present.first {
      match.outcome = "content-only"
      match.place = context.anchor(of: part)
    } else if let place = sentences(of: required, context) {
      match.outcome = "content-only"
      match.place = .clean(place)
    } else {
      match.outcome = required.isCore ? "missing-core" : "missing"
      match.confidence = confidenceOfAbsence(context)
      if match.confidence < CheckContext.doubtful, !required.isCore,
        isGuessed(context) || isLedTo(required.role, context)
      {
        return nil
      }
      if match.confidence < CheckContext.guess, mayBeSomewhere(required.role, context) { return nil }
    }
    return match
  }

  /// A part of doubtful role may be the missing one.
  private func confidenceOfAbsence(_ context: CheckContext) -> Double {
    let weighty = context.draft.parts.filter { $0.isBody && 20 * $0.han >= context.draft.lengths.bodyHan }
    return context.confidence(of: weighty)
  }

  /// True when a good part of the body was divided by guess.
  private func isGuessed(_ context: CheckContext) -> Bool {
    let guessed = context.draft.parts.filter { $0.isBody && $0.confidence < CheckContext.doubtful }
    return 3 * guessed.reduce(0) { $0 + $1.han } >= context.draft.lengths.bodyHan
  }

  /// True when words that lead to what the part is for (究其原因) stand somewhere in the body.
  private func isLedTo(_ role: Role, _ context: CheckContext) -> Bool {
    guard let leads, context.names.classes[leads]?.contains(role.rawValue) ?? false else { return false }
    return context.draft.parts.contains {
      $0.isBody && !context.hits(leads, classes: [role.rawValue], in: $0.range).isEmpty
    }
  }

  /// Where the parts are guesses, the missing one may be called something else: a good part of what one of them says does its
  /// work.
  private func mayBeSomewhere(_ role: Role, _ context: CheckContext) -> Bool {
    guard let wanted = role.sentenceRole else { return true }
    return context.draft.parts.contains { part in
      guard part.evidence == .content else { return false }
      let roles = context.draft.sentences(in: part.range).compactMap(\.role)
      let matching = roles.count { $0 == wanted }
      return matching >= leastSentences && 3 * matching >= roles.count
    }
  }

  /// What does the work of the part though no heading names it: a paragraph inside a part that it may be merged with or whose
  /// role no heading tells, else sentences anywhere in the body (domain.md 7, S-01).
  private func sentences(of required: RequiredPart, _ context: CheckContext) -> CleanRange? {
    guard let wanted = required.role.sentenceRole else { return required.role == .method ? methodTold(context) : nil }
    let parts = context.draft.parts.filter(\.isBody)
    let untold = paragraphs(in: parts.filter { $0.evidence == .content }, doing: wanted, context)
    if let first = untold.first { return first.range }
    // Under a heading for something else one such paragraph is chance, one for each aspect is manner.
    let merged = parts.filter { part in required.mergeWith.contains { part.has($0) } }
    let inside = paragraphs(in: merged, doing: wanted, context)
    return inside.count > 1 ? inside[0].range : stray(wanted, in: parts.filter { $0.evidence == .content }, context)
  }

  /// The first of enough sentences that do the work in one part that no heading names, one for every other problem, as in
  /// drafts that tell cause and remedy with each: a good part of what is said there. Every other part has some.
  private func stray(_ wanted: Sentence.Role, in parts: [Part], _ context: CheckContext) -> CleanRange? {
    let fewest = max(leastSentences, (context.draft.problems.count + 1) / 2)
    return parts.lazy.compactMap { part -> CleanRange? in
      let told = context.sentences(of: [part]).filter { $0.role != nil }
      let matching = told.filter { $0.role == wanted }
      let han = matching.reduce(0) { $0 + $1.han }
      return matching.count >= fewest && han >= leastHan && 3 * matching.count >= told.count ? matching[0].range : nil
    }.first
  }

  /// The first of enough ways that the text names.
  private func methodTold(_ context: CheckContext) -> CleanRange? {
    guard let method else { return nil }
    let hits = context.draft.parts.filter(\.isBody).flatMap { context.hits(method, in: $0.range) }
    return Set(hits.map { context.string(in: $0.range) }).count >= leastSentences ? hits.first?.range : nil
  }

  private func paragraphs(
    in parts: [Part], doing wanted: Sentence.Role, _ context: CheckContext
  ) -> [Draft.Paragraph] {
    parts.flatMap { context.draft.paragraphs[context.draft.paragraphIndices(in: $0.range)] }
      .filter { isMostly(wanted, context.draft.sentences(in: $0.range)) }
  }

  private func isMostly(_ wanted: Sentence.Role, _ sentences: ArraySlice<Sentence>) -> Bool {
    let matching = sentences.filter { $0.role == wanted }
    let han = matching.reduce(0) { $0 + $1.han }
    let classified = sentences.reduce(0) { $0 + ($1.role == nil ? 0 : $1.han) }
    return matching.count >= leastSentences && han >= leastHan && 2 * han > classified
  }

  private func fields(
    _ required: RequiredPart, _ all: [RequiredPart], _ context: CheckContext
  ) -> [String: FieldValue] {
    let before = all.prefix { $0.role != required.role }.last { !context.parts([$0.role]).isEmpty }
    return [
      "part": .text(required.name), "heading": .text(required.heading),
      "parts": .text(context.list(all.filter(\.isRequired).map(\.name))),
      "after": .text(before?.name ?? context.name(of: .title)),
    ]
  }
}

extension Role {
  /// The sentence role that makes up a part with this role.
  var sentenceRole: Sentence.Role? {
    switch self {
    case .achievements, .gains: .achievement
    case .problems: .problem
    case .causes: .cause
    case .measures: .measure
    default: nil
    }
  }
}
