import Analysis
import RuleFiles

/// A text that shows when a rule fires or stays silent; the rule's tests are made of these.
struct Example: Sendable {
  /// What stands in a part of the example's draft.
  enum Content: Sendable {
    /// So many Han characters of filler, heading included.
    case han(Int)
    case text(String)
    /// What the skeleton has there.
    case standard
  }

  enum Form: Sendable {
    /// Takes the place of one part of the skeleton.
    case fragment(String, in: Role)
    /// These parts of the skeleton and no others, in this order.
    case parts([(role: Role, content: Content)])
    /// A whole draft.
    case draft(String)
  }

  enum Expectation: Hashable, Sendable {
    /// With this outcome, or any when nil.
    case fires(outcome: String?)
    case silent
  }

  /// Another document that belongs to the draft.
  struct Companion: Sendable {
    var kind: Companions.Kind
    /// Id of its kind of document; the usual one when nil.
    var document: String?
    var text: String
  }

  var form: Form
  var expectation: Expectation
  /// Kind of the skeleton; the first that the rule applies to when nil.
  var kind: String?
  /// The skeleton's when nil.
  var pack: String?
  /// The skeleton's when nil.
  var title: String?
  var hasHeadings = true
  /// Texts of the documents that belong to the draft.
  var companions: [Companion] = []
  /// Another draft of the same batch.
  var batch: String?
  /// What a Word file would say of the layout; nil for plain text.
  var layout: ExampleLayout?
  var location: Location
}
