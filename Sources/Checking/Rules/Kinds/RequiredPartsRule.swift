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
    if let place = present.first.flatMap(context.anchor) ?? sentences(of: required, context).map({ .clean($0) }) {
      match.outcome = "content-only"
      match.place = place
      return match
    }
    match.confidence = confidenceOfAbsence(context)
    guard !mayStandUnseen(required, match.confidence, context) else { return nil }
    match.outcome = required.isCore ? "missing-core" : "missing"
    return match
  }

  /// A part of doubtful role may be the missing one.
  private func confidenceOfAbsence(_ context: CheckContext) -> Double {
    let weighty = context.draft.parts.filter { $0.isBody && 20 * $0.han >= context.draft.lengths.bodyHan }
    return context.confidence(of: weighty)
  }

  /// Whether it would be rash to call a part missing of which no heading and no paragraph was found: words lead to it
  /// (究其原因) more than in passing; or the parts are doubtful and one word leads to it, or a good part of the body was
  /// divided by guess and some sentences do its work; or they are guesses and one of them says much that does. A core part is
  /// only missed where nothing at all speaks for it, so that doubt about others does not excuse it.
  private func mayStandUnseen(_ required: RequiredPart, _ confidence: Double, _ context: CheckContext) -> Bool {
    let leads = leads(to: required.role, context)
    if leads >= leastSentences { return true }
    if !required.isCore, confidence < CheckContext.doubtful {
      if leads > 0 || isGuessed(context) && saysSomething(of: required.role, context) { return true }
    }
    return confidence < CheckContext.guess && saysMuch(of: required.role, context)
  }

  /// True when a good part of the body was divided by guess.
  private func isGuessed(_ context: CheckContext) -> Bool {
    let guessed = context.draft.parts.filter { $0.isBody && $0.confidence < CheckContext.doubtful }
    return 3 * guessed.reduce(0) { $0 + $1.han } >= context.draft.lengths.bodyHan
  }

  /// How often words that lead to what the part is for stand in the body.
  private func leads(to role: Role, _ context: CheckContext) -> Int {
    guard let leads, context.names.classes[leads]?.contains(role.rawValue) ?? false else { return 0 }
    return context.draft.parts.filter(\.isBody).reduce(0) {
      $0 + context.hits(leads, classes: [role.rawValue], in: $1.range).count
    }
  }

  /// True when sentences of the body do the work of the role, or none could.
  private func saysSomething(of role: Role, _ context: CheckContext) -> Bool {
    guard let wanted = role.sentenceRole else { return true }
    let parts = context.draft.parts.filter { $0.isBody && !$0.has(.opening) }
    let told = parts.reduce(0) { sum, part in
      sum + context.draft.sentences(in: part.range).count { $0.role == wanted }
    }
    return told >= leastSentences
  }

  /// True when a good part of what some part says, whose role was told by its words alone, does the work of the role.
  private func saysMuch(of role: Role, _ context: CheckContext) -> Bool {
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
    let headingLines = Set(context.draft.headings.filter { !$0.isRunIn }.map(\.paragraph))
    return parts.lazy.compactMap { part -> CleanRange? in
      let told = context.draft.sentences(in: part.range).filter {
        $0.role != nil && !headingLines.contains($0.paragraph)
      }
      let matching = told.filter { $0.role == wanted }
      let han = matching.reduce(0) { $0 + $1.han }
      return matching.count >= fewest && han >= leastHan && 3 * matching.count >= told.count ? matching[0].range : nil
    }.first
  }

  /// The first of enough ways that the text names before it comes to the problems; later on they are remedies.
  private func methodTold(_ context: CheckContext) -> CleanRange? {
    guard let method else { return nil }
    let end = context.parts([.problems]).first?.range.start ?? context.draft.clean.fullRange.end
    let hits = context.draft.parts.filter { $0.isBody && $0.range.start < end }
      .flatMap { context.hits(method, in: $0.range) }
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
