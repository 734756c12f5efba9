import Analysis
import Archive
import Checking
import Copies
import Packing
import Reporting
import Synchronization

/// Makes ready what a meeting pack is made of: looks at all drafts, compares them, and judges each with what it shares with
/// others in view. What an earlier run did is not done again.
struct BatchReview: Sendable {
  /// The drafts, then the reference texts, which are compared but not judged.
  let texts: [DraftInput]
  let drafts: Int
  /// Of all texts; nil for what cannot be read.
  let keys: [InputKey?]
  let reviewer: DraftReviewer
  let jobs: Int
  let language: Language
  let naming: RoundNaming
  let progress: Progress.Style
  /// Which drafts belong together.
  let dossier: @Sendable ([Submission?]) -> Dossier

  /// What there is after all drafts are judged.
  struct Result: Sendable {
    /// Of the drafts, in their order.
    var outcomes: [DraftReviewer.Outcome]
    /// Of the drafts.
    var submissions: [Submission?]
    /// Strongest first.
    var pairs: [FoundPair]
    var rounds: RoundSeries
    /// By index of the draft, those that it was held against.
    var companions: [Int: [DraftRelations.Companion]]
    /// Whether the roster said which drafts belong together.
    var isByRoster: Bool
  }

  var search: CopySearch { CopySearch(inputs: texts, references: drafts, jobs: jobs) }

  func run() async throws(OutputFailure) -> Result {
    // Of a larger batch few drafts find room on the shelf, and the search for copies needs it more.
    let kept = drafts > DraftShelf.mostDrafts ? 0 : drafts
    let looks = try await results(texts.indices.map { [$0] }, label: language.pick("读稿", "read")) {
      [self] indices throws(OutputFailure) -> [DraftReviewer.Look] in
      var looks: [DraftReviewer.Look] = []
      for index in indices { looks.append(try reviewer.look(texts[index], keys[index], isKept: index < kept)) }
      return looks
    }
    let sizes = looks.map { $0.gist?.size ?? 0 }
    let failures = looks.map(\.failure)
    var submissions = zip(looks, texts).prefix(drafts).map { look, text in
      guard var submission = look.gist?.submission else { return Submission(unreadable: text.relativePath) }
      // The same, but not once more in memory.
      submission.path = text.relativePath
      return submission
    }
    let dossier = dossier(submissions)
    // Only the roster is held against these lines once more.
    if !dossier.isByRoster { for index in submissions.indices { submissions[index].lines = [] } }
    let companions = companions(dossier)
    let rounds = RoundSeries(Array(texts.prefix(drafts)), authors: submissions.map(\.person), naming)
    let pairs = try await pairs(sizes, rounds)
    let partners = PartnerLists(pairs, drafts: drafts, rounds)
    let outcomes = try await outcomes(failures, rounds) { index in
      DraftRelations(sharing: sharing(of: index, partners[index], pairs), companions: companions[index] ?? [])
    }
    return Result(
      outcomes: outcomes, submissions: submissions, pairs: pairs, rounds: rounds,
      companions: companions, isByRoster: dossier.isByRoster)
  }

  private func pairs(_ sizes: [Int], _ rounds: RoundSeries) async throws(OutputFailure) -> [FoundPair] {
    var search = search
    search.rounds = rounds
    search.progress = Progress(total: 0, style: progress, label: language.pick("比对", "compare"))
    return try await search.pairs(sizes: sizes, spillingInto: reviewer.store.folder) { copyText($0) }
  }

  private func companions(_ dossier: Dossier) -> [Int: [DraftRelations.Companion]] {
    (0..<drafts).reduce(into: [:]) { result, index in
      let companions = dossier.companions(of: index).map { companion in
        DraftRelations.Companion(
          kind: companion.kind, input: texts[companion.submission], key: keys[companion.submission])
      }
      if !companions.isEmpty { result[index] = companions }
    }
  }

  /// What of a text is compared with the others; nil where it could not be kept.
  private func copyText(_ index: Int) -> CopyText? { (keys[index]?.text).flatMap(reviewer.store.gist)?.compared }

  /// Of the drafts, in their order; rounds of one draft are judged together.
  private func outcomes(
    _ failures: [ReviewRun.Failure?], _ rounds: RoundSeries, _ relations: @escaping @Sendable (Int) -> DraftRelations
  ) async throws(OutputFailure) -> [DraftReviewer.Outcome] {
    let series = rounds.series(most: RoundSearch.most).map { $0.filter { failures[$0] == nil && keys[$0] != nil } }
    let inSeries = Set(series.joined())
    let units = ((0..<drafts).filter { !inSeries.contains($0) }.map { [$0] } + series.filter { !$0.isEmpty })
      .sorted { $0[0] < $1[0] }
    let done = try await results(units, label: language.pick("审阅", "review")) {
      [self] unit throws(OutputFailure) -> [DraftReviewer.Outcome] in
      if let failure = failures[unit[0]] { return [.failure(failure)] }
      let members = unit.compactMap { index in
        keys[index].map { DraftReviewer.Member(texts[index], $0, relations(index)) }
      }
      guard let first = members.first else {
        return [.failure(ReviewRun.Failure(path: texts[unit[0]].path, error: .changed))]
      }
      return unit.count == 1 ? [try reviewer.outcome(first)] : try reviewer.outcomes(of: members)
    }
    let order = units.joined().enumerated().sorted { $0.element < $1.element }
    return order.map { done[$0.offset] }
  }

  /// - Parameters:
  ///   - units: Indices of what is worked on together.
  ///   - work: Gives a value for each index.
  private func results<Value: Sendable>(
    _ units: [[Int]], label: String, _ work: @escaping @Sendable ([Int]) throws(OutputFailure) -> [Value]
  ) async throws(OutputFailure) -> [Value] {
    let total = units.reduce(0) { $0 + $1.count }
    let start = FallibleResults<Value>(progress: Progress(total: total, style: progress, label: label))
    let halt = Halt()
    let done = await Batch.run(units, jobs: jobs, into: start) { unit in
      halt.unlessFailed { () throws(OutputFailure) in try work(unit) }
    }
    return try done.all()
  }

  private func sharing(of own: Int, _ numbers: [Int], _ pairs: [FoundPair]) -> Sharing {
    Sharing(
      pairs: numbers.map { number in
        let isFirst = pairs[number].first == own
        return (pairs[number], isFirst, name(of: isFirst ? pairs[number].second : pairs[number].first, for: own))
      }, text: { copyText($0) })
  }

  /// Of a reference text, and of one that is called like the draft, with its folders.
  private func name(of other: Int, for own: Int) -> String {
    let name = DraftPath.name(of: texts[other].relativePath)
    guard other >= drafts || name == DraftPath.name(of: texts[own].relativePath) else { return name }
    return DraftPath.withoutExtension(texts[other].path)
  }
}

/// What a draft has in common with others of its batch, strongest first.
struct Sharing: Sendable {
  /// A draft that half the batch was made from need not be told of all of them.
  static let most = 20

  let pairs: [(pair: FoundPair, isFirst: Bool, other: String)]
  /// What of a text is compared.
  let text: @Sendable (Int) -> CopyText?

  /// Tells these passages from others; empty when there are none.
  var mark: String {
    guard !pairs.isEmpty else { return "" }
    var hash = ContentHash()
    for (pair, isFirst, other) in pairs {
      hash.add(other)
      hash.add(isFirst ? 1 : 0)
      pair.add(to: &hash)
    }
    return hash.text
  }

  /// As the rules need them.
  func texts(in draft: Draft) -> [SharedText] {
    guard !pairs.isEmpty else { return [] }
    let own = CopyText(draft)
    return pairs.compactMap { pair, isFirst, other in
      let number = isFirst ? pair.first : pair.second
      return pair.complete { $0 == number ? own : text($0) }.map { SharedText($0, ofFirst: isFirst, own, other: other) }
    }
  }
}

/// Where one file cannot be written the next one cannot either, and a full disk need not be tried a thousand times.
private final class Halt: Sendable {
  private let failure = Mutex<OutputFailure?>(nil)

  /// The work's result, or the first failure without any work.
  func unlessFailed<Value>(_ work: () throws(OutputFailure) -> Value) -> Result<Value, OutputFailure> {
    if let failure = failure.withLock({ $0 }) { return .failure(failure) }
    let result = Result(catching: work)
    if case .failure(let new) = result { failure.withLock { $0 = $0 ?? new } }
    return result
  }
}
