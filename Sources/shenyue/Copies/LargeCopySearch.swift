import Copies

/// Finds the pairs of a set too large for memory: fingerprints go into a file by their value, what texts have in common
/// through them into another by text, and each text is then compared with the few that it has most in common with.
struct LargeCopySearch: Sendable {
  let count: Int
  /// Of all texts.
  let characters: Int
  let jobs: Int
  /// Where there is room for the files: some two bytes for each character, and more the more the texts share.
  let folder: String
  let progress: Progress
  let text: @Sendable (Int) -> CopyText?
  let isWanted: @Sendable (Int, Int) -> Bool

  /// Fingerprints looked through at a time, eight bytes each; there may be several times as many hits.
  private static let mostPrints = 1 << 20
  /// Texts each one is compared with: a copy has far more in common with its source than other texts have.
  private static let candidates = 30

  private var limits: CopyLimits {
    var limits = CopyLimits()
    limits.candidates = Self.candidates
    return limits
  }

  /// As many as portions of fingerprints that fit into memory.
  private var printBuckets: Int { max(8, characters / 2 / Self.mostPrints) }
  private var hitBuckets: Int { printBuckets * 4 }
  /// Texts of a bucket of hits.
  private var textsOfBucket: Int { (count + hitBuckets - 1) / hitBuckets }

  /// - Returns: strongest first.
  func pairs() async throws(OutputFailure) -> [FoundPair] {
    var progress = progress
    // Most texts have candidates.
    progress.total = count * 2
    let prints = try SpillFile<OwnedPrint>(in: folder, buckets: printBuckets)
    let commonness = await commonness(prints, &progress)
    let candidates = try await candidates(try await hits(prints))
    progress.total = count + candidates.count
    return await strongest(candidates, CopyComparison(commonness, limits: limits), progress)
  }

  /// Notes down the fingerprints of all texts, and counts them.
  private func commonness(_ prints: SpillFile<OwnedPrint>, _ progress: inout Progress) async -> CopyCommonness {
    let buckets = printBuckets
    let start = CountedPrints(progress: progress)
    let counted = await Batch.run(Array(0..<count), jobs: jobs, into: start) { [text] number in
      let own = text(number)?.distinctFingerprints ?? []
      prints.append(own.lazy.map { OwnedPrint($0, of: number) }) { $0.bucket(of: buckets) }
      return own
    }
    progress = counted.progress
    return counted.commonness()
  }

  private func hits(_ prints: SpillFile<OwnedPrint>) async throws(OutputFailure) -> SpillFile<CandidateHit> {
    let hits = try SpillFile<CandidateHit>(in: folder, buckets: hitBuckets)
    let (finder, textsOfBucket) = (finder, textsOfBucket)
    try await forEachBucket(printBuckets) { number throws(OutputFailure) -> [Void] in
      var own = try prints.values(of: number)
      var waiting: [CandidateHit] = []
      finder.forEachHit(in: &own) { hit in
        waiting.append(hit)
        guard waiting.count == Self.portion else { return }
        hits.append(waiting) { $0.text / textsOfBucket }
        waiting.removeAll(keepingCapacity: true)
      }
      hits.append(waiting) { $0.text / textsOfBucket }
      return []
    }
    return hits
  }

  /// Hits that a worker gathers before it hands them on.
  private static let portion = 10_000

  private func candidates(
    _ hits: SpillFile<CandidateHit>
  ) async throws(OutputFailure) -> [(text: Int, earlier: [Int])] {
    let finder = finder
    return try await forEachBucket(hitBuckets) { number throws(OutputFailure) in
      var own = try hits.values(of: number)
      return finder.strongest(of: &own)
    }
  }

  private var finder: CandidateFinder { CandidateFinder(texts: count, limits: limits, isWanted: isWanted) }

  private func strongest(
    _ candidates: [(text: Int, earlier: [Int])], _ comparison: CopyComparison, _ progress: Progress
  ) async -> [FoundPair] {
    var found = await Batch.run(candidates, jobs: jobs, into: StrongestPairs(progress: progress)) { [text] candidate in
      guard let own = text(candidate.text) else { return [] }
      return comparison.pairs(of: own, candidate.text, with: candidate.earlier, text).map(FoundPair.init)
    }
    found.progress.clear()
    return found.strongest()
  }

  @discardableResult
  private func forEachBucket<Value: Sendable>(
    _ buckets: Int, _ work: @escaping @Sendable (Int) throws(OutputFailure) -> [Value]
  ) async throws(OutputFailure) -> [Value] {
    let results = await Batch.run(Array(0..<buckets), jobs: jobs, into: FallibleResults<Value>()) { number in
      Result { () throws(OutputFailure) in try work(number) }
    }
    return try results.all()
  }
}

/// Counts in how many texts each fingerprint stands.
private struct CountedPrints: ResultConsumer {
  private(set) var progress: Progress
  private var table = FingerprintTable()

  init(progress: Progress) { self.progress = progress }

  mutating func consume(_ result: [UInt32]) {
    progress.step()
    table.add(result)
  }

  func commonness() -> CopyCommonness {
    var table = table
    table.finish()
    return CopyCommonness(table)
  }
}
