import Documents

/// Says of each sentence what it does and what it shows, from the hits of the lexicons (domain.md 9).
struct SentenceReader {
  private let bytes: [UInt8]
  private let hits: LexiconHits
  private let cues: CueWeights

  init(clean: CleanText, hits: LexiconHits, vocabulary: Vocabulary) {
    bytes = clean.text.bytes
    self.hits = hits
    cues = CueWeights(vocabulary)
  }

  func sentence(_ range: CleanRange, paragraph: Int) -> Sentence {
    let scores = scores(of: range)
    return Sentence(
      range: range, paragraph: paragraph, part: 0, role: scores.role, han: Count.han(bytes, range.start..<range.end),
      praiseHan: scores.praiseHan, features: features(of: range).union(scores.features))
  }

  /// What a stretch shows, which may begin or end inside a sentence as the members of 一是…；二是… do.
  func features(ofItem range: CleanRange, isMeasure: Bool) -> Features {
    var result: Features = []
    for piece in SentenceSplitter.sentences(in: bytes, range) {
      result.formUnion(scores(of: piece).features)
      result.formUnion(features(of: piece))
    }
    guard isMeasure else { return result }
    // In a measure any number with a unit is something to check it by, whoever says 我 answers for it, and a place or thing
    // named is part of what will be done.
    if result.contains(.quantity) { result.insert(.metric) }
    if result.contains(.firstPerson) { result.insert(.owner) }
    if !result.isDisjoint(with: [.place, .named]) { result.insert(.action) }
    return result
  }

  // MARK: Roles

  private struct Scores {
    var achievement = 0.0
    var problem = 0.0
    var cause = 0.0
    var measure = 0.0
    var hasStrongProblem = false
    var praiseHan = 0

    /// The highest wins; a tie says nothing (domain.md 9).
    var role: Sentence.Role? {
      let ranked: [(Sentence.Role, Double)] = [
        (.achievement, achievement), (.problem, problem), (.cause, cause), (.measure, measure),
      ].sorted { $0.1 > $1.1 }
      return ranked[0].1 >= 0.5 && ranked[0].1 > ranked[1].1 ? ranked[0].0 : nil
    }

    var features: Features {
      var result: Features = []
      if achievement > 0 { result.insert(.achievementCue) }
      if problem > 0 { result.insert(.problemCue) }
      if cause > 0 { result.insert(.causeCue) }
      if measure > 0 { result.insert(.measureCue) }
      if hasStrongProblem { result.insert(.strongProblem) }
      return result
    }
  }

  private func scores(of sentence: CleanRange) -> Scores {
    var scores = Scores()
    for clause in SentenceSplitter.clauses(in: bytes, sentence) {
      if scores.achievement > 0 || scores.praiseHan > 0, startsTurn(clause) {
        // 先扬后抑: what came before the turn is praise, what counts comes after it.
        scores.praiseHan = Count.han(bytes, sentence.start..<clause.start)
        scores.achievement = 0
      }
      add(clause, to: &scores)
    }
    return scores
  }

  private func startsTurn(_ clause: CleanRange) -> Bool {
    guard let turn = hits.hits("turn", in: clause).first else { return false }
    return turn.range.start - clause.start <= 12
  }

  private func add(_ clause: CleanRange, to scores: inout Scores) {
    let negations = hits.hits("negation", in: clause)
    let avoidance = hits.hits("avoidance", in: clause).first?.range.start
    for hit in hits.hits("achievement", in: clause) {
      if negations.contains(where: { $0.range.start >= hit.range.end }) {
        scores.problem += 1
      } else {
        scores.achievement += cues.achievement(hit.term)
      }
    }
    for hit in hits.hits("problem", in: clause) {
      if let avoidance, avoidance < hit.range.start {
        scores.measure += 0.5
      } else {
        scores.problem += cues.problem(hit.term)
        if cues.isStrongProblem(hit.term) { scores.hasStrongProblem = true }
      }
    }
    for hit in hits.hits("cause", in: clause) { scores.cause += cues.cause(hit.term) }
    for hit in hits.hits("measure", in: clause) { scores.measure += cues.measure(hit.term) }
  }

  // MARK: Features

  /// Lexicons whose every hit gives the sentence a feature.
  private static let featureLexicons: [(lexicon: String, feature: Features)] = [
    ("example", .example), ("date", .date), ("quantity", .quantity), ("place", .place), ("remark", .remark),
    ("action", .action), ("owner", .owner), ("deadline", .deadline), ("metric", .metric), ("team", .team),
    ("others", .others), ("slogan", .slogan), ("thought", .thought), ("first-person", .firstPerson),
  ]

  private func features(of sentence: CleanRange) -> Features {
    var result: Features = []
    for entry in Self.featureLexicons where !hits.hits(entry.lexicon, in: sentence).isEmpty {
      result.insert(entry.feature)
    }
    if namesSomething(sentence) { result.insert(.named) }
    return result
  }

  /// Words in “ ” or 《 》 that are no campaign or set phrase.
  private func namesSomething(_ sentence: CleanRange) -> Bool {
    var offset = sentence.start
    while offset < sentence.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      guard value == 0x201C || value == 0x300A else { continue }
      let inside = CleanRange(offset, min(offset + 60, sentence.end))
      if !hits.hits("campaign", in: inside).contains(where: { $0.range.start <= offset + 3 }) { return true }
    }
    return false
  }
}

/// Weights of the cue classes (domain.md 9: strong 2, normal 1, weak 0.5; stock praise counts in context only).
private struct CueWeights {
  private let achievements: [Double]
  private let problems: [Double]
  private let causes: [Double]
  private let measures: [Double]
  private let strongProblem: Int

  init(_ vocabulary: Vocabulary) {
    achievements = Self.weights("achievement", vocabulary)
    problems = Self.weights("problem", vocabulary)
    causes = Self.weights("cause", vocabulary)
    measures = Self.weights("measure", vocabulary)
    strongProblem = vocabulary.term("problem", "strong")
  }

  func achievement(_ term: Int) -> Double { achievements[term] }
  func problem(_ term: Int) -> Double { problems[term] }
  func cause(_ term: Int) -> Double { causes[term] }
  func measure(_ term: Int) -> Double { measures[term] }
  func isStrongProblem(_ term: Int) -> Bool { term == strongProblem }

  private static func weights(_ lexicon: String, _ vocabulary: Vocabulary) -> [Double] {
    (vocabulary.classes(ofLexicon: lexicon) ?? []).map { name in
      switch name {
      case "strong": 2
      case "weak", "stock": 0.5
      default: 1
      }
    }
  }
}
