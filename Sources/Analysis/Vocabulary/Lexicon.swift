public import Matching

/// A list of words and patterns with a meaning in common, in classes from strongest to weakest.
public struct Lexicon: Sendable {
  public var id: String
  public var classes: [TermClass]

  public init(id: String, classes: [TermClass]) {
    self.id = id
    self.classes = classes
  }

  /// Index of a class by name, the value of `LexiconHits.Hit.term`.
  public func index(ofClass name: String) -> Int? {
    classes.firstIndex { $0.name == name }
  }
}

/// Terms of equal strength or equal topic inside a lexicon.
public struct TermClass: Sendable {
  public var name: String
  /// Matched as they stand, in normalised text.
  public var words: [String]
  public var patterns: [Pattern]

  public init(name: String, words: [String] = [], patterns: [Pattern] = []) {
    self.name = name
    self.words = words
    self.patterns = patterns
  }
}
