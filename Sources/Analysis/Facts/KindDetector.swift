import Documents
import Foundation

/// Weighs title, opening, cues and parts of a text against the profiles of all kinds (domain.md 2.2).
struct KindDetector {
  private static let openingHan = 400
  private static let fewestHan = 120
  /// Score of "none of these", so that weak evidence gives a low confidence.
  private static let noneScore = 2.0
  /// Score difference at which one kind is e times as likely as another.
  private static let scale = 1.2
  private static let leastConfidence = 0.5
  /// A kind of draft with less that is alone ahead is no more than a guess.
  private static let leastAlone = 0.3

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

  /// - Parameters:
  ///   - title: The lines of the title block, joined.
  ///   - roles: Roles that headings name, each once.
  ///   - body: The paragraphs of the text proper.
  func judgement(title: [UInt8], roles: Set<Role>, body: ArraySlice<Draft.Paragraph>, han: Int) -> KindJudgement {
    let titles = vocabulary.titles.scores(title, title.isEmpty ? [] : [0..<title.count])
    let openings = vocabulary.openings.scores(clean.text.bytes, openingParagraphs(of: body))
    let scored = vocabulary.kinds.indices.map { index -> (String, Double) in
      let profile = vocabulary.kinds[index]
      let frame: Double = titles[index] + openings[index]
      return (profile.id, frame + score(profile, roles) + voiceScore(profile))
    }.sorted { $0.1 > $1.1 || $0.1 == $1.1 && $0.0 < $1.0 }
    let candidates = Self.candidates(scored)
    guard let best = candidates.first else {
      return KindJudgement(id: "other", confidence: 0, candidates: [], doubt: .uncertain)
    }
    return KindJudgement(
      id: best.id, confidence: best.confidence, candidates: candidates, doubt: doubt(candidates, han: han))
  }

  private static let voiceWeight = 1.0
  private static let leastVoices = 6

  /// Who speaks, a person or a group, where the kind says who writes it: −1…1.
  private func voiceScore(_ profile: KindProfile) -> Double {
    guard let voice = profile.voice, profile.aspectRole != nil else { return 0 }
    let person = Double(hits.all("first-person").count)
    let team = Double(hits.all("team").count)
    guard person + team >= Double(Self.leastVoices) else { return 0 }
    let lean = (person - team) / (person + team)
    return Self.voiceWeight * (voice == .person ? lean : -lean)
  }

  private func doubt(_ candidates: [KindJudgement.Candidate], han: Int) -> KindJudgement.Doubt? {
    guard han >= Self.fewestHan else { return .tooShort }
    guard let best = candidates.first else { return .uncertain }
    // Several kinds may share the evidence between them.
    func share(ofDrafts isDraft: Bool) -> Double {
      candidates.filter { vocabulary.kind($0.id)?.isDraft == isDraft }.reduce(0) { $0 + $1.confidence }
    }
    guard vocabulary.kind(best.id)?.isDraft == true else {
      return share(ofDrafts: false) >= Self.leastConfidence ? .notADraft : .uncertain
    }
    guard best.confidence < Self.leastConfidence else { return nil }
    let isDraft = best.confidence >= Self.leastAlone || share(ofDrafts: true) >= Self.leastConfidence
    return isDraft ? .close : .uncertain
  }

  private static func candidates(_ scored: [(id: String, score: Double)]) -> [KindJudgement.Candidate] {
    // A kind that nothing speaks for takes no share from the others.
    let weights = scored.map { max(0, exp($0.score / scale) - 1) }
    let total = weights.reduce(exp(noneScore / scale), +)
    return zip(scored, weights).prefix(4).map { KindJudgement.Candidate(id: $0.id, confidence: $1 / total) }
  }

  private func score(_ profile: KindProfile, _ roles: Set<Role>) -> Double {
    var result = min(profile.residue.score * Double(residue), profile.residue.maximum)
    var counts = [Double](repeating: 0, count: profile.cues.count)
    for hit in hits.all(profile.cueLexiconID) { counts[hit.term] += 1 }
    for (cue, count) in zip(profile.cues, counts) {
      result += cue.score < 0 ? max(cue.score * count, -cue.maximum) : min(cue.score * count, cue.maximum)
    }
    for entry in profile.roles where roles.contains(entry.role) { result += entry.score }
    return result
  }

  /// The first paragraphs after the title block, about 400 Han.
  private func openingParagraphs(of body: ArraySlice<Draft.Paragraph>) -> [Range<Int>] {
    guard let start = body.first?.range.start else { return [] }
    return body.prefix { $0.range.start - start < Self.openingHan * 3 }.map { $0.range.start..<$0.range.end }
  }
}
