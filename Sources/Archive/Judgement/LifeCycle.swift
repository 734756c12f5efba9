public import Checking

/// What became of a finding over the rounds of a draft.
public struct FindingLife: Hashable, Sendable, Identifiable {
  public enum State: String, CaseIterable, Hashable, Sendable {
    /// In the last round for the first time, although there were rounds before.
    case new
    /// In the last round and in the one before, or in the only one.
    case open
    /// In the last round again, after one without it.
    case back
    /// In an earlier round, not in the last.
    case fixed
    /// In the last round, and somebody decided that it does not count.
    case waived
  }

  /// The finding's id; the same in every round.
  public var id: String
  /// As in the last round that has it.
  public var rule: String
  public var title: String
  public var severity: Severity
  /// Numbers of the rounds that have it, ascending.
  public var rounds: [Int]
  public var state: State

  public var isOpen: Bool { state == .new || state == .open || state == .back }
}

extension DraftHistory {
  public var lastRound: Round? { rounds.last }

  /// The life of every finding: those of the last round as they stand there, then those fixed.
  public var lives: [FindingLife] {
    guard let last = rounds.last else { return [] }
    var presence: [String: [Int]] = [:]
    for round in rounds { for finding in round.findings { presence[finding.id, default: []].append(round.number) } }
    var seen = Set(last.findings.map(\.id))
    var lives = last.findings.map { life(of: $0, presence[$0.id] ?? []) }
    for round in rounds.dropLast().reversed() {
      for finding in round.findings where seen.insert(finding.id).inserted {
        lives.append(life(of: finding, presence[finding.id] ?? [], isFixed: true))
      }
    }
    return lives
  }

  /// Findings of the last round that nobody waived.
  public var openFindings: [Finding] { lastRound?.findings.filter { waiver(of: $0) == nil && !$0.isWaived } ?? [] }

  /// The verdict on the last round with the findings that still count.
  public var verdict: Verdict {
    guard let last = lastRound, last.verdict != .undecided else { return .undecided }
    return Verdict(gravest: openFindings.map(\.severity).max())
  }

  /// The decision in the archive that a finding does not count; nil when there is none.
  public func waiver(of finding: Finding) -> Waiver? {
    waivers.last { $0.finding.map { $0 == finding.id } ?? ($0.rule == finding.rule) }
  }

  private func life(of finding: Finding, _ present: [Int], isFixed: Bool = false) -> FindingLife {
    FindingLife(
      id: finding.id, rule: finding.rule, title: finding.title, severity: finding.severity, rounds: present,
      state: isFixed ? .fixed : state(of: finding, present))
  }

  /// Of a finding of the last round.
  private func state(of finding: Finding, _ present: [Int]) -> FindingLife.State {
    if finding.isWaived || waiver(of: finding) != nil { return .waived }
    guard rounds.count > 1 else { return .open }
    if rounds.dropLast().last.map({ present.contains($0.number) }) ?? false { return .open }
    return present.count > 1 ? .back : .new
  }
}
