import Documents
import Foundation

/// Weighs title, opening, cues and parts of a text against the profiles of all kinds (domain.md 2.2).
struct KindDetector {
  private static let openingHan = 400
  private static let fewestHan = 120
  /// Score of "none of these", so that weak evidence gives a low confidence.
  private static let noneScore = 1.5
  /// Score difference at which one kind is e times as likely as another.
  private static let scale = 1.2
  private static let leastConfidence = 0.5

  private let clean: CleanText
  private let vocabulary: Vocabulary
  private let hits: LexiconHits
  /// Pieces of website frame that cleaning took out.
  private let residue: Int

  init(clean: CleanText, hits: LexiconHits, residue: Int, vocabulary: Vocabulary) {
    self.residue = residue
    self.clean = clean
    self.hits = hits
    self.vocabulary = vocabulary
  }

  /// How clearly a line names a kind of material; the best score of any kind.
  static func titleScore(_ line: String, _ vocabulary: Vocabulary) -> Double {
    vocabulary.kinds.map { score($0.title, in: line) }.max() ?? 0
  }

  /// - Parameters:
  ///   - title: All lines of the title block.
  ///   - roles: Roles that headings name, each once.
  ///   - body: Where the text proper starts.
  func judgement(title: String, roles: Set<Role>, bodyStart: Int, han: Int) -> KindJudgement {
    let opening = openingText(from: bodyStart)
    let scored = vocabulary.kinds.map { profile in
      (profile.id, score(profile, title: title, opening: opening, roles: roles))
    }.sorted { $0.1 > $1.1 || $0.1 == $1.1 && $0.0 < $1.0 }
    let candidates = Self.candidates(scored)
    guard let best = candidates.first else {
      return KindJudgement(id: "other", confidence: 0, candidates: [], doubt: .uncertain)
    }
    return KindJudgement(
      id: best.id, confidence: best.confidence, candidates: candidates, doubt: doubt(candidates, han: han))
  }

  private func doubt(_ candidates: [KindJudgement.Candidate], han: Int) -> KindJudgement.Doubt? {
    guard han >= Self.fewestHan else { return .tooShort }
    guard let best = candidates.first else { return .uncertain }
    if vocabulary.kind(best.id)?.isDraft == true { return best.confidence >= Self.leastConfidence ? nil : .uncertain }
    // Several kinds of text that are no drafts may share the evidence between them.
    let notDrafts = candidates.filter { vocabulary.kind($0.id)?.isDraft == false }
    return notDrafts.reduce(0) { $0 + $1.confidence } >= Self.leastConfidence ? .notADraft : .uncertain
  }

  private static func candidates(_ scored: [(id: String, score: Double)]) -> [KindJudgement.Candidate] {
    let weights = scored.map { exp($0.score / scale) }
    let total = weights.reduce(exp(noneScore / scale), +)
    return zip(scored, weights).prefix(4).map { KindJudgement.Candidate(id: $0.id, confidence: $1 / total) }
  }

  private func score(_ profile: KindProfile, title: String, opening: String, roles: Set<Role>) -> Double {
    var result = Self.score(profile.title, in: title) + Self.score(profile.opening, in: opening)
    let lexicon = "kind:" + profile.id
    var counts = [Double](repeating: 0, count: profile.cues.count)
    for hit in hits.all(lexicon) { counts[hit.term] += 1 }
    for (cue, count) in zip(profile.cues, counts) {
      result += cue.score < 0 ? max(cue.score * count, -cue.maximum) : min(cue.score * count, cue.maximum)
    }
    result += min(profile.residue.score * Double(residue), profile.residue.maximum)
    for (role, weight) in profile.roles where roles.contains(role) { result += weight }
    return result
  }

  private static func score(_ evidence: [KindProfile.Evidence], in text: String) -> Double {
    guard !text.isEmpty else { return 0 }
    return evidence.reduce(0) { $0 + ($1.terms.occurs(in: text) ? $1.score : 0) }
  }

  /// The first paragraphs after the title block, about 400 Han.
  private func openingText(from start: Int) -> String {
    let bytes = clean.text.bytes
    var end = start
    while end < bytes.count, end - start < Self.openingHan * 3 { end += 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return clean.string(in: CleanRange(start, end))
  }
}
