import Analysis
import Checking
import Packing
import Reporting
import Rounds

extension DraftReviewer {
  /// A draft of the batch, and what its judgement depends on beside its bytes.
  struct Member: Sendable {
    var input: DraftInput
    var key: InputKey
    /// What it has to do with others of the batch.
    var relations: DraftRelations

    init(_ input: DraftInput, _ key: InputKey, _ relations: DraftRelations) {
      self.input = input
      self.key = key
      self.relations = relations
    }
  }

  /// A round that was read.
  private struct Round {
    /// Index among the rounds.
    var index: Int
    var reading: DraftShelf.Reading
  }

  /// Of the rounds of one draft, oldest first, each judged with those before it in view; from the store where possible.
  func outcomes(of rounds: [Member]) throws(OutputFailure) -> [Outcome] {
    let marks = Self.marks(of: rounds)
    let known = zip(rounds, marks).compactMap { knownOutcome($0.key, $1) }
    guard known.count < rounds.count else { return known }
    var outcomes: [Outcome] = []
    var readings: [Round] = []
    for (index, round) in rounds.enumerated() {
      do throws(ReviewRun.FailureReason) {
        readings.append(Round(index: index, reading: try read(round.input, round.key)))
        outcomes.append(.entry(verdict: "", dossier: []))
      } catch {
        outcomes.append(.failure(ReviewRun.Failure(path: round.input.path, error: error)))
      }
    }
    guard !readings.isEmpty else { return outcomes }
    let members = readings.map { rounds[$0.index] }
    let comparison = comparison(of: readings, members)
    let rows = ComparisonReport(comparison, rulebookHash: "", settings).roundRows()
    for (number, mark) in Self.marks(of: members).enumerated() {
      let (round, member) = (readings[number], members[number])
      outcomes[round.index] = try keep(
        comparison.rounds[number].review, round.reading.bytes, member.input, member.key, mark: mark,
        round: rows.count > 1 ? rows[number] : [])
    }
    return outcomes
  }

  private func comparison(of readings: [Round], _ members: [Member]) -> Comparison {
    let sharing = zip(members, readings).map { $0.relations.sharing.texts(in: $1.reading.draft) }
    return Comparison(readings.map(\.reading.draft), doneWords: []) { draft, facts in
      let index = facts.round - 1
      return judges.review(
        of: draft, in: facts, sharing: sharing[index], found: members[index].relations.found(companions, judges))
    }
  }

  /// Tells what each round is judged with from anything else: its own relations, and the rounds before it with theirs.
  private static func marks(of rounds: [Member]) -> [String] {
    var hash = ContentHash()
    return rounds.map { round in
      let own = round.relations.mark
      let mark = ["rounds", hash.text, own].filter { !$0.isEmpty }.joined(separator: " ")
      hash.add(round.key.text)
      hash.add(own)
      return mark
    }
  }
}
