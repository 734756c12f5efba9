import Checking
import Copies
import Documents
import Reporting

/// Makes the meeting pack of a batch: judges what has changed, finds copies among all, and puts the pack together.
struct BatchReview: Sendable {
  let inputs: [DraftInput]
  let keys: [String?]
  let reviewer: DraftReviewer
  let references: [CopyText]
  let referencePaths: [DraftInput]
  let jobs: Int

  /// What there is after all drafts are judged.
  struct Result: Sendable {
    var outcomes: [DraftReviewer.Outcome]
    var copies: CopyReport
  }

  func run(progress: Progress) async throws(OutputFailure) -> Result {
    let work = Array(zip(inputs, keys))
    let judged = await Batch.run(work, jobs: jobs, into: JudgedDrafts(progress: progress)) { [reviewer] input, key in
      Judged { () throws(OutputFailure) in try reviewer.outcome(input, key) }
    }
    if let failure = judged.failure { throw failure }
    let search = CopySearch(
      inputs: inputs + referencePaths, references: inputs.count, jobs: jobs
    ) { [reviewer] input throws(ReviewRun.FailureReason) in try reviewer.understand(input) }
    let texts = judged.outcomes.map(\.copyText) + references
    let pairs = await search.pairs(among: texts)
    let outcomes = try await rejudged(judged.outcomes, pairs, texts)
    return Result(
      outcomes: outcomes, copies: await search.report(of: pairs, texts, failures: judged.outcomes.compactMap(\.failure))
    )
  }

  /// Judges again the drafts whose passages shared with others are not those they were judged with.
  private func rejudged(
    _ outcomes: [DraftReviewer.Outcome], _ pairs: [CopyPair], _ texts: [CopyText]
  ) async throws(OutputFailure) -> [DraftReviewer.Outcome] {
    let shared = shared(pairs, texts)
    let work = inputs.indices.compactMap { index -> Rework? in
      guard case .entry(_, let mark) = outcomes[index], let key = keys[index] else { return nil }
      let passages = shared[index] ?? []
      let present = passages.isEmpty ? "" : SHA256.hexadecimal(Array("\(passages)".utf8))
      return present == mark ? nil : Rework(index: index, key: key, shared: passages, mark: present)
    }
    let again = await Batch.run(work, jobs: jobs, into: JudgedDrafts(progress: Progress(total: 0, isShown: false))) {
      [reviewer, inputs] work in
      Judged { () throws(OutputFailure) in
        try reviewer.judged(inputs[work.index], work.key, shared: work.shared, mark: work.mark)
      }
    }
    if let failure = again.failure { throw failure }
    var result = outcomes
    for (work, outcome) in zip(work, again.outcomes) { result[work.index] = outcome }
    return result
  }

  private struct Rework: Sendable {
    var index: Int
    var key: String
    var shared: [SharedText]
    var mark: String
  }

  /// By index of the draft.
  private func shared(_ pairs: [CopyPair], _ texts: [CopyText]) -> [Int: [SharedText]] {
    let all = inputs + referencePaths
    return pairs.reduce(into: [:]) { result, pair in
      for (own, other, isFirst) in [(pair.first, pair.second, true), (pair.second, pair.first, false)]
      where own < inputs.count {
        result[own, default: []].append(
          SharedText(pair, ofFirst: isFirst, texts[own], other: DraftPath.name(of: all[other].relativePath)))
      }
    }
  }
}

/// An outcome, or why a file could not be written.
private struct Judged: Sendable {
  var outcome: DraftReviewer.Outcome?
  var failure: OutputFailure?

  init(_ work: () throws(OutputFailure) -> DraftReviewer.Outcome) {
    do {
      outcome = try work()
    } catch {
      failure = error
    }
  }
}

private struct JudgedDrafts: ResultConsumer {
  var progress: Progress
  var outcomes: [DraftReviewer.Outcome] = []
  var failure: OutputFailure?

  init(progress: Progress) { self.progress = progress }

  mutating func consume(_ result: Judged) {
    if let outcome = result.outcome { outcomes.append(outcome) }
    failure = failure ?? result.failure
    progress.step()
  }
}

extension DraftReviewer.Outcome {
  var failure: ReviewRun.Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }

  /// Empty for what could not be read.
  var copyText: CopyText {
    if case .entry(let text, _) = self { text } else { CopyText() }
  }
}
