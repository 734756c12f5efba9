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

  /// How far the comparison has come.
  var progress = Progress(total: 0, isShown: false)

  /// Characters of the texts that are looked through at a time; what an index of them takes is ten times as many bytes.
  private static let mostCharacters = 8 << 20

  /// - Parameters:
  ///   - sizes: Of the inputs, in their order; 0 for one of which there is no text.
  ///   - text: What an input says; offsets are not needed. Of a large set asked several times.
  /// - Returns: those that share most first.
  func pairs(sizes: [Int], text: @escaping @Sendable (Int) -> CopyText?) async -> [FoundPair] {
    let parts = Self.parts(sizes)
    let commonness = parts.count > 1 ? await commonness(of: sizes.indices, text) : nil
    var progress = progress
    progress.total = parts.reduce(0) { $0 + sizes.count - $1.lowerBound }
    var found = StrongestPairs(progress: progress)
    let limits = Self.limits(parts: parts.count)
    for part in parts where part.lowerBound < references {
      let index = CopyIndex(part.map { text($0) ?? CopyText() }, limits: limits, commonness: commonness)
      found = await Batch.run(Array(part.lowerBound..<sizes.count), jobs: jobs, into: found) { number in
        let pairs =
          part.contains(number)
          ? index.pairs(of: number - part.lowerBound) : text(number).map { index.pairs(with: $0, number) } ?? []
        return pairs.map { moved($0, part, isInside: part.contains(number)) }.filter(isWanted).map(FoundPair.init)
      }
    }
    found.progress.clear()
    return found.strongest()
  }

  /// A text is compared with about as many others whether the set has one part or forty; a copy has far more in common with
  /// its source than other texts have, and is among the first few.
  private static func limits(parts: Int) -> CopyLimits {
    var limits = CopyLimits()
    limits.candidates = max(fewestCandidates, limits.candidates / max(1, parts))
    return limits
  }

  /// In each part of a set.
  private static let fewestCandidates = 10

  private static func parts(_ sizes: [Int]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var sum = 0
    for (number, size) in sizes.enumerated() {
      sum += size
      if let last = parts.last, sum <= mostCharacters {
        parts[parts.count - 1] = last.lowerBound..<(number + 1)
      } else {
        parts.append(number..<(number + 1))
        sum = size
      }
    }
    return parts
  }

  private func commonness(
    of numbers: Range<Int>, _ text: @escaping @Sendable (Int) -> CopyText?
  ) async -> CopyCommonness {
    var counted = await Batch.run(Array(numbers), jobs: jobs, into: CountedPrints()) {
      text($0)?.distinctFingerprints ?? []
    }
    counted.table.finish()
    return CopyCommonness(counted.table)
  }

  /// A pair of an index with the numbers that its texts have among all.
  private func moved(_ pair: CopyPair, _ part: Range<Int>, isInside: Bool) -> CopyPair {
    var pair = pair
    pair.first += part.lowerBound
    if isInside { pair.second += part.lowerBound }
    return pair
  }

  private func isWanted(_ pair: CopyPair) -> Bool {
    pair.first < references && (pair.second >= references || rounds?.areOne(pair.first, pair.second) != true)
  }

  /// - Parameters:
  ///   - asked: Indices of the texts that are compared, two by two; no others are.
  ///   - commonness: Of the fingerprints among all drafts, of which these are some.
  func pairs(asked: [(Int, Int)], among texts: [CopyText], _ commonness: CopyCommonness) async -> [FoundPair] {
    let index = CopyIndex(texts, commonness: commonness)
    let found = await Batch.run(asked, jobs: jobs, into: Joined<FoundPair>()) { [rounds] first, second in
      guard rounds?.areOne(first, second) != true else { return [] }
      return index.pair(first, second).map { [FoundPair($0)] } ?? []
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

  private var pairs: [FoundPair] = []
  /// The pairs are thinned out when there are more.
  private var limit = 10_000
  var progress: Progress

  init(progress: Progress) { self.progress = progress }

  mutating func consume(_ result: [FoundPair]) {
    progress.step()
    pairs += result
    guard pairs.count > limit else { return }
    // What is among the strongest of all is among the strongest of some.
    thin()
    limit = max(limit, pairs.count + pairs.count / 4)
  }

  /// Strongest first: those that are among the strongest of either text.
  mutating func strongest() -> [FoundPair] {
    thin()
    return pairs
  }

  private mutating func thin() {
    var kept: [Int: Int] = [:]
    pairs.sort { $0.isBefore($1) }
    pairs.removeAll { pair in
      guard kept[pair.first, default: 0] < Self.mostOfText || kept[pair.second, default: 0] < Self.mostOfText else {
        return true
      }
      kept[pair.first, default: 0] += 1
      kept[pair.second, default: 0] += 1
      return false
    }
  }
}

/// Counts in how many texts each fingerprint stands.
private struct CountedPrints: ResultConsumer {
  var table = FingerprintTable()

  mutating func consume(_ result: [UInt32]) { table.add(result) }
}

/// Lists in the order of the inputs, joined to one.
struct Joined<Value: Sendable>: ResultConsumer {
  var values: [Value] = []

  mutating func consume(_ result: [Value]) { values += result }
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
