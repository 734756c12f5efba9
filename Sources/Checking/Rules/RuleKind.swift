import Analysis
import RuleFiles

/// A way of checking, to which a rule file gives parameters and wording.
///
/// A kind reads its parameters once and then is a pure function from a draft to matches. To add one: a file in `Kinds`,
/// a line in `RuleKinds.all`, a test.
protocol RuleKind: Sendable {
  /// The value of `check.kind` in rule files.
  static var name: String { get }
  /// Outcomes that the kind itself tells apart; empty when rule files name them and give their limits.
  static var outcomes: [String] { get }
  /// Figures that limits can be set on and messages can name; the first is meant when an outcome names none.
  static var measures: [String] { get }
  /// Those of `measures` that are parts of a whole.
  static var shares: Set<String> { get }
  /// Further names for messages.
  static var fields: [String] { get }

  /// Mistakes go to the log; the value made in spite of them is never used.
  init(_ parameters: Mapping, _ log: MistakeLog)

  /// Words and patterns of its own, found in the same pass as the lexicons.
  var terms: [TermClass] { get }
  /// True when it says nothing without a pack.
  var needsPack: Bool { get }
  /// The document it compares the draft with, without which it says nothing; nil when it needs none.
  var companion: Companions.Kind? { get }
  /// Knowledge elsewhere in the rule folder that must exist.
  var references: [Reference] { get }

  func matches(_ context: CheckContext) -> [RuleMatch]

  /// Limits among the parameters, with the names of what they bound; not those of outcomes.
  var ownLimits: [OwnLimit] { get }
  /// What `ownLimits` bound, in a draft.
  func ownMeasures(_ context: CheckContext) -> [Measure]
  /// The parts of a draft that measures exactly so much; nil when the kind cannot say.
  func parts(measuring measure: String, _ amount: Int, of whole: Int) -> [BoundaryPart]?
}

extension RuleKind {
  static var outcomes: [String] { [] }
  static var measures: [String] { [] }
  static var shares: Set<String> { ["share", "coverage"] }
  static var fields: [String] { [] }
  var terms: [TermClass] { [] }
  var needsPack: Bool { false }
  var companion: Companions.Kind? { nil }
  var references: [Reference] { [] }
  var ownLimits: [OwnLimit] { [] }
  func ownMeasures(_ context: CheckContext) -> [Measure] { [] }
  func parts(measuring measure: String, _ amount: Int, of whole: Int) -> [BoundaryPart]? { nil }
}

/// A limit that a parameter of a rule's check sets.
struct OwnLimit: Sendable {
  var measure: String
  var limit: Limit
  /// What a draft turns out to be for which it holds.
  var outcome: String
  /// True when the bound is the parameter itself, false when it follows from it.
  var isStated = false
}

/// A name in a rule's parameters that another file must define.
struct Reference: Sendable {
  enum Target: Hashable, Sendable {
    case lexicon(String)
    case lexiconClass(lexicon: String, name: String)
    case artefact(String)
  }

  var target: Target
  var location: Location
}

extension [Reference] {
  /// The lexicon classes among them.
  var classNames: [String] {
    compactMap { if case .lexiconClass(_, let name) = $0.target { name } else { nil } }
  }
}
