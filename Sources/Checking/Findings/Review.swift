public import Analysis
public import Documents

/// A draft and what the rules say about it.
public struct Review: Sendable {
  /// Why no verdict could be given.
  public enum Undecided: Hashable, Sendable {
    /// The text is a plan, news, a speech …; the value is the kind's id.
    case notADraft(kind: String)
    /// No pack exists for the kind.
    case noPack(kind: String)
    case kindUncertain
    case tooShort
  }

  public var draft: Draft
  /// Id and display name of the pack that was applied.
  public var pack: PackName?
  /// Gravest first, then in the order of the text.
  public var findings: [Finding]
  /// Ids of the corrections that matter most, at most three.
  public var topThree: [Finding.ID]
  public var verdict: Verdict
  /// Set exactly when the verdict is `undecided`.
  public var undecided: Undecided?
  /// Findings that somebody has waived; they are not among `findings` and have no part in the verdict.
  public var waived: [WaivedFinding] = []
  public var notes: [ReviewNote] = []
  /// The file whose settings were in force, as the user would name it.
  public var settingsPath: String?

  public init(
    draft: Draft, pack: PackName?, findings: [Finding], topThree: [Finding.ID], verdict: Verdict,
    undecided: Undecided? = nil
  ) {
    self.draft = draft
    self.pack = pack
    self.findings = findings
    self.topThree = topThree
    self.verdict = verdict
    self.undecided = undecided
  }
}

/// What reports say about the pack in use.
public struct PackName: Hashable, Sendable {
  public var id: String
  public var name: String

  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}

/// Everything one run has to report: the reviews in input order, what could not be read, and the rules in use.
public struct ReviewRun: Sendable {
  public struct Failure: Sendable {
    public var path: String
    public var error: FailureReason

    public init(path: String, error: FailureReason) {
      self.path = path
      self.error = error
    }
  }

  /// Why an input could not be judged.
  public enum FailureReason: Error, Hashable, Sendable {
    case reading(ReadingError)
    /// The file could not be opened or read; the value is the system's `errno`.
    case file(code: Int32)
    /// It is not any more what it was when the run began.
    case changed
  }

  public var reviews: [Review]
  public var failures: [Failure]
  /// Hash of the merged rules, lower-case hexadecimal.
  public var rulebookHash: String

  public init(reviews: [Review], failures: [Failure], rulebookHash: String) {
    self.reviews = reviews
    self.failures = failures
    self.rulebookHash = rulebookHash
  }
}
