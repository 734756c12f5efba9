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

  /// Characters of the texts that one index holds; it takes ten times as many bytes. More are looked through in a file.
  private static let mostCharacters = 8 << 20

  /// - Parameters:
  ///   - sizes: Of the inputs, in their order; 0 for one of which there is no text.
  ///   - folder: Where there is room for what does not fit into memory.
  ///   - text: What an input says; offsets are not needed. Of a large set asked several times.
  /// - Returns: those that share most first.
  func pairs(
    sizes: [Int], spillingInto folder: String, text: @escaping @Sendable (Int) -> CopyText?
  ) async throws(OutputFailure) -> [FoundPair] {
    let characters = sizes.reduce(0, +)
    guard characters > Self.mostCharacters else { return await pairs(count: sizes.count, text) }
    let search = LargeCopySearch(
      count: sizes.count, characters: characters, jobs: jobs, folder: folder, progress: progress, text: text,
      isWanted: isWanted)
    return try await search.pairs()
  }

  private func pairs(count: Int, _ text: @Sendable (Int) -> CopyText?) async -> [FoundPair] {
    let index = CopyIndex((0..<count).map { text($0) ?? CopyText() })
    var progress = progress
    progress.total = count
    var found = await Batch.run(Array(0..<count), jobs: jobs, into: StrongestPairs(progress: progress)) { number in
      index.pairs(of: number).filter { isWanted($0.first, $0.second) }.map(FoundPair.init)
    }
    found.progress.clear()
    return found.strongest()
  }

  private func isWanted(_ first: Int, _ second: Int) -> Bool {
    first < references && (second >= references || rounds?.areOne(first, second) != true)
  }

  /// - Parameters:
  ///   - asked: Indices of the texts that are compared, two by two; no others are.
  ///   - commonness: Of the fingerprints among all drafts, of which these are some.
  func pairs(asked: [(Int, Int)], among texts: [CopyText], _ commonness: CopyCommonness) async -> [FoundPair] {
    let comparison = CopyComparison(commonness)
    let found = await Batch.run(asked, jobs: jobs, into: Joined<FoundPair>()) { [rounds] first, second in
      guard first != second, rounds?.areOne(first, second) != true else { return [] }
      return comparison.pairs(of: texts[second], second, with: [first]) { texts[$0] }.map(FoundPair.init)
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
