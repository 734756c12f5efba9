/// Which campaign or year a draft belongs to: the one whose names it uses most (domain.md 2.4).
enum EraDetector {
  /// One mention in passing is not enough.
  private static let leastScore = 3

  /// Id of the era; nil when no name of any occurs.
  static func era(in hits: LexiconHits, titleEnd: Int, vocabulary: Vocabulary) -> String? {
    var scores = [Int](repeating: 0, count: vocabulary.eras.count)
    for hit in hits.all("eras") {
      // Names in the title and opening say what the draft is for; later ones may look back.
      scores[hit.term] += hit.range.start < titleEnd + 1200 ? 3 : 1
    }
    guard let best = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[best] >= leastScore else { return nil }
    return vocabulary.eras[best].id
  }
}
