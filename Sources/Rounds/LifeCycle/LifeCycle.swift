import Analysis
import Checking
import Documents

/// Follows findings through the rounds.
struct LifeCycle {
  private(set) var histories: [FindingHistory]
  /// History of each finding of the last round, by its index.
  private var current: [Int]
  /// Rounds so far.
  private var count = 1
  private var findings: [Finding]
  /// Histories that ended, with the places of their last finding in the text of the last round.
  private var ended: Set<Int> = []

  init(_ first: Round) {
    findings = first.review.allFindings
    let open = first.review.findings.count
    histories = findings.enumerated().map { FindingHistory($1, round: 0, state: $0 < open ? .new : .waived) }
    current = Array(histories.indices)
  }

  /// Takes the next round in.
  mutating func add(_ round: Round, after step: Step) {
    let newer = round.review.allFindings
    let open = round.review.findings.count
    var matcher = FindingMatcher(findings, newer, over: step)
    let matches = matcher.matched()
    var next = [Int](repeating: -1, count: newer.count)
    for match in matches {
      let history = current[match.old]
      next[match.new] = history
      let state: State = match.new < open ? .between(findings[match.old], newer[match.new]) : .waived
      histories[history].append(.init(round: count, state: state, finding: newer[match.new], evidence: match.evidence))
    }
    let kept = Set(matches.map(\.old))
    for index in findings.indices where !kept.contains(index) {
      let state: State = Self.isObsolete(findings[index], round, step) ? .obsolete : .fixed
      histories[current[index]].append(.init(round: count, state: state))
      ended.insert(current[index])
    }
    for index in newer.indices where next[index] < 0 {
      next[index] = history(of: newer[index], isWaived: index >= open)
    }
    (current, findings, count) = (next, newer, count + 1)
  }

  private typealias State = FindingHistory.State

  /// An ended history that the finding takes up again, else a new one.
  private mutating func history(of finding: Finding, isWaived: Bool) -> Int {
    let returning = ended.sorted().first { Self.isSame(histories[$0].finding, finding) }
    guard let returning else {
      histories.append(FindingHistory(finding, round: count, state: isWaived ? .waived : .new))
      return histories.count - 1
    }
    ended.remove(returning)
    histories[returning].append(
      .init(round: count, state: isWaived ? .waived : .back, finding: finding, evidence: .identity))
    return returning
  }

  /// What was fixed comes back with its old anchor or as the same judgement on the whole.
  private static func isSame(_ old: Finding, _ new: Finding) -> Bool {
    guard old.rule == new.rule else { return false }
    if old.id == new.id { return true }
    if old.outcome == new.outcome, old.measured != nil, new.measured != nil { return true }
    return !old.quote.isEmpty && old.quote == new.quote
  }

  /// True when nothing is left to be judged: the passage was taken out as a whole, or nothing judges the draft any more.
  private static func isObsolete(_ finding: Finding, _ round: Round, _ step: Step) -> Bool {
    if round.review.pack == nil { return true }
    guard finding.measured == nil, let range = finding.range else { return false }
    let positions = step.old.positions(in: range)
    guard let block = positions.first.flatMap({ step.old.block(at: $0) }),
      let link = step.alignment.linkIndex(ofOld: block), step.alignment.links[link].change == .deleted
    else { return false }
    // What was the fault itself, such as a line of a website, is mended by taking it out; an item is given up.
    let passage = step.old.blocks[block]
    return passage.numberLength > 0 || positions.count * 5 < passage.scalars.count * 3
  }
}

extension FindingHistory.State {
  /// Of a finding that is still there.
  static func between(_ old: Finding, _ new: Finding) -> Self {
    if let before = old.measured, let after = new.measured, before.name == after.name, before.limit != nil {
      return after.isNearer(than: before) ? .improved : .open
    }
    return new.count < old.count ? .improved : .open
  }
}

extension Review {
  /// Those that count, then those that are waived.
  fileprivate var allFindings: [Finding] { findings + waived.map(\.finding) }
}

extension Finding.Measured {
  private var figure: Double { of.map { $0 > 0 ? value / $0 : 0 } ?? value }

  /// True when the figure has moved towards its limit. The limit itself may be another one, since a finding that has
  /// become milder is held against a milder limit; the side on which the figure stands says where it has to go.
  fileprivate func isNearer(than before: Self) -> Bool {
    guard let limit, let old = before.limit else { return false }
    if figure > limit, before.figure > old { return figure < before.figure }
    if figure < limit, before.figure < old { return figure > before.figure }
    return abs(figure - limit) < abs(before.figure - old)
  }
}
