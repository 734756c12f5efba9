import Documents
import Foundation

/// What the text of a unit says about its role, apart from its heading.
struct UnitEvidence {
  /// Sentences that speak for a role, in points; a sentence gives at most about one.
  private var points: [Role: Double] = [:]
  private(set) var announced: Role?
  private var formulas: Set<Role> = []
  /// Sums of the logarithms of how much more likely the sentences are of a role than by chance.
  private var logarithms: [Role: Double] = [:]
  /// Mean over the sentences that are long enough to be read.
  private let likelihood: RoleLikelihood
  private let readable: Int
  /// Share of the sentences that speak of gifts, meals, cars, kin and the like.
  private let integrity: Double
  private let weights: RoleWeights.Evidence
  private let isFirst: Bool
  private let isLast: Bool
  private let isShort: Bool
  /// Its first clause names an aspect (学习方面，…).
  private(set) var opensAspect = false
  /// A heading and a few words at the very end that close the draft.
  private(set) var closesUnderHeading = false

  /// Short, and without a date or figure to be reached: it may close the draft behind the last list.
  let mayClose: Bool

  private static let longestClosing = 60
  private static let longestLastWord = 80

  init(
    _ paragraphs: ArraySlice<Draft.Paragraph>, _ sentences: ArraySlice<Sentence>, _ clean: CleanText,
    _ hits: LexiconHits, _ vocabulary: Vocabulary, isFirst: Bool, isLast: Bool, continuesList: Bool
  ) {
    weights = vocabulary.roleWeights.evidence
    self.isFirst = isFirst
    self.isLast = isLast
    isShort = paragraphs.count == 1 && sentences.reduce(0) { $0 + $1.han } <= 20
    mayClose =
      isLast && sentences.reduce(0) { $0 + $1.han } <= Self.longestLastWord
      && !sentences.contains { $0.features.contains(.deadline) || $0.features.contains(.metric) }
    let readable = sentences.filter { $0.han >= Self.shortestSentence }
    likelihood = readable.likelihood
    self.readable = readable.count
    let topic = vocabulary.term("topics", "integrity")
    integrity =
      Double(readable.count { hits.hits("topics", in: $0.range).contains { $0.term == topic } })
      / Double(max(1, readable.count))
    let tense = Tense(vocabulary)
    for sentence in sentences {
      add(sentence, hits, tense)
      addLikelihood(of: sentence)
    }
    // Inside a list nothing new is announced.
    announced =
      continuesList
      ? nil
      : sentences.first.flatMap {
        Self.lead(in: $0.range, hits, vocabulary) ?? Self.signpost(in: $0.range, hits, vocabulary)
      }
    opensAspect = sentences.first.map { Self.opensAspect(in: $0.range, clean, vocabulary) } ?? false
    if let first = paragraphs.first, let last = paragraphs.last, paragraphs.count > 1,
      sentences.reduce(0, { $0 + $1.han }) <= Self.longestClosing,
      vocabulary.formulas.closing.occurs(in: clean, first.range)
        || vocabulary.formulas.closing.occurs(in: clean, last.range)
    {
      formulas.insert(.closing)
      closesUnderHeading = isLast
    }
    // Under its heading one paragraph says how far the last rectification has come.
    if paragraphs.count == 2, let last = paragraphs.last,
      vocabulary.formulas.previousRectification.occurs(in: clean, last.range)
    {
      formulas.insert(.previousRectification)
    }
    guard paragraphs.count == 1, let only = paragraphs.first else { return }
    formulas = Self.formulas(in: clean, only.range, vocabulary.formulas, isShort: isShort)
  }

  private mutating func add(_ sentence: Sentence, _ hits: LexiconHits, _ tense: Tense) {
    let isReport = tense.isReport(sentence.range, hits)
    switch sentence.role {
    case .achievement: points[.achievements, default: 0] += weights.cue
    case .problem: points[.problems, default: 0] += weights.cue
    case .cause: points[.causes, default: 0] += weights.cue
    case .measure: points[isReport ? .achievements : .measures, default: 0] += isReport ? weights.report : weights.cue
    case nil: break
    }
    if !hits.hits("depth", in: sentence.range).isEmpty { points[.causes, default: 0] += weights.depth }
    if sentence.features.contains(.example) { points[.problems, default: 0] += weights.example }
    guard !isReport else { return }
    if sentence.features.contains(.deadline) { points[.measures, default: 0] += weights.deadline }
    if sentence.features.contains(.metric) { points[.measures, default: 0] += weights.metric }
  }

  private static let shortestSentence = 6
  /// No sentence rules a role out.
  private static let leastShare = 0.05

  private mutating func addLikelihood(of sentence: Sentence) {
    guard sentence.han >= Self.shortestSentence else { return }
    for role in RoleLikelihood.main {
      let share = sentence.likelihood[role]
      points[role, default: 0] += weights.likelihood * share
      logarithms[role, default: 0] += log(max(share, Self.leastShare) * Double(RoleLikelihood.main.count))
    }
  }

  /// Tells what was done from what will be done, when the verbs are the same.
  private struct Tense {
    let completed: Int
    let planned: Int

    init(_ vocabulary: Vocabulary) {
      completed = vocabulary.term("tense", "completed")
      planned = vocabulary.term("tense", "planned")
    }

    func isReport(_ range: CleanRange, _ hits: LexiconHits) -> Bool {
      let found = hits.hits("tense", in: range)
      return found.contains { $0.term == completed } && !found.contains { $0.term == planned }
    }
  }

  private static func opensAspect(in sentence: CleanRange, _ clean: CleanText, _ vocabulary: Vocabulary) -> Bool {
    guard let clause = SentenceSplitter.clauses(in: clean.text.bytes, sentence).first, clause.end < sentence.end,
      clause.count <= longestAspect
    else { return false }
    return vocabulary.headings.aspects.occurs(in: clean, clean.withoutLast(clause))
  }

  private static let longestAspect = 20 * 3

  /// What the first words turn to (再往根上找。).
  private static func lead(in range: CleanRange, _ hits: LexiconHits, _ vocabulary: Vocabulary) -> Role? {
    guard let hit = hits.hits("lead", in: range).first, hit.range.start <= range.start + longestNumber else {
      return nil
    }
    return vocabulary.classes(ofLexicon: "lead").flatMap { Role(rawValue: $0[hit.term]) }
  }

  /// Bytes of a number in front of the words.
  private static let longestNumber = 12

  private static func signpost(in range: CleanRange, _ hits: LexiconHits, _ vocabulary: Vocabulary) -> Role? {
    guard let hit = hits.hits("signpost", in: range).last else { return nil }
    return vocabulary.classes(ofLexicon: "signpost").flatMap { Role(rawValue: $0[hit.term]) }
  }

  private static func formulas(
    in clean: CleanText, _ range: CleanRange, _ terms: Formulas, isShort: Bool
  ) -> Set<Role> {
    var result: Set<Role> = []
    if terms.opening.occurs(in: clean, range) { result.insert(.opening) }
    if terms.closing.occurs(in: clean, range) { result.insert(.closing) }
    if terms.previousRectification.occurs(in: clean, range) { result.insert(.previousRectification) }
    if terms.attachment.occurs(in: clean, range) { result.insert(.attachment) }
    if isShort, terms.signature.occurs(in: clean, range) || terms.date.occurs(in: clean, range) {
      result.insert(.signature)
    }
    return result
  }

  func hasFormula(for role: Role) -> Bool { formulas.contains(role) }

  private var total: Double { points.values.reduce(0, +) }

  /// 0…1: the share of a role among all points.
  private func share(_ role: Role) -> Double {
    total == 0 ? 0 : (points[role] ?? 0) / total
  }

  /// How well all sentences together fit a role.
  private func product(_ role: Role) -> Double {
    let limit = weights.mostProduct
    return max(-limit, min(limit, weights.likelihoodProduct * (logarithms[role] ?? 0)))
  }

  /// How well the sentences fit a role that each of them is told from all others for.
  private func frame(_ role: Role) -> Double { frame(likelihood[role]) }

  private func frame(_ likelihood: Double) -> Double {
    min(weights.most, Double(readable) * weights.frame) * (2 * likelihood - 1)
  }

  /// How well the sentences fit a role.
  func score(for role: Role) -> Double {
    let weight = min(weights.most, total)
    let announcement = announced == role ? weights.announced : 0
    switch role {
    case .problems, .causes, .measures, .achievements: return weight * share(role) + product(role) + announcement
    case .caseStudy: return weight * share(.problems) * 0.8
    case .previousRectification:
      return (formulas.contains(.previousRectification) ? 3 : -2) + announcement * 1.5 + frame(.previousRectification)
    case .gains: return weight * share(.achievements) * 0.6
    case .method: return weight * share(.achievements) * 0.6 + frame(.method)
    case .integrity: return weight * share(.achievements) * 0.6 + frame(min(1, integrity * 1.3))
    case .basics, .matters: return weight * share(.achievements) * 0.6
    case .guidance, .safeguards: return weight * 0.4
    case .opening: return (formulas.contains(.opening) ? 4 : 0) + (isFirst ? 2 : -1) + frame(.opening)
    case .closing: return (formulas.contains(.closing) ? 3 : -1) + frame(.closing)
    case .signature: return formulas.contains(.signature) ? 5 : isLast && isShort ? 1 : -4
    case .attachment: return formulas.contains(.attachment) ? 5 : -4
    case .criticism: return announcement * 2 - 1
    default: return 0
    }
  }

  /// 0.65 when the sentences plainly speak against what the heading says, else 1.
  func agreement(with roles: [Role]) -> Double {
    let main: [Role] = [.achievements, .problems, .causes, .measures]
    let expected = main.filter(roles.contains)
    guard total >= 3, !expected.isEmpty else { return 1 }
    let agreeing = expected.map(share).reduce(0, +)
    let strongest = main.filter { !expected.contains($0) }.map(share).max() ?? 0
    return strongest > 0.75 && agreeing < 0.1 ? 0.65 : 1
  }

  /// At most 0.55: without a heading a role is never sure.
  func contentConfidence(for roles: [Role]) -> Double {
    0.3 + 0.25 * min(1, roles.map(share).reduce(0, +) + (announced.map(roles.contains) == true ? 0.5 : 0))
  }
}
