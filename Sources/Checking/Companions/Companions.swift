public import Analysis

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
  }

  private var drafts: [Kind: Draft]
  /// What the draft has in common with other texts of its batch; empty when it is judged alone.
  public var shared: [SharedText] = []
  /// The rounds before, when the draft is one of a series.
  public var series: SeriesFacts?

  public init(_ drafts: [Kind: Draft] = [:]) {
    self.drafts = drafts
  }

  public subscript(kind: Kind) -> Draft? {
    get { drafts[kind] }
    set { drafts[kind] = newValue }
  }
}
