/// The hits of all lexicons that sentences are read by, merged in the order of the text, so that a sentence is one walk.
struct CueStream: Sendable {
  enum Kind: UInt8, Sendable {
    case achievement, problem, cause, measure, negation, avoidance, turn, campaign
    /// Gives the sentence its feature and says nothing about the role.
    case feature
  }

  struct Cue: Sendable {
    var start: Int
    var end: Int
    var kind: Kind
    /// Of a role cue (domain.md 9: strong 2, normal 1, weak 0.5).
    var weight: Double
    var feature: Features
  }

  /// Ascending by start.
  private let cues: [Cue]

  init(_ hits: LexiconHits, _ vocabulary: Vocabulary) {
    var cues: [Cue] = []
    for (lexicon, kind) in Self.roleLexicons {
      let weights = Self.weights(lexicon, vocabulary)
      let strong = kind == .problem ? vocabulary.term(lexicon, "strong") : -1
      for hit in hits.all(lexicon) {
        cues.append(
          Cue(
            start: hit.range.start, end: hit.range.end, kind: kind, weight: weights[hit.term],
            feature: hit.term == strong ? .strongProblem : []))
      }
    }
    for (lexicon, feature) in Self.featureLexicons {
      let ignored = vocabulary.term(lexicon, Self.ignoredClass)
      for hit in hits.all(lexicon) where hit.term != ignored {
        cues.append(Cue(start: hit.range.start, end: hit.range.end, kind: .feature, weight: 0, feature: feature))
      }
    }
    self.cues = cues.sorted { $0.start < $1.start }
  }

  /// Cues that lie inside a range; found by binary search.
  func cues(in range: CleanRange) -> ArraySlice<Cue> {
    let start = cues.firstIndex(notBefore: range.start) { $0.start }
    var end = start
    while end < cues.count, cues[end].start < range.end { end += 1 }
    return cues[start..<end]
  }

  private static let roleLexicons: [(String, Kind)] = [
    ("achievement", .achievement), ("problem", .problem), ("cause", .cause), ("measure", .measure),
    ("negation", .negation), ("avoidance", .avoidance), ("turn", .turn), ("campaign", .campaign),
  ]

  private static let featureLexicons: [(String, Features)] = [
    ("example", .example), ("date", .date), ("quantity", .quantity), ("place", .place), ("remark", .remark),
    ("action", .action), ("owner", .owner), ("deadline", .deadline), ("metric", .metric), ("team", .team),
    ("others", .others), ("slogan", .slogan), ("thought", .thought), ("first-person", .firstPerson),
  ]

  /// Takes the place of words of its lexicon that stand inside it, and gives no feature.
  private static let ignoredClass = "object"

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
