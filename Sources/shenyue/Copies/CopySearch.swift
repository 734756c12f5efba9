import Analysis
import Checking
import Copies
import Documents
import Reporting

/// Finds the drafts of a batch that share passages: reads all, compares, and goes back to those that do.
struct CopySearch: Sendable {
  let inputs: [DraftInput]
  /// Inputs from this index on are reference texts, which are not compared with one another.
  let references: Int
  let jobs: Int
  let understand: @Sendable (DraftInput) throws(ReviewRun.FailureReason) -> Draft

  /// - Returns: the report, in which paths are those of the inputs.
  func run(progress: Progress) async -> CopyReport {
    let read = await Batch.run(inputs, jobs: jobs, into: ReadTexts(progress: progress)) { [understand] input in
      do throws(ReviewRun.FailureReason) {
        return ReadText.text(CopyText(try understand(input)))
      } catch {
        return ReadText.failure(ReviewRun.Failure(path: input.path, error: error))
      }
    }
    return await report(of: await pairs(among: read.texts), read.texts, failures: read.failures)
  }

  /// - Parameter texts: of the inputs, in their order.
  func pairs(among texts: [CopyText]) async -> [CopyPair] {
    let index = CopyIndex(texts)
    let found = await Batch.run(Array(0..<index.count), jobs: jobs, into: FoundPairs()) { [references] second in
      index.pairs(of: second).filter { $0.first < references }
    }
    return Self.strongest(found.pairs)
  }

  /// Drafts made from one template form as many pairs as there are two of them; of each text only the strongest pairs
  /// are worth a reader's time.
  private static let mostOfText = 20

  private static func strongest(_ pairs: [CopyPair]) -> [CopyPair] {
    var kept: [Int: Int] = [:]
    var chosen: Set<Int> = []
    for (number, pair) in pairs.enumerated().sorted(by: { $0.element.whole.larger > $1.element.whole.larger }) {
      guard kept[pair.first, default: 0] < mostOfText || kept[pair.second, default: 0] < mostOfText else { continue }
      kept[pair.first, default: 0] += 1
      kept[pair.second, default: 0] += 1
      chosen.insert(number)
    }
    return pairs.enumerated().filter { chosen.contains($0.offset) }.map(\.element)
  }

  /// Goes back to the drafts for the words that pairs share.
  func report(of found: [CopyPair], _ texts: [CopyText], failures: [ReviewRun.Failure]) async -> CopyReport {
    let sides = await sides(of: found, texts)
    let pairs = found.enumerated().compactMap { number, pair -> CopyReport.Pair? in
      guard let first = sides[pair.first]?[number], let second = sides[pair.second]?[number] else { return nil }
      return CopyReport.Pair(
        first: first, second: second, longestRun: pair.longestRun, lengths: pair.passages.map(\.same))
    }
    return CopyReport(pairs: pairs, texts: inputs.count - failures.count, failures: failures)
  }

  /// By input, then by index of the pair. Each draft is read once more, so that no text had to be kept.
  private func sides(of pairs: [CopyPair], _ texts: [CopyText]) async -> [Int: [Int: CopyReport.Side]] {
    var concerned: [Int: [Int]] = [:]
    for (number, pair) in pairs.enumerated() {
      concerned[pair.first, default: []].append(number)
      concerned[pair.second, default: []].append(number)
    }
    let work = concerned.sorted { $0.key < $1.key }
    let found = await Batch.run(work, jobs: jobs, into: FoundSides()) { [inputs, understand] input, numbers in
      guard let draft = try? understand(inputs[input]) else { return (input, [:]) }
      let index = CodePointIndex(draft.document.text)
      let sides = numbers.map { number in
        let isFirst = pairs[number].first == input
        let shared = SharedText(pairs[number], ofFirst: isFirst, texts[input], other: "")
        return (number, CopyReport.Side(shared, draft, path: inputs[input].path, index: index))
      }
      return (input, Dictionary(sides) { first, _ in first })
    }
    return found.sides
  }
}

private enum ReadText {
  case text(CopyText)
  case failure(ReviewRun.Failure)
}

private struct ReadTexts: ResultConsumer {
  var progress: Progress
  /// In the order of the inputs; empty where one could not be read.
  var texts: [CopyText] = []
  var failures: [ReviewRun.Failure] = []

  init(progress: Progress) { self.progress = progress }

  mutating func consume(_ result: ReadText) {
    switch result {
    case .text(let text): texts.append(text)
    case .failure(let failure):
      texts.append(CopyText())
      failures.append(failure)
    }
    progress.step()
    if texts.count == progress.total { progress.clear() }
  }
}

private struct FoundPairs: ResultConsumer {
  var pairs: [CopyPair] = []

  mutating func consume(_ result: [CopyPair]) { pairs += result }
}

private struct FoundSides: ResultConsumer {
  var sides: [Int: [Int: CopyReport.Side]] = [:]

  mutating func consume(_ result: (Int, [Int: CopyReport.Side])) { sides[result.0] = result.1 }
}

extension CopyReport.Side {
  fileprivate init(_ shared: SharedText, _ draft: Draft, path: String, index: CodePointIndex) {
    let text = draft.document.text
    self.init(
      path: path, title: draft.title.map(draft.clean.string), permille: shared.permille,
      problemsPermille: shared.problemsPermille,
      places: shared.passages.map { .init(draft.clean.original($0), in: text, index: index) })
  }
}
