import Documents
import Foundation

/// What problems share with single sentences of the measures: a measure that holds many things may answer a problem in one of its
/// sentences, and the one rare thing that both name (仪器, 资费) says more than all common words together.
///
/// Cost: problems × characters of the measures.
struct SentenceLikeness {
  /// Of one problem.
  struct Figures {
    /// Cosine with the sentence that is most like it, 0…1; pairs count once and the less, the more items have them.
    var best = 0.0
    /// The same over that of the other problem most like that sentence, at most 1.
    var ratio = 0.0
    /// Weight of the rarest pair of characters that it shares with a measure, 0…1.
    var rarest = 0.0
    /// Share of its pairs that belong to the common stock of words, 0…1.
    var common = 0.0
  }

  /// By problem.
  let figures: [Figures]

  init(_ bytes: [UInt8], problems: [CleanRange], measures: [CleanRange], _ model: CoverageModel) {
    var pairs = PairSets(bytes, model.commonPairs)
    let own = problems.map { pairs.set(in: $0) }
    let answers = measures.map { pairs.set(in: $0) }
    let sentences = measures.flatMap { Self.sentences(of: $0, in: bytes) }.map { pairs.set(in: $0) }
    let weights = pairs.weights(own + answers, common: model.common)
    let likeness = Self.cosines(own, sentences, weights)
    let holders = pairs.counts(own)
    let answered = pairs.counts(answers)
    figures = own.indices.map { problem in
      var figures = Figures()
      if let (place, best) = likeness[problem].enumerated().max(by: { $0.element < $1.element }) {
        let rival = own.indices.filter { $0 != problem }.map { likeness[$0][place] }.max() ?? 0
        figures.best = best
        figures.ratio = min(1, best / (rival + 0.01))
      }
      for pair in own[problem] where answered[pair] > 0 {
        figures.rarest = max(figures.rarest, weights[pair] / Double(holders[pair]))
      }
      figures.common = Double(own[problem].count { pairs.isCommon[$0] }) / Double(max(1, own[problem].count))
      return figures
    }
  }

  private static func cosines(_ problems: [[Int]], _ sentences: [[Int]], _ weights: [Double]) -> [[Double]] {
    func length(_ set: [Int]) -> Double { set.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot() }
    let lengths = sentences.map(length)
    var squares = [Double](repeating: 0, count: weights.count)
    return problems.map { problem in
      for pair in problem { squares[pair] = weights[pair] * weights[pair] }
      let own = length(problem)
      let row = zip(sentences, lengths).map { sentence, length in
        own * length > 0 ? sentence.reduce(0) { $0 + squares[$1] } / (own * length) : 0
      }
      for pair in problem { squares[pair] = 0 }
      return row
    }
  }

  private static func sentences(of range: CleanRange, in bytes: [UInt8]) -> [CleanRange] {
    var result: [CleanRange] = []
    var start = range.start
    var offset = range.start
    while offset < range.end {
      let (value, length) = UTF8Text.scalar(in: bytes, at: offset)
      offset += length
      guard ends.contains(value) || offset >= range.end else { continue }
      result.append(CleanRange(start, offset))
      start = offset
    }
    return result
  }

  private static let ends = Set("。；！？\n".unicodeScalars)
}

/// Pairs of neighbouring Han characters, numbered as they are met.
private struct PairSets {
  private let bytes: [UInt8]
  private let common: Set<UInt64>
  private var numbers: GramNumbers
  /// By pair.
  private(set) var isCommon: [Bool] = []
  /// By pair, the last set it was put into.
  private var lastSet: [Int] = []
  private var sets = 0

  init(_ bytes: [UInt8], _ common: Set<UInt64>) {
    self.bytes = bytes
    self.common = common
    numbers = GramNumbers(capacity: bytes.count / 3 + 1)
  }

  /// The pairs of a stretch, each once.
  mutating func set(in range: CleanRange) -> [Int] {
    sets += 1
    var result: [Int] = []
    GramProfiles.forEach(.pair, in: bytes, range) { key in
      let pair = numbers.number(of: key)
      if pair == lastSet.count {
        lastSet.append(0)
        isCommon.append(common.contains(key))
      }
      guard lastSet[pair] != sets else { return }
      lastSet[pair] = sets
      result.append(pair)
    }
    return result
  }

  /// By pair, in how many of the sets it is.
  func counts(_ sets: [[Int]]) -> [Int] {
    var result = [Int](repeating: 0, count: isCommon.count)
    for set in sets { for pair in set { result[pair] += 1 } }
    return result
  }

  /// By pair, 0…1.
  func weights(_ items: [[Int]], common: Double) -> [Double] {
    let rarity = log(Double(items.count + 1))
    return zip(counts(items), isCommon).map { count, isCommon in
      (isCommon ? common : 1) * log(Double(items.count + 1) / Double(max(1, count))) / rarity
    }
  }
}
