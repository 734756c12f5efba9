/// How the sheet that comes back to the author says things; `Rules/feedback.yml`.
public struct FeedbackWording: Sendable {
  /// How well a draft does by one yard-stick.
  public enum Grade: String, CaseIterable, Hashable, Sendable {
    case good
    /// Nothing is wrong, but the figures give no reason for praise.
    case plain
    case fair, poor
  }

  /// One of the four questions that a reviewer asks of every draft.
  public struct Yardstick: Sendable {
    /// What the draft must have for the question to make sense.
    public enum Need: String, CaseIterable, Hashable, Sendable {
      case problems, causes, measures, text
    }

    public var need: Need
    /// Ids of rules, or their beginnings.
    public var rules: [String]
    var sentences: [Grade: MessageTemplate]

    /// The grade with the figures that it rests on.
    public func sentence(_ grade: Grade, _ fields: [String: String]) -> String {
      sentences[grade]?.filled(fields) ?? ""
    }
  }

  public enum Label: String, CaseIterable, Hashable, Sendable {
    case unit, name, material, round, verdict, reviewer
  }

  public enum Heading: String, CaseIterable, Hashable, Sendable {
    case overall, main, parts, text, deadline
  }

  /// Sentences of their own.
  public enum Phrase: String, CaseIterable, Hashable, Sendable {
    case title, rest, several, more, place, replace, places, whole, team
  }

  /// What a circular says about the problems that many drafts have.
  public enum Circular: String, CaseIterable, Hashable, Sendable {
    case opening, verdict, earlier, unread, intro, line, example
  }

  /// Why there is no verdict, as the author is told it.
  enum Doubt: String, CaseIterable, Hashable, Sendable {
    case notADraft, noPack, kindUncertain, tooShort
  }

  /// Which round of a draft a file holds, by its name.
  public internal(set) var rounds = RoundNaming()
  public internal(set) var yardsticks: [Yardstick] = []
  /// Ids of rules, or their beginnings, whose findings mean that the structure is incomplete.
  public internal(set) var structureRules: [String] = []
  /// Ids of rules, or their beginnings, whose findings mean that parts stand in the wrong order.
  public internal(set) var orderRules: [String] = []
  /// Ids of rules, or their beginnings, that are about wording and form.
  public internal(set) var textRules: [String] = []
  public internal(set) var structure: [Grade: String] = [:]
  /// Said where there is no finding at all, and where there is none that must be followed.
  public internal(set) var nothing = ""
  public internal(set) var nothingGrave = ""
  var labels: [Label: String] = [:]
  var headings: [Heading: String] = [:]
  var phrases: [Phrase: MessageTemplate] = [:]
  var circular: [Circular: MessageTemplate] = [:]
  var endings: [Verdict: String] = [:]
  var deadlines: [Verdict: (dated: MessageTemplate, open: MessageTemplate)] = [:]
  var doubts: [Doubt: MessageTemplate] = [:]

  public func label(_ label: Label) -> String { labels[label] ?? "" }
  public func heading(_ heading: Heading) -> String { headings[heading] ?? "" }
  public func ending(_ verdict: Verdict) -> String { endings[verdict] ?? "" }

  public func phrase(_ phrase: Phrase, _ fields: [String: String] = [:]) -> String {
    phrases[phrase]?.filled(fields) ?? ""
  }

  public func circular(_ sentence: Circular, _ fields: [String: String] = [:]) -> String {
    circular[sentence]?.filled(fields) ?? ""
  }

  /// Why there is no verdict.
  ///
  /// - Parameter kind: What the text was taken for, by its name.
  public func reason(_ undecided: Review.Undecided, kind: String) -> String {
    let doubt: Doubt =
      switch undecided {
      case .notADraft: .notADraft
      case .noPack: .noPack
      case .kindUncertain: .kindUncertain
      case .tooShort: .tooShort
      }
    return doubts[doubt]?.filled(["kind": kind]) ?? ""
  }

  /// What is to be handed in next; nil for a date leaves it to the usual number of days.
  public func deadline(_ verdict: Verdict, date: String?) -> String {
    guard let (dated, open) = deadlines[verdict] else { return "" }
    return date.map { dated.filled(["date": $0]) } ?? open.filled([:])
  }
}

extension MessageTemplate {
  fileprivate func filled(_ fields: [String: String]) -> String { text(fields.mapValues { .text($0) }) }
}
