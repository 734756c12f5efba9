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
    var pairs: [CopyPair]
    var rounds: RoundSeries
    /// By index of the draft, what it has to do with others.
    var relations: [Int: DraftRelations]
    /// Whether the roster said which drafts belong together.
    var isByRoster: Bool
  }

  var search: CopySearch { CopySearch(inputs: texts, references: drafts, jobs: jobs) }

  func run() async throws(OutputFailure) -> Result {
    let looks = try await results(texts.indices.map { [$0] }, label: language.pick("读稿", "read")) {
      [self] indices throws(OutputFailure) -> [DraftReviewer.Look] in
      var looks: [DraftReviewer.Look] = []
      for index in indices { looks.append(try reviewer.look(texts[index], keys[index], isJudged: index < drafts)) }
      return looks
    }
    let authors = looks.prefix(drafts).map { $0.gist?.submission.person ?? "" }
    let rounds = RoundSeries(Array(texts.prefix(drafts)), authors: authors, naming)
    var search = search
    search.rounds = rounds
    let pairs = await search.pairs(among: looks.map { $0.gist?.copyText ?? CopyText() })
    let submissions = zip(looks, texts).prefix(drafts).map { look, text in
      look.gist?.submission ?? Submission(unreadable: text.relativePath)
    }
    let dossier = dossier(submissions)
    let relations = relations(sharing(pairs, rounds), dossier)
    let outcomes = try await outcomes(looks, rounds, relations)
    return Result(
      outcomes: outcomes, submissions: submissions, pairs: pairs, rounds: rounds,
      relations: relations, isByRoster: dossier.isByRoster)
  }

  private func relations(_ sharing: [Int: Sharing], _ dossier: Dossier) -> [Int: DraftRelations] {
    var relations = sharing.mapValues { DraftRelations(sharing: $0) }
    for index in 0..<drafts {
      let companions = dossier.companions(of: index).map { companion in
        DraftRelations.Companion(
          kind: companion.kind, input: texts[companion.submission], key: keys[companion.submission]?.text ?? "")
      }
      if !companions.isEmpty { relations[index, default: DraftRelations()].companions = companions }
    }
    return relations
  }

  /// Of the drafts, in their order; rounds of one draft are judged together.
  private func outcomes(
    _ looks: [DraftReviewer.Look], _ rounds: RoundSeries, _ relations: [Int: DraftRelations]
  ) async throws(OutputFailure) -> [DraftReviewer.Outcome] {
    let series = rounds.series(most: RoundSearch.most).map { $0.filter { looks[$0].gist != nil && keys[$0] != nil } }
    let inSeries = Set(series.joined())
    let units = ((0..<drafts).filter { !inSeries.contains($0) }.map { [$0] } + series.filter { !$0.isEmpty })
      .sorted { $0[0] < $1[0] }
    let done = try await results(units, label: language.pick("审阅", "review")) {
      [self] unit throws(OutputFailure) -> [DraftReviewer.Outcome] in
      if case .failure(let failure) = looks[unit[0]] { return [.failure(failure)] }
      let members = unit.compactMap { index in
        keys[index].map { DraftReviewer.Member(texts[index], $0, relations[index] ?? DraftRelations()) }
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
    let start = Results<Value>(progress: Progress(total: total, style: progress, label: label))
    let halt = Halt()
    let done = await Batch.run(units, jobs: jobs, into: start) { unit in
      halt.unlessFailed { () throws(OutputFailure) in try work(unit) }
    }
    done.progress.clear()
    if let failure = done.failure { throw failure }
    return done.values
  }

  /// By index of the draft; of several rounds of another draft the newest alone, of those the strongest.
  private func sharing(_ pairs: [CopyPair], _ rounds: RoundSeries) -> [Int: Sharing] {
    let standings = rounds.standings
    var partners: [Int: [(pair: CopyPair, isFirst: Bool, other: Int)]] = [:]
    for pair in pairs {
      for (own, other, isFirst) in [(pair.first, pair.second, true), (pair.second, pair.first, false)]
      where own < drafts {
        partners[own, default: []].append((pair, isFirst, other))
      }
    }
    return partners.reduce(into: [:]) { result, entry in
      let (own, all) = entry
      for (pair, isFirst, other) in all {
        let rivals = all.lazy.map(\.other).filter { $0 != other && rounds.areOne($0, other) }
        guard rivals.allSatisfy({ (standings[$0]?.number ?? 0) <= (standings[other]?.number ?? 0) }) else { continue }
        result[own, default: Sharing()].add(pair, isFirst, other: name(of: other, for: own))
      }
    }
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
  private var pairs: [(pair: CopyPair, isFirst: Bool, other: String)] = []

  /// A draft that half the batch was made from need not be told of all of them.
  private static let most = 20

  mutating func add(_ pair: CopyPair, _ isFirst: Bool, other: String) {
    if pairs.count < Self.most { pairs.append((pair, isFirst, other)) }
  }

  /// Tells these passages from others; empty when there are none.
  var mark: String {
    guard !pairs.isEmpty else { return "" }
    var hash = ContentHash()
    for (pair, isFirst, other) in pairs {
      hash.add(other)
      let own = pair.passages.map { isFirst ? $0.first : $0.second }.flatMap { [$0.lowerBound, $0.upperBound] }
      let shares = [pair.permille(ofFirst: isFirst), pair.problemsPermille(ofFirst: isFirst), pair.longestRun]
      for number in shares + own { hash.add(UInt64(number)) }
    }
    return hash.text
  }

  /// As the rules need them.
  func texts(in draft: Draft) -> [SharedText] {
    guard !pairs.isEmpty else { return [] }
    let text = CopyText(draft)
    return pairs.map { SharedText($0.pair, ofFirst: $0.isFirst, text, other: $0.other) }
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

/// Results in the order of the inputs, or the first thing that could not be written.
private struct Results<Value: Sendable>: ResultConsumer {
  var progress: Progress
  var values: [Value] = []
  var failure: OutputFailure?

  init(progress: Progress) { self.progress = progress }

  mutating func consume(_ result: Result<[Value], OutputFailure>) {
    switch result {
    case .success(let done):
      values += done
      for _ in done { progress.step() }
    case .failure(let failure): self.failure = self.failure ?? failure
    }
  }
}
