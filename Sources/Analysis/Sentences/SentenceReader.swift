import Documents

/// Says of each sentence what it does and what it shows, from the cues in it (domain.md 9).
struct SentenceReader {
  private let bytes: [UInt8]
  private let stream: CueStream
  private let model: RoleModel

  init(clean: CleanText, hits: LexiconHits, vocabulary: Vocabulary) {
    bytes = clean.text.bytes
    stream = CueStream(hits, vocabulary)
    model = vocabulary.roleModel
  }

  func sentence(_ range: CleanRange, paragraph: Int) -> Sentence {
    let cues = stream.cues(in: range)
    let scores = scores(of: range, cues)
    var sentence = Sentence(
      range: range, paragraph: paragraph, part: 0, role: scores.role, han: Count.han(bytes, range.start..<range.end),
      praiseHan: scores.praiseHan, features: features(of: range, cues).union(scores.features))
    sentence.likelihood = model.likelihood(of: range, in: bytes)
    return sentence
  }

  /// What a stretch shows, which may begin or end inside a sentence as the members of 一是…；二是… do.
  func features(ofItem range: CleanRange, isMeasure: Bool) -> Features {
    var result: Features = []
    for piece in SentenceSplitter.sentences(in: bytes, range) {
      let cues = stream.cues(in: piece)
      result.formUnion(scores(of: piece, cues).features)
      result.formUnion(features(of: piece, cues))
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
      let best = max(achievement, problem, cause, measure)
      let winners = [achievement, problem, cause, measure].count { $0 == best }
      guard best >= 0.5, winners == 1 else { return nil }
      if achievement == best { return .achievement }
      if problem == best { return .problem }
      return cause == best ? .cause : .measure
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

  private func scores(of sentence: CleanRange, _ cues: ArraySlice<CueStream.Cue>) -> Scores {
    var scores = Scores()
    guard cues.contains(where: { $0.kind != .feature && $0.kind != .campaign }) else { return scores }
    var rest = cues
    for clause in SentenceSplitter.clauses(in: bytes, sentence) {
      let inside = rest.prefix { $0.start < clause.end }
      rest = rest.dropFirst(inside.count)
      if scores.achievement > 0 || scores.praiseHan > 0, startsTurn(clause, inside) {
        // 先扬后抑: what came before the turn is praise, what counts comes after it.
        scores.praiseHan = Count.han(bytes, sentence.start..<clause.start)
        scores.achievement = 0
      }
      let lastNegation = inside.last { $0.kind == .negation }?.start ?? -1
      let avoidance = inside.first { $0.kind == .avoidance }?.start ?? .max
      for cue in inside where cue.end <= clause.end {
        add(cue, isNegated: lastNegation >= cue.end, isAvoided: avoidance < cue.start, to: &scores)
      }
    }
    return scores
  }

  /// Bytes from the start of a clause within which 但 still opens it.
  private static let turnDistance = 12

  private func startsTurn(_ clause: CleanRange, _ cues: ArraySlice<CueStream.Cue>) -> Bool {
    cues.first { $0.kind == .turn }.map { $0.start - clause.start <= Self.turnDistance } ?? false
  }

  /// - Parameters:
  ///   - isNegated: A negation follows in the clause (成效不明显).
  ///   - isAvoided: A word of avoiding stands before it in the clause (坚决克服形式主义).
  private func add(_ cue: CueStream.Cue, isNegated: Bool, isAvoided: Bool, to scores: inout Scores) {
    switch cue.kind {
    case .achievement:
      if isNegated { scores.problem += 1 } else { scores.achievement += cue.weight }
    case .problem:
      if isAvoided {
        scores.measure += 0.5
      } else {
        scores.problem += cue.weight
        if cue.feature.contains(.strongProblem) { scores.hasStrongProblem = true }
      }
    case .cause: scores.cause += cue.weight
    case .measure: scores.measure += cue.weight
    case .negation, .avoidance, .turn, .campaign, .feature: break
    }
  }

  // MARK: Features

  private func features(of range: CleanRange, _ cues: ArraySlice<CueStream.Cue>) -> Features {
    var result: Features = []
    for cue in cues where cue.kind == .feature && cue.end <= range.end { result.insert(cue.feature) }
    if namesSomething(range, cues) { result.insert(.named) }
    return result
  }

  /// Words in “ ” or 《 》 that are no campaign or set phrase.
  private func namesSomething(_ range: CleanRange, _ cues: ArraySlice<CueStream.Cue>) -> Bool {
    var campaigns = cues.filter { $0.kind == .campaign }.map(\.start)[...]
    var offset = range.start
    while offset + 2 < range.end {
      // Both marks are three bytes: E2 80 9C and E3 80 8A.
      let isQuote = bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x9C
      let isTitle = bytes[offset] == 0xE3 && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0x8A
      guard isQuote || isTitle else {
        offset += 1
        continue
      }
      offset += 3
      while let first = campaigns.first, first < offset { campaigns = campaigns.dropFirst() }
      if campaigns.first.map({ $0 > offset + 3 }) ?? true { return true }
    }
    return false
  }
}
