import Analysis
public import RuleFiles

/// A pattern of a rule file that takes more steps on a draft than a match may take; what it would have found there is
/// unknown.
public struct PatternLimit: Hashable, Sendable {
  /// Where the pattern comes from.
  public enum Source: Hashable, Sendable {
    /// A rule's id.
    case rule(String)
    /// The id of a lexicon or of another list of words.
    case lexicon(String)
  }

  public var source: Source
  /// As written in the file.
  public var pattern: String
  /// Nil for lists other than rules.
  public var location: Location?

  public init(source: Source, pattern: String, location: Location?) {
    self.source = source
    self.pattern = pattern
    self.location = location
  }
}

extension PatternLimit {
  /// - Parameter rules: those in force.
  init(_ exhaustion: LexiconHits.Exhaustion, _ rules: [Rule]) {
    let rule = rules.first { $0.source.lexicon == exhaustion.lexicon }
    self.init(
      source: rule.map { .rule($0.id) } ?? .lexicon(exhaustion.lexicon), pattern: exhaustion.pattern,
      location: rule?.source.node.location(ofText: exhaustion.pattern))
  }
}

extension LexiconHits.Exhaustion {
  /// False for patterns of rules that are not in force, whose hits nobody looks at.
  func matters(to rules: [Rule]) -> Bool {
    !RuleSource.isLexicon(lexicon) || rules.contains { $0.source.lexicon == lexicon }
  }
}
