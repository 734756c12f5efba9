public import Documents
public import RuleFiles

/// Somebody's decision that the findings of one rule do not count, and why.
public struct Waiver: Hashable, Sendable {
  /// Where the decision is written.
  public enum Source: Hashable, Sendable {
    /// A Word comment; the value is its range in the text as read, if it has one.
    case comment(TextRange?)
    /// A remark in the text itself, such as `〔不查 E-01：理由〕`.
    case remark(TextRange)
    /// An entry of the file beside the draft.
    case file(Location)
  }

  /// Which findings of the rule are meant.
  public enum Scope: Hashable, Sendable {
    case draft
    /// Those that stand in one of these stretches of the text as read.
    case passages([TextRange])
    /// Those that stand where these words stand.
    case quote(String)
    /// None: the comment stands at nothing that is part of the text.
    case nowhere
  }

  /// Id or title as written; empty when none is.
  public var rule: String
  public var reason: String
  /// Who decided, as written; nil for the author of the draft.
  public var person: String?
  /// As written, without the time of day.
  public var date: String?
  public var scope: Scope
  public var source: Source

  public init(
    rule: String, reason: String, person: String? = nil, date: String? = nil, scope: Scope, source: Source
  ) {
    self.rule = rule
    self.reason = reason
    self.person = person
    self.date = date
    self.scope = scope
    self.source = source
  }

  /// A word at least, since “无” gives no reason.
  var hasReason: Bool {
    reason.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.numericType != nil } >= 2
  }
}

/// A finding that does not count, and the decision about it.
public struct WaivedFinding: Hashable, Sendable {
  public var finding: Finding
  public var waiver: Waiver

  public init(finding: Finding, waiver: Waiver) {
    self.finding = finding
    self.waiver = waiver
  }
}
