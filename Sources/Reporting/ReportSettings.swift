public import Checking

/// What the user can choose about a report, whatever its format.
public struct ReportSettings: Sendable {
  public var language: Language
  public var names: DisplayNames
  /// Mildest severity that is shown; formats for programs show everything.
  public var level: Severity
  /// Columns of the terminal, at least 40.
  public var width: Int
  public var usesColor: Bool
  /// Ends the report with a table of how often each rule found something.
  public var showsStatistics: Bool
  /// Lists the findings that were waived, too.
  public var showsWaived: Bool
  /// Who reviews, and when, for papers that are signed.
  public var signature = Signature()
  /// How the feedback form says things; nil where no form is made.
  public var feedback: FeedbackWording?
  /// For the list of all drafts: where the page of a draft lies, by the draft's path.
  public var pages: [String: String] = [:]
  /// For the list of all drafts: what it says beside them.
  public var panels: [IndexPanel] = []
  /// For the list of all drafts: whether it holds rounds of which there is a newer one.
  public var hasEarlierRounds = false
  /// Proposes mechanical corrections as tracked changes in annotated copies.
  public var suggestsEdits = false
  /// Begins CSV with a byte order mark, without which Excel does not take it for UTF-8.
  public var marksByteOrder = true
  /// The folder that relative paths of drafts start from, absolute; empty when it is not to be told.
  public var workingFolder = ""
  /// Of the program, such as `0.1.0`; empty when it is not to be told.
  public var toolVersion = ""
  /// The rules in force by id, for formats that explain them.
  public var rules: [String: Rule] = [:]

  public init(
    language: Language = .zh, names: DisplayNames = DisplayNames(), level: Severity = .info, width: Int = 80,
    usesColor: Bool = false, showsStatistics: Bool = false, showsWaived: Bool = false
  ) {
    self.language = language
    self.names = names
    self.level = level
    self.width = max(40, width)
    self.usesColor = usesColor
    self.showsStatistics = showsStatistics
    self.showsWaived = showsWaived
  }
}
