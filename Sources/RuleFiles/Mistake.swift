/// Something wrong in a rule file, and where.
public struct Mistake: Error, Hashable, Sendable {
  public var location: Location
  public var problem: Problem

  public init(location: Location, problem: Problem) {
    self.location = location
    self.problem = problem
  }
}

/// What a value in a rule file should have been.
public enum ExpectedType: String, Hashable, Sendable {
  case mapping, list, string, integer, boolean, fraction
  /// A decimal number that may be negative.
  case number
  case date
}

/// What can be wrong in a rule file; data only, the wording is in `Reporting`.
public enum Problem: Hashable, Sendable {
  /// The file is there and could not be read.
  case unreadable
  /// Not YAML; the text is the parser's own, the slip what probably led to it.
  case syntax(String, slip: SyntaxSlip? = nil)
  case emptyFile
  /// A file without which the folder says too little.
  case missingFile
  case duplicateKey(String)
  case unknownKey(String, accepted: [String])
  case missingKey(String)
  /// The value as written, where it is a text.
  case wrongType(expected: ExpectedType, given: String? = nil)
  /// A value outside its list of accepted ones.
  case unknownValue(String, accepted: [String])
  /// A number outside its bounds, as written.
  case outOfRange(String)
  /// The same where both bounds, or one, can be told.
  case outside(String, least: String?, most: String?)
  /// A regular expression that PCRE2 refuses, with its reason.
  case badPattern(String)
  /// A word or pattern that can never match, as written.
  case deadPattern(String)
  case duplicateID(String, first: Location)
  /// A reference to something no file defines.
  case unknownID(String, accepted: [String] = [])
  /// An id that differs from the name of its file.
  case idIsNotFileName(id: String, fileName: String)
  /// A `{field}` of a message that the rule's kind does not offer.
  case unknownField(String, accepted: [String])
  /// The rule needs at least one example that fires and one that stays silent.
  case missingExample(firing: Bool)
  /// An example whose marks do not pair or that marks nothing where it must.
  case badExample(String)
  /// Two keys that exclude each other.
  case conflictingKeys(String, String)
  /// A pack that extends itself, by way of these.
  case circularExtension([String])
}
