import Analysis
import Checking
import Copies
import Foundation
import Reporting

/// Reads texts for the comparison, and goes back to those that share passages.
struct CopyReading: Sendable {
  /// What was read, in the order of the inputs.
  struct Texts: ResultConsumer {
    enum One {
      case text(CopyText, author: String)
      case failure(ReviewRun.Failure)
    }

    private var progress: Progress
    /// Empty where one could not be read.
    private(set) var texts: [CopyText] = []
    /// Empty where no name is known.
    private(set) var authors: [String] = []
    private(set) var failures: [ReviewRun.Failure] = []

    fileprivate init(progress: Progress) { self.progress = progress }

    mutating func consume(_ result: One) {
      switch result {
      case .text(let text, let author):
        texts.append(text)
        authors.append(author)
      case .failure(let failure):
        texts.append(CopyText())
        authors.append("")
        failures.append(failure)
      }
      progress.step()
      if texts.count == progress.total { progress.clear() }
    }
  }

  let jobs: Int
  let showsProgress: Bool
  /// By which rounds of one draft are known, which are no copies of each other; nil where the user wants to know of all.
  let naming: RoundNaming?
  let understand: @Sendable (DraftInput) throws(ReviewRun.FailureReason) -> Draft

  func texts(_ inputs: [DraftInput]) async -> Texts {
    let progress = Progress(total: inputs.count, isShown: showsProgress)
    return await Batch.run(inputs, jobs: jobs, into: Texts(progress: progress)) { [understand] input in
      do throws(ReviewRun.FailureReason) {
        let draft = try understand(input)
        return Texts.One.text(CopyText(draft).withoutOffsets, author: draft.byline?.name ?? "")
      } catch {
        return Texts.One.failure(ReviewRun.Failure(path: input.path, error: error))
      }
    }
  }

  func report(_ inputs: [DraftInput], _ references: [DraftInput]) async throws(OutputFailure) -> CopyReport {
    let all = inputs + references
    let read = await texts(all)
    let search = search(all, references: inputs.count, read)
    let sizes = read.texts.map(\.size)
    let folder = FileManager.default.temporaryDirectory.path
    let pairs = try await search.pairs(sizes: sizes, spillingInto: folder) { [texts = read.texts] in texts[$0] }
    return await report(pairs, search, read)
  }

  /// - Parameter list: Compared two by two.
  func report(pairs list: [DraftInput], _ commonness: CopyCommonness) async -> CopyReport {
    var inputs: [DraftInput] = []
    var indices: [String: Int] = [:]
    let asked = list.map { input in
      if let known = indices[input.path] { return known }
      indices[input.path] = inputs.count
      inputs.append(input)
      return inputs.count - 1
    }
    let pairs = stride(from: 0, to: asked.count - asked.count % 2, by: 2).map { (asked[$0], asked[$0 + 1]) }
    let read = await texts(inputs)
    let search = search(inputs, references: inputs.count, read)
    return await report(await search.pairs(asked: pairs, among: read.texts, commonness), search, read)
  }

  private func search(_ inputs: [DraftInput], references: Int, _ read: Texts) -> CopySearch {
    let rounds = naming.map { RoundSeries(inputs, authors: read.authors, $0) }
    return CopySearch(inputs: inputs, references: references, jobs: jobs, rounds: rounds)
  }

  /// Each draft concerned is read once more, so that no text had to be kept.
  private func report(_ found: [FoundPair], _ search: CopySearch, _ read: Texts) async -> CopyReport {
    let inputs = search.inputs
    let pairs = found.compactMap { pair in pair.complete { read.texts[$0] } }
    let words = await search.words(of: pairs[...]) { [understand] index in
      (try? understand(inputs[index])).map { CopySource($0) }
    }
    return CopyReport(pairs: words, texts: inputs.count - read.failures.count, failures: read.failures)
  }
}
