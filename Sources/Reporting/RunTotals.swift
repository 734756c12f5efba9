public import Checking

/// The figures of a run that reports end with; enough to close a report whose drafts are already written out.
public struct RunTotals: Sendable {
  /// How often one rule found something.
  public struct RuleCount: Hashable, Sendable {
    public var title: String
    /// Drafts with at least one finding of the rule.
    public var drafts: Int
    public var findings: Int
    /// Findings that do not count because somebody waived them.
    public var waived = 0
  }

  /// Drafts that were read.
  public internal(set) var drafts = 0
  public internal(set) var verdicts: [Verdict: Int] = [:]
  public internal(set) var severities: [Severity: Int] = [:]
  public internal(set) var rules: [String: RuleCount] = [:]
  public internal(set) var failures: [ReviewRun.Failure] = []
  /// Drafts that were judged and of which the run has a newer round; they are in no other figure.
  public internal(set) var earlierRounds = 0
  /// Packs in use.
  public internal(set) var packs: Set<PackName> = []
  /// Hash of the merged rules, lower-case hexadecimal.
  public var rulebookHash: String

  public init(rulebookHash: String = "") {
    self.rulebookHash = rulebookHash
  }

  public mutating func add(_ review: Review) {
    drafts += 1
    verdicts[review.verdict, default: 0] += 1
    if let pack = review.pack { packs.insert(pack) }
    for finding in review.findings {
      severities[finding.severity, default: 0] += 1
      rules[finding.rule, default: RuleCount(title: finding.title, drafts: 0, findings: 0)].findings += 1
    }
    for rule in Set(review.findings.map(\.rule)) { rules[rule]?.drafts += 1 }
    for finding in review.waived.map(\.finding) {
      rules[finding.rule, default: RuleCount(title: finding.title, drafts: 0, findings: 0)].waived += 1
    }
  }

  public mutating func add(_ failure: ReviewRun.Failure) {
    failures.append(failure)
  }

  /// Counts a draft that was looked at but not judged.
  public mutating func addDraft() {
    drafts += 1
  }

  /// Counts a draft whose newest round is what counts.
  public mutating func addEarlierRound() {
    earlierRounds += 1
  }

  /// Adds the figures of another part of the same run.
  public mutating func add(_ other: RunTotals) {
    drafts += other.drafts
    earlierRounds += other.earlierRounds
    verdicts.merge(other.verdicts, uniquingKeysWith: +)
    severities.merge(other.severities, uniquingKeysWith: +)
    rules.merge(other.rules) { first, second in
      RuleCount(
        title: first.title, drafts: first.drafts + second.drafts, findings: first.findings + second.findings,
        waived: first.waived + second.waived)
    }
    failures += other.failures
    packs.formUnion(other.packs)
  }

  /// The pack of all drafts; nil when there were none or several.
  var onlyPack: PackName? { packs.count == 1 ? packs.first : nil }
}
