import Analysis
import Documents

/// What a rule kind found; how grave that is and how it is said is decided by the rule's outcomes.
struct RuleMatch: Sendable {
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
  var related: [Place] = []
  /// How many hits it stands for.
  var count = 1
}
