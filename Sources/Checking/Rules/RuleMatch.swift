import Analysis
import Documents

/// What a rule kind found; how grave that is and how it is said is decided by the rule's outcomes.
struct RuleMatch: Sendable {
  /// A change of the text. Where the clean text is not what the author wrote, nothing can be changed mechanically.
  struct Edit: Sendable {
    var place: Place
    var replacement: String
  }

  enum Place: Hashable, Sendable {
    case clean(CleanRange)
    /// For what is gone from the clean text.
    case original(TextRange)
  }

  /// Set by kinds that tell their outcomes apart; nil when the measures decide.
  var outcome: String?
  var measures: [Measure] = []
  /// Nil for the whole draft.
  var place: Place?
  /// What makes this match the same one in the next round; independent of figures and positions.
  var key: String
  /// True when matches with equal key are one finding with a count.
  var collapses = false
  var fields: [String: FieldValue] = [:]
  /// 0…1
  var confidence = 1.0
  var replacement: String?
  /// Changes that mend it mechanically.
  var edits: [Edit] = []
  var related: [Place] = []
  /// How many hits it stands for.
  var count = 1
}
