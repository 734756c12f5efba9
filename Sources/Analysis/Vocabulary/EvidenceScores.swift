import Documents

/// The score that a line or opening gives to each kind of material; all kinds are asked in one pass.
struct EvidenceScores: Sendable {
  private let terms: TermSet
  /// By term list: the kind it speaks of and the score it gives, once.
  private let targets: [(kind: Int, score: Double)]
  private let kindCount: Int

  init(_ evidence: [[KindProfile.Evidence]]) {
    kindCount = evidence.count
    targets = evidence.enumerated().flatMap { kind, list in list.map { (kind, $0.score) } }
    terms = TermSet(evidence.flatMap { list in list.map(\.terms) })
  }

  /// By kind.
  func scores(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> [Double] {
    var result = [Double](repeating: 0, count: kindCount)
    for list in terms.lists(in: bytes, ranges) { result[targets[list].kind] += targets[list].score }
    return result
  }

  /// How clearly a line names any kind.
  func bestScore(_ clean: CleanText, _ range: CleanRange) -> Double {
    scores(clean.text.bytes, [range.start..<range.end]).max() ?? 0
  }
}
