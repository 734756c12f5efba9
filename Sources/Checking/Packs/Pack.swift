import Analysis
import Matching
import RuleFiles

/// A choice of kinds, era and numbers under which drafts are judged.
public struct Pack: Sendable {
  /// How long a draft may be.
  struct Length: Hashable, Sendable {
    var least: Int?
    var most: Int?
    /// True to count Han characters, false to count as a word processor does.
    var countsHanOnly: Bool
  }

  /// A change to a parameter of a rule.
  struct Setting: Sendable {
    var rule: String
    /// Keys from the top of the rule file.
    var path: [String]
    var value: Node
    /// Of the rule's id.
    var location: Location
  }

  public let name: PackName
  /// Ids of the kinds it is for, the usual one first.
  public let kinds: [String]
  /// Ids of the eras it is for; empty for all.
  public let eras: [String]
  /// True when it serves its kinds where no pack for the era exists.
  public let isFallback: Bool
  public let basis: String
  /// What a draft of a special sort says in its title or opening; empty when the kind alone decides.
  let signs: [Pattern]

  let parts: [RequiredPart]
  let voice: String?
  let length: Length?
  let settings: [Setting]
  /// Least numbers of problems, causes or measures, which the rules that count them take as their limit.
  let counts: [(role: Role, value: Node)]
  let severities: [String: Severity]
  let disabled: Set<String>
  /// Documents that belong to its drafts; when one is not given, the review says which rules could not be applied.
  let companions: [Companions.Kind]
  /// Where the pack names the rules of `severities`.
  let severityPlaces: [(rule: String, location: Location)]
  /// As read, with everything inherited.
  let node: Node
}

/// A part that a pack names.
struct RequiredPart: Hashable, Sendable {
  var role: Role
  var name: String
  var isRequired: Bool
  /// Without it the draft is no such draft at all.
  var isCore: Bool
  /// What the author could write above it.
  var heading: String
  /// Parts whose heading may name this one too, or which may hold its sentences.
  var mergeWith: [Role]
  /// True when a sentence in another part will do.
  var isAnywhere: Bool
}
