public import Analysis
import Documents

/// Other documents that belong to a draft and against which it is held, such as the opinions that were collected.
public struct Companions: Sendable {
  /// What such a document is to the draft; the raw values are the names of `--with KIND=FILE` and of rule files.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Opinions that others gave (征求意见汇总).
    case opinions
    /// Problems that a superior has named (指定问题清单).
    case problemList = "problem-list"
    /// The self-examination of the same author or team (对照检查材料).
    case selfExam = "self-exam"
    /// The self-examination of the team that the author belongs to.
    case team
    /// The same author's draft of the year before.
    case lastYear = "last-year"
    /// The round before of the same draft (上一稿).
    case previous
    /// The self-examinations of a team's members, for the team's own.
    case members
    /// Other documents of the same unit, such as the report on the meeting (情况报告) for the team's self-examination.
    case unit

    /// Whether there may be several documents of the kind.
    public var takesSeveral: Bool { self == .members || self == .unit }
  }

  private var drafts: [Kind: [Draft]]
  /// What the draft has in common with other texts of its batch; empty when it is judged alone.
  public var shared: [SharedText] = []
  /// The rounds before, when the draft is one of a series.
  public var series: SeriesFacts?

  public init(_ drafts: [Kind: Draft] = [:]) {
    self.drafts = drafts.mapValues { [$0] }
  }

  /// The first of a kind, for most kinds the only one.
  public subscript(kind: Kind) -> Draft? {
    get { drafts[kind]?.first }
    set { drafts[kind] = newValue.map { [$0] } }
  }

  /// All of a kind, in the order in which they were added.
  public func all(_ kind: Kind) -> [Draft] { drafts[kind] ?? [] }

  /// Adds one; of a kind that takes one only it replaces what was there.
  public mutating func add(_ draft: Draft, as kind: Kind) {
    drafts[kind] = (kind.takesSeveral ? all(kind) : []) + [draft]
  }

  /// Leaves out those that are copies of one file, by its SHA-256.
  public mutating func remove(withContent sha256: String) {
    drafts = drafts.mapValues { $0.filter { $0.document.source.sha256 != sha256 } }.filter { !$0.value.isEmpty }
  }
}
