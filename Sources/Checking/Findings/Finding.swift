public import Documents

/// One remark of the review with all that a report or a later round needs.
public struct Finding: Hashable, Sendable, Identifiable {
  /// Where a person looks for it.
  public struct Location: Hashable, Sendable {
    /// Index into `Draft.parts`.
    public var part: Int?
    /// 1-based number of the paragraph in the document.
    public var paragraph: Int
    /// 1-based line of the text as read.
    public var line: Int
    /// 1-based column in code points.
    public var column: Int

    public init(part: Int?, paragraph: Int, line: Int, column: Int) {
      self.part = part
      self.paragraph = paragraph
      self.line = line
      self.column = column
    }
  }

  /// The figure a finding rests on.
  public struct Measured: Hashable, Sendable {
    public var name: String
    public var value: Double
    /// What `value` is a part of, for shares.
    public var of: Double?
    /// In the unit of `value`; for shares the bound of the share, 0…1.
    public var limit: Double?

    public init(name: String, value: Double, of: Double? = nil, limit: Double? = nil) {
      self.name = name
      self.value = value
      self.of = of
      self.limit = limit
    }
  }

  /// Another place that belongs to it.
  public struct Related: Hashable, Sendable {
    public var range: TextRange
    public var message: String

    public init(range: TextRange, message: String) {
      self.range = range
      self.message = message
    }
  }

  /// Stable over rounds: made from rule, role and a normalised anchor, never from wording, numbers measured or
  /// positions.
  public var id: String
  /// Id of the rule, such as `E-01`.
  public var rule: String
  public var title: String
  public var severity: Severity
  /// 0…1; below 0.6 the severity is already one level milder and `isSuspected` is true.
  public var confidence: Double
  public var isSuspected: Bool
  public var message: String
  public var advice: String
  public var basis: String
  /// The author's words at `range`, at most 40 code points; empty for the whole draft.
  public var quote: String
  /// In the text as read; nil for the whole draft.
  public var range: TextRange?
  public var location: Location?
  public var measured: Measured?
  /// What the quoted words should be, when that is mechanical.
  public var replacement: String?
  /// What would mend it and all its places, where that is mechanical; may be more or fewer than there are places.
  public var edits: [SuggestedEdit]
  public var related: [Related]
  /// How many equal hits this finding stands for, at least 1.
  public var count: Int
  /// Which of the rule's outcomes it is, such as `over`.
  public var outcome: String

  public init(
    id: String, rule: String, title: String, severity: Severity, confidence: Double, isSuspected: Bool = false,
    message: String, advice: String, basis: String, quote: String = "", range: TextRange? = nil,
    location: Location? = nil, measured: Measured? = nil, replacement: String? = nil, edits: [SuggestedEdit] = [],
    related: [Related] = [],
    count: Int = 1, outcome: String = ""
  ) {
    self.id = id
    self.rule = rule
    self.title = title
    self.severity = severity
    self.confidence = confidence
    self.isSuspected = isSuspected
    self.message = message
    self.advice = advice
    self.basis = basis
    self.quote = quote
    self.range = range
    self.location = location
    self.measured = measured
    self.replacement = replacement
    self.edits = edits
    self.related = related
    self.count = count
    self.outcome = outcome
  }
}
