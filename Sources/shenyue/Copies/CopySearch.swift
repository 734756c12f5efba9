import Checking
import Copies
import Documents
import Reporting

/// Finds the drafts of a batch that share passages, and says where.
struct CopySearch: Sendable {
  let inputs: [DraftInput]
  /// Inputs from this index on are reference texts, which are not compared with one another.
  let references: Int
  let jobs: Int
  /// Rounds of one draft are alike and no copies of each other.
  var rounds: RoundSeries?

  /// - Parameter texts: Of the inputs, in their order; offsets are not needed.
  /// - Returns: those that share most first.
  func pairs(among texts: [CopyText]) async -> [CopyPair] {
    let index = CopyIndex(texts)
    let found = await Batch.run(Array(0..<index.count), jobs: jobs, into: StrongestPairs()) {
      [references, rounds] second in
      index.pairs(of: second).filter { pair in
        pair.first < references && (pair.second >= references || rounds?.areOne(pair.first, pair.second) != true)
      }
    }
    return found.strongest
  }

  /// - Parameters:
  ///   - asked: Indices of the texts that are compared, two by two; no others are.
  ///   - commonness: Of the fingerprints among all drafts, of which these are some.
  func pairs(asked: [(Int, Int)], among texts: [CopyText], _ commonness: CopyCommonness) async -> [CopyPair] {
    let index = CopyIndex(texts, commonness: commonness)
    let found = await Batch.run(asked, jobs: jobs, into: Joined<CopyPair>()) { [rounds] first, second in
      guard rounds?.areOne(first, second) != true else { return [] }
      return index.pair(first, second).map { [$0] } ?? []
    }
    return found.values
  }

  /// The words of pairs, in their order; a pair is left out when one of its texts is there no more.
  ///
  /// - Parameter source: What the text with an index says; asked once for each text of the pairs.
  func words(
    of pairs: ArraySlice<CopyPair>, source: @escaping @Sendable (Int) -> CopySource?
  ) async -> [CopyReport.Pair] {
    var concerned: [Int: [Int]] = [:]
    for number in pairs.indices {
      concerned[pairs[number].first, default: []].append(number)
      concerned[pairs[number].second, default: []].append(number)
    }
    let work = concerned.sorted { $0.key < $1.key }
    let found = await Batch.run(work, jobs: jobs, into: Joined<(Int, Int, CopyReport.Side)>()) {
      [inputs] input, numbers in
      guard let source = source(input) else { return [] }
      let places = TextPlaces(source.read)
      return numbers.map { ($0, input, CopyReport.Side(pairs[$0], input, source, places, path: inputs[input].path)) }
    }
    var sides: [Int: [Int: CopyReport.Side]] = [:]
    for (number, input, side) in found.values { sides[number, default: [:]][input] = side }
    return pairs.indices.compactMap { number in
      let pair = pairs[number]
      guard let first = sides[number]?[pair.first], let second = sides[number]?[pair.second] else { return nil }
      return CopyReport.Pair(
        first: first, second: second, longestRun: pair.longestRun, lengths: pair.passages.map(\.same),
        passageCount: pair.passageCount)
    }
  }
}

/// The strongest pairs of each text. Drafts made from one template form as many pairs as there are two of them, of which
/// only these are worth a reader's time, and the memory.
private struct StrongestPairs: ResultConsumer {
  private static let mostOfText = 10

  private var pairs: [CopyPair] = []
  /// The pairs are thinned out when there are more.
  private var limit = 10_000

  mutating func consume(_ result: [CopyPair]) {
    pairs += result
    guard pairs.count > limit else { return }
    // What is among the strongest of all is among the strongest of some.
    pairs = strongest
    limit = max(limit, pairs.count * 2)
  }

  /// Strongest first: those that are among the strongest of either text.
  var strongest: [CopyPair] {
    var kept: [Int: Int] = [:]
    return pairs.sorted { $0.isBefore($1) }.filter { pair in
      guard kept[pair.first, default: 0] < Self.mostOfText || kept[pair.second, default: 0] < Self.mostOfText else {
        return false
      }
      kept[pair.first, default: 0] += 1
      kept[pair.second, default: 0] += 1
      return true
    }
  }
}

/// Lists in the order of the inputs, joined to one.
struct Joined<Value: Sendable>: ResultConsumer {
  var values: [Value] = []

  mutating func consume(_ result: [Value]) { values += result }
}

extension CopyPair {
  /// By the larger share, then the longest run, then the order of the texts.
  fileprivate func isBefore(_ other: CopyPair) -> Bool {
    let (share, otherShare) = (largerPermille, other.largerPermille)
    if share != otherShare { return share > otherShare }
    if longestRun != other.longestRun { return longestRun > other.longestRun }
    return (first, second) < (other.first, other.second)
  }

  private var largerPermille: Int { max(permille(ofFirst: true), permille(ofFirst: false)) }
}

extension CopyReport.Side {
  fileprivate init(_ pair: CopyPair, _ input: Int, _ source: CopySource, _ places: TextPlaces, path: String) {
    let isFirst = pair.first == input
    self.init(
      path: path, title: source.title, permille: pair.permille(ofFirst: isFirst),
      problemsPermille: pair.problemsPermille(ofFirst: isFirst),
      places: pair.passages.map { passage in
        let characters = isFirst ? passage.first : passage.second
        return .init(source.place(of: characters) ?? TextRange(0, 0), in: places)
      })
  }
}
