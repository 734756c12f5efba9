/// All places where words and patterns of the lexicons occur in the clean text, found in one pass.
public struct LexiconHits: Sendable {
  /// One occurrence.
  public struct Hit: Hashable, Sendable {
    public var range: CleanRange
    /// Index of the term class in the lexicon, strongest first.
    public var term: Int

    public init(range: CleanRange, term: Int) {
      self.range = range
      self.term = term
    }
  }

  /// By lexicon id; ascending by start, a hit inside a longer one of the same lexicon left out.
  private var hitsByLexicon: [String: [Hit]]

  /// A pattern that took more steps in this text than a match may take, so that some of its hits may be missing.
  public struct Exhaustion: Hashable, Sendable {
    /// Id of its lexicon.
    public var lexicon: String
    /// As written in its file.
    public var pattern: String
  }

  /// Each pattern once; nearly always empty.
  public let exhausted: [Exhaustion]

  init(_ hitsByLexicon: [String: [Hit]], exhausted: [Exhaustion] = []) {
    self.hitsByLexicon = hitsByLexicon
    self.exhausted = exhausted
  }

  public func all(_ lexicon: String) -> [Hit] { hitsByLexicon[lexicon] ?? [] }

  /// Hits that lie inside a range; found by binary search.
  public func hits(_ lexicon: String, in range: CleanRange) -> ArraySlice<Hit> {
    guard let hits = hitsByLexicon[lexicon] else { return [] }
    let start = hits.firstIndex(notBefore: range.start) { $0.range.start }
    var end = start
    while end < hits.count, hits[end].range.end <= range.end { end += 1 }
    return hits[start..<end]
  }

  /// All hits of all lexicons that are no longer than some bytes, in no order: what the lexicons know as words.
  public func words(upTo length: Int) -> [CleanRange] {
    hitsByLexicon.values.flatMap { hits in hits.lazy.map(\.range).filter { $0.count <= length } }
  }
}
