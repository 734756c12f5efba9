public import Analysis
public import Checking
import Documents

/// Two to nine rounds of one draft side by side: what changed in the text and what became of every finding.
public struct Comparison: Sendable {
  /// Oldest first.
  public let rounds: [Round]
  /// From each round to the next; one fewer than rounds.
  public let steps: [Step]
  /// In the order of the newest review, then what is not there any more.
  public let histories: [FindingHistory]
  /// Comments of the newest round that say that something is done which is not.
  public let marks: [AuthorMark]
  public let doubts: [Doubt]

  /// What makes the comparison itself questionable; rounds by their index.
  public enum Doubt: Hashable, Sendable {
    /// Both files hold the same bytes.
    case identicalFiles(Int, Int)
    /// Both files read the same.
    case identicalText(Int, Int)
    /// Two rounds have so little in common that they are hardly one draft; the share of common text.
    case differentDrafts(Int, Int, similarity: Double)
    /// The rounds are of different kinds.
    case differentKinds(Int, Int)
  }

  /// Less common text than this, and two rounds are hardly one draft: drafts by different persons on the same subject
  /// share a tenth by their formulas.
  static let leastSimilarity = 0.2

  /// - Parameters:
  ///   - drafts: Oldest first, at least one.
  ///   - doneWords: What people answer to a comment when something is done.
  ///   - judge: The review of a draft, given what is known of the rounds before it.
  public init(_ drafts: [Draft], doneWords: [String], judge: (Draft, SeriesFacts) -> Review) {
    var rounds: [Round] = []
    var steps: [Step] = []
    var cycle: LifeCycle?
    for draft in drafts {
      var facts = SeriesFacts(round: rounds.count + 1)
      var round = Round(judge(draft, facts))
      guard let previous = rounds.last, var life = cycle else {
        rounds.append(round)
        cycle = LifeCycle(round)
        continue
      }
      let step = Step(from: previous.draft, to: round.draft)
      facts.previous = previous.draft
      facts.unheeded = Self.unheeded(from: previous, to: round, step)
      round = round.with(judge(draft, facts))
      life.add(round, after: step)
      rounds.append(round)
      steps.append(step)
      cycle = life
    }
    self.rounds = rounds
    self.steps = steps
    histories = Self.sorted(cycle?.histories ?? [], last: rounds.count - 1)
    marks = rounds.last.map { AuthorMark.marks(in: $0.review, words: doneWords) } ?? []
    doubts = steps.indices.compactMap { Self.doubt(rounds[$0], rounds[$0 + 1], steps[$0], $0) }
  }

  /// Titles of the grave findings that have not gone away.
  private static func unheeded(from old: Round, to new: Round, _ step: Step) -> [String] {
    var matcher = FindingMatcher(old.review.findings, new.review.findings, over: step)
    let open = matcher.matched().map(\.new).sorted().map { new.review.findings[$0] }
    return open.filter { $0.severity >= .must }.map(\.title)
  }

  private static func doubt(_ old: Round, _ new: Round, _ step: Step, _ index: Int) -> Doubt? {
    if old.draft.document.source.sha256 == new.draft.document.source.sha256 { return .identicalFiles(index, index + 1) }
    if old.draft.document.text == new.draft.document.text { return .identicalText(index, index + 1) }
    let similarity = step.figures.similarity
    if similarity < leastSimilarity { return .differentDrafts(index, index + 1, similarity: similarity) }
    return old.draft.kind.id == new.draft.kind.id ? nil : .differentKinds(index, index + 1)
  }

  /// As the newest review has them; then the others, by the round in which they went away, the latest first.
  private static func sorted(_ histories: [FindingHistory], last: Int) -> [FindingHistory] {
    histories.enumerated().sorted { first, second in key(first, last) < key(second, last) }.map(\.element)
  }

  private static func key(_ member: (offset: Int, element: FindingHistory), _ last: Int) -> (Int, Int, Int, Int) {
    let (index, history) = member
    let isOpen = history.last.state.isOpen
    let place = isOpen ? history.finding.range?.start ?? -1 : index
    return (isOpen ? 0 : 1, last - history.last.round, history.finding.severity.rank, place)
  }
}

extension Comparison {
  /// Histories whose state in the newest round is this one.
  public func histories(_ state: FindingHistory.State) -> [FindingHistory] {
    histories.filter { $0.last.round == rounds.count - 1 && $0.last.state == state }
  }
}
