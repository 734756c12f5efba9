import Documents
import Matching

/// Finds all terms of all lexicons in one pass over a text.
struct LexiconScanner: Sendable {
  private struct Term: Sendable {
    var lexicon: Int
    var index: Int
  }

  private let lexicons: [Lexicon]
  private let terms: [Term]
  private let matcher: Matcher

  init(_ lexicons: [Lexicon]) {
    var terms: [Term] = []
    var entries: [(id: Int, form: Matcher.Form)] = []
    for (lexiconIndex, lexicon) in lexicons.enumerated() {
      for (classIndex, termClass) in lexicon.classes.enumerated() {
        let id = terms.count
        terms.append(Term(lexicon: lexiconIndex, index: classIndex))
        entries += termClass.words.map { (id, .word($0)) }
        entries += termClass.patterns.map { (id, .pattern($0)) }
      }
    }
    self.lexicons = lexicons
    self.terms = terms
    matcher = Matcher(entries)
  }

  func hits(in text: UTF8Text, segments: [Range<Int>]) -> LexiconHits {
    var byLexicon = [[LexiconHits.Hit]](repeating: [], count: lexicons.count)
    var exhausted: [Matcher.Exhaustion] = []
    for match in matcher.matches(in: text.bytes, segments: segments, &exhausted) {
      let term = terms[match.id]
      let hit = LexiconHits.Hit(range: CleanRange(match.start, match.end), term: term.index)
      append(hit, to: &byLexicon[term.lexicon])
    }
    var result: [String: [LexiconHits.Hit]] = [:]
    for (index, hits) in byLexicon.enumerated() where !hits.isEmpty { result[lexicons[index].id] = hits }
    return LexiconHits(
      result,
      exhausted: exhausted.map { .init(lexicon: lexicons[terms[$0.id].lexicon].id, pattern: $0.source) })
  }

  /// Matches come by start, longer first, so a hit inside its predecessor says nothing new.
  private func append(_ hit: LexiconHits.Hit, to hits: inout [LexiconHits.Hit]) {
    if let last = hits.last, last.range.contains(hit.range), last.term == hit.term || last.range != hit.range { return }
    hits.append(hit)
  }
}
