public import Checking

/// The whole life of one draft as the archive knows it.
public struct DraftHistory: Hashable, Sendable {
  /// Who wrote what.
  public struct Summary: Hashable, Sendable {
    /// The draft's number in this archive.
    public var id: Int
    public var key: DraftKey

    public init(id: Int, key: DraftKey) {
      self.id = id
      self.key = key
    }
  }

  public struct Round: Hashable, Sendable {
    /// 1 for the first draft handed in; numbers may be missing.
    public var number: Int
    /// When it was put into the archive.
    public var stamp: Stamp
    /// Path as given.
    public var file: String
    /// Of the file's bytes.
    public var fileSHA256: String
    /// Of the text as read; names a content.
    public var text: String
    /// Of the findings' JSON lines; names a content.
    public var findingLines: String
    public var pack: String
    public var rulebook: String
    /// As it was given when the round was checked.
    public var verdict: Verdict
    public var figures: RoundFigures
    public var findings: [Finding]
  }

  /// What the life of a finding is made of; the rest is in the round's JSON lines.
  public struct Finding: Hashable, Sendable {
    public var id: String
    public var rule: String
    public var severity: Severity
    public var title: String
    /// Waived by the draft or the file beside it.
    public var isWaived: Bool
  }

  public struct Waiver: Hashable, Sendable {
    public var stamp: Stamp
    public var rule: String
    /// Nil for all findings of the rule.
    public var finding: String?
    public var reason: String
  }

  public struct Decision: Hashable, Sendable {
    /// Of the event; decisions and signatures are in one order.
    public var sequence: Int
    public var stamp: Stamp
    public var round: Int
    public var outcome: Outcome
    public var reason: String
  }

  /// What a reviewer says of a round.
  public enum Outcome: String, CaseIterable, Hashable, Sendable {
    case accept
    /// To be revised.
    case `return`
    /// To be written anew.
    case rewrite
    /// Accepted once and taken up again.
    case reopen
  }

  public struct Signature: Hashable, Sendable {
    public var sequence: Int
    public var stamp: Stamp
    public var round: Int
    /// Id of a level of the workflow.
    public var level: String
  }

  public var summary: Summary
  /// Id of the author's role in the workflow; nil when nobody said.
  public var author: String?
  /// In the order of their numbers, at least one.
  public var rounds: [Round]
  public var waivers: [Waiver]
  public var decisions: [Decision]
  public var signatures: [Signature]

  public var id: Int { summary.id }
  public var key: DraftKey { summary.key }
}

/// Whose material of which kind: files that share it are rounds of one draft.
public struct DraftKey: Hashable, Sendable {
  /// Empty when none is named.
  public var unit: String
  /// Empty for what no single person wrote.
  public var person: String
  /// Id of the kind.
  public var kind: String

  public init(unit: String, person: String, kind: String) {
    self.unit = unit
    self.person = person
    self.kind = kind
  }
}

/// The sizes of a round.
public struct RoundFigures: Hashable, Sendable {
  /// 字 as a word processor counts them.
  public var words: Int
  /// Items.
  public var problems: Int
  public var measures: Int

  public init(words: Int, problems: Int, measures: Int) {
    self.words = words
    self.problems = problems
    self.measures = measures
  }
}

/// A text that was handed in, with what the rules say about it.
public struct NewRound: Sendable {
  public var file: String
  public var fileSHA256: String
  /// The text as read, in UTF-8.
  public var text: [UInt8]
  /// A finding object of the JSON contract on each line.
  public var findings: [UInt8]
  public var pack: String
  public var rulebook: String
  public var verdict: Verdict
  public var figures: RoundFigures

  public init(
    file: String, fileSHA256: String, text: [UInt8], findings: [UInt8], pack: String, rulebook: String,
    verdict: Verdict, figures: RoundFigures
  ) {
    self.file = file
    self.fileSHA256 = fileSHA256
    self.text = text
    self.findings = findings
    self.pack = pack
    self.rulebook = rulebook
    self.verdict = verdict
    self.figures = figures
  }
}
