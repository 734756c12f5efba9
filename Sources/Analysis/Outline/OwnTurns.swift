import Documents

/// Words of the author's own with which one paragraph after another turns from the problem to what caused it or what will be
/// done (…。我这么改：…。 …。错的根子，…。): what they turn to is told from the text in front of and behind all of them together.
/// Where no words recur, `SilentTurns`.
struct OwnTurns {
  private static let fewest = 3
  /// Han characters of such words.
  private static let fewestHan = 3
  private static let mostHan = 8
  /// Of the paragraphs from the first to the last that turn, tenths that must do so.
  private static let habit = 6
  /// How much likelier the text behind must be of the role than of a problem, and than the text in front.
  private static let leastLead = 0.12
  private static let leastGain = 0.25

  /// A sentence inside a paragraph, by index, that begins with the words.
  private struct Place {
    var paragraph: Int
    var sentence: Int
  }

  private let draft: Draft
  private let series: InlineSeries
  /// Sentences by paragraph.
  private let sentences: [Range<Int>]

  /// Cuts the paragraphs of a draft where they turn and notes the roles of the pieces.
  static func cut(_ draft: inout Draft, _ vocabulary: Vocabulary) {
    let finder = OwnTurns(draft, vocabulary)
    let own = finder.turns()
    let turns = own.isEmpty ? finder.silentTurns(vocabulary) : own
    guard !turns.isEmpty else { return }
    let cuts = finder.cuts(at: turns)
    draft.ownTurns = cuts.roles
    draft.paragraphs = draft.paragraphs.flatMap { pieces(of: $0, at: cuts.offsets) }
    var paragraph = 0
    for index in draft.sentences.indices {
      while draft.paragraphs[paragraph].range.end <= draft.sentences[index].range.start { paragraph += 1 }
      draft.sentences[index].paragraph = paragraph
    }
  }

  private init(_ draft: Draft, _ vocabulary: Vocabulary) {
    self.draft = draft
    series = vocabulary.series
    var sentences: [Range<Int>] = []
    var next = 0
    for index in draft.paragraphs.indices {
      let start = next
      while next < draft.sentences.count, draft.sentences[next].paragraph == index { next += 1 }
      sentences.append(start..<next)
    }
    self.sentences = sentences
  }

  // MARK: Words

  private func turns() -> [(places: [Place], role: Role)] {
    recurring().compactMap { places in role(behind: places).map { (places, $0) } }
  }

  private func silentTurns(_ vocabulary: Vocabulary) -> [(places: [Place], role: Role)] {
    let places = SilentTurns(draft, sentences, vocabulary).turns().map { Place(paragraph: $0, sentence: $1) }
    return places.isEmpty ? [] : [(places, .measures)]
  }

  /// Places of the same words, one in each of several paragraphs that follow each other.
  private func recurring() -> [[Place]] {
    var places: [[UInt8]: [Place]] = [:]
    for paragraph in draft.paragraphs.indices where draft.paragraphs[paragraph].container == .body {
      for sentence in sentences[paragraph].dropFirst() {
        guard let words = openingWords(of: draft.sentences[sentence].range) else { continue }
        places[words, default: []].append(Place(paragraph: paragraph, sentence: sentence))
      }
    }
    let telling = draft.paragraphs.indices.filter { sentences[$0].count > 1 }
    return places.values.filter { places in
      guard places.count >= Self.fewest, Set(places.map(\.paragraph)).count == places.count else { return false }
      let first = telling.firstIndex(notBefore: places[0].paragraph) { $0 }
      let last = telling.firstIndex(notBefore: places[places.count - 1].paragraph) { $0 }
      return places.count * 10 >= (last - first + 1) * Self.habit
    }.sorted { $0[0].sentence < $1[0].sentence }
  }

  /// The last characters of the first words, which a comma or colon ends (这一样这么补： and 这么补： are the same); nil when
  /// they count or are too long.
  private func openingWords(of sentence: CleanRange) -> [UInt8]? {
    let bytes = draft.clean.text.bytes
    var offset = sentence.start
    var han = 0
    while offset < sentence.end, han <= Self.mostHan {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      guard value.isHan else {
        guard value == "：" || value == "，", han >= Self.fewestHan,
          series.leading(bytes, CleanRange(sentence.start, sentence.end)) == nil
        else { return nil }
        return Array(bytes[(offset - Self.fewestHan * 3)..<offset])
      }
      offset += length
      han += 1
    }
    return nil
  }

  // MARK: Roles

  /// What the text turns to behind the words; nil when it does not turn from problems to causes or measures.
  private func role(behind places: [Place]) -> Role? {
    let before = places.map { draft.sentences[sentences[$0.paragraph].lowerBound..<$0.sentence].likelihood }
    let behind = places.map { draft.sentences[$0.sentence..<sentences[$0.paragraph].upperBound].likelihood }
    let (front, back) = (Self.mean(before), Self.mean(behind))
    guard let role = [Role.causes, .measures].max(by: { back[$0] < back[$1] }), front.best == .problems,
      back[role] - back[.problems] >= Self.leastLead, back[role] - front[role] >= Self.leastGain
    else { return nil }
    let agreeing = zip(before, behind).count { $1[role] > $0[role] }
    return agreeing * 10 >= places.count * Self.habit ? role : nil
  }

  private static func mean(_ likelihoods: [RoleLikelihood]) -> RoleLikelihood {
    likelihoods.reduce(RoleLikelihood(), +) / likelihoods.count
  }

  // MARK: Pieces

  private func cuts(at turns: [(places: [Place], role: Role)]) -> (offsets: [Int], roles: [Int: Role]) {
    var roles: [Int: Role] = [:]
    for (places, role) in turns {
      for place in places {
        let start = draft.paragraphs[place.paragraph].range.start
        roles[start] = roles[start] ?? .problems
        roles[draft.sentences[place.sentence].range.start] = role
      }
    }
    return (roles.keys.sorted(), roles)
  }

  private static func pieces(of paragraph: Draft.Paragraph, at offsets: [Int]) -> [Draft.Paragraph] {
    let first = offsets.firstIndex(notBefore: paragraph.range.start + 1) { $0 }
    let inside = offsets[first...].prefix { $0 < paragraph.range.end }
    let bounds = [paragraph.range.start] + inside + [paragraph.range.end]
    return zip(bounds, bounds.dropFirst()).enumerated().map { index, bound in
      var piece = paragraph
      piece.range = CleanRange(bound.0, bound.1)
      if index > 0 { piece.beginInsideLine() }
      return piece
    }
  }
}
