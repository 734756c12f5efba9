import Analysis
import Matching
import RuleFiles

/// Reading of parameters that several rule kinds share.
extension Mapping {
  /// The roles of a key that may be absent.
  func roles(_ key: String, _ log: MistakeLog) -> [Role] {
    guard let node = optional(key) else { return [] }
    return node.names(log).compactMap { name in
      node.value(of: name, among: Role.allCases.map { ($0.rawValue, $0) }, log)
    }
  }

  func requiredRoles(_ key: String, _ log: MistakeLog) -> [Role] {
    required(key, log) == nil ? [] : roles(key, log)
  }

  /// One of problems, causes, measures.
  func itemRole(_ key: String, _ log: MistakeLog) -> Role {
    let accepted: [Role] = [.problems, .causes, .measures]
    guard let node = required(key, log), let name = node.string(log) else { return .problems }
    return node.value(of: name, among: accepted.map { ($0.rawValue, $0) }, log) ?? .problems
  }

  /// The companion of a key that may be absent.
  func companion(_ key: String, _ log: MistakeLog) -> Companions.Kind? {
    guard let node = optional(key), let name = node.string(log) else { return nil }
    return node.value(of: name, among: Companions.Kind.allCases.map { ($0.rawValue, $0) }, log)
  }

  func companions(_ key: String, _ log: MistakeLog) -> [Companions.Kind] {
    guard let node = optional(key) else { return [] }
    return node.names(log).compactMap { name in
      node.value(of: name, among: Companions.Kind.allCases.map { ($0.rawValue, $0) }, log)
    }
  }

  func features(_ key: String, _ log: MistakeLog) -> Features {
    guard let node = optional(key) else { return [] }
    return node.names(log).reduce(into: []) { result, name in
      result.formUnion(node.value(of: name, among: Features.byName, log) ?? [])
    }
  }

  /// The number of a key that may be absent.
  func fraction(_ key: String, _ log: MistakeLog) -> Fraction? { optional(key)?.fraction(log) }

  /// A part of a whole, 0…1.
  func share(_ key: String, _ log: MistakeLog) -> Fraction? {
    guard let node = optional(key), let value = node.fraction(log) else { return nil }
    if value > Fraction(1, 1) { log.add(.outside(node.scalar ?? "", least: "0", most: "100%"), at: node.location) }
    return value
  }

  /// A whole number that is not negative.
  func int(_ key: String, _ log: MistakeLog) -> Int? {
    guard let node = optional(key), let value = node.int(log) else { return nil }
    if value < 0 { log.add(.outside(node.scalar ?? "", least: "0", most: nil), at: node.location) }
    return value
  }

  /// The severity of a key that may be absent.
  func severity(_ key: String, _ log: MistakeLog) -> Severity? {
    guard let node = optional(key), let name = node.string(log) else { return nil }
    return node.value(of: name, among: Severity.allCases.map { ($0.rawValue, $0) }, log)
  }

  /// The share of words of a key that may be absent.
  func wordShare(_ key: String, _ log: MistakeLog) -> WordShare? {
    guard let mapping = optional(key)?.mapping(log) else { return nil }
    let share = WordShare(mapping, log)
    mapping.rejectUnknownKeys(log)
    return share
  }

  func ownWords(_ key: String, _ log: MistakeLog) -> OwnWords? {
    guard let mapping = optional(key)?.mapping(log) else { return nil }
    let words = OwnWords(mapping, log)
    mapping.rejectUnknownKeys(log)
    return words
  }

  /// `words` and `patterns` of this mapping.
  func terms(named name: String, _ log: MistakeLog) -> TermClass {
    let words = optional("words")?.members(log).compactMap { $0.word(log) } ?? []
    let patterns = optional("patterns")?.members(log).compactMap { $0.pattern(log) } ?? []
    return TermClass(name: name, words: words, patterns: patterns)
  }

  /// `lexicon` and `classes` of this mapping, to be looked up when everything is loaded.
  func lexiconReferences(_ log: MistakeLog) -> [Reference] {
    guard let node = optional("lexicon"), let lexicon = node.string(log) else { return [] }
    let classes = optional("classes").map { list in
      list.names(log).map { Reference(target: .lexiconClass(lexicon: lexicon, name: $0), location: list.location) }
    }
    return [Reference(target: .lexicon(lexicon), location: node.location)] + (classes ?? [])
  }
}

extension Node {
  /// Strings of a list, or the one string.
  func names(_ log: MistakeLog) -> [String] { stringList(log) ?? [] }

  func value<Value>(of name: String, among accepted: [(String, Value)], _ log: MistakeLog) -> Value? {
    if let found = accepted.first(where: { $0.0 == name }) { return found.1 }
    log.add(.unknownValue(name, accepted: accepted.map(\.0)), at: location)
    return nil
  }

  /// The nodes of a list; a single scalar is a list of one.
  func members(_ log: MistakeLog) -> [Node] { scalar == nil ? list(log) ?? [] : [self] }

  /// A word as it stands in clean text.
  func word(_ log: MistakeLog) -> String? {
    guard let word = string(log) else { return nil }
    if !log.isProven, !CleanForm.canOccur(word) { log.add(.deadPattern(word), at: location) }
    return word
  }

  /// A pattern for clean text; one that requires what cannot occur there is dead.
  func pattern(_ log: MistakeLog) -> Pattern? {
    guard let pattern = Pattern(self, log) else { return nil }
    if !log.isProven, let literals = pattern.requiredLiterals, !literals.contains(where: CleanForm.canOccur) {
      log.add(.deadPattern(pattern.source), at: location)
    }
    return pattern
  }
}

extension Features {
  /// The names that rule files use.
  static let byName: [(String, Features)] = [
    ("example", .example), ("date", .date), ("quantity", .quantity), ("named", .named), ("place", .place),
    ("remark", .remark), ("concrete", .concrete),
    ("action", .action), ("owner", .owner), ("deadline", .deadline), ("metric", .metric), ("substance", .substance),
    ("first-person", .firstPerson), ("team", .team), ("others", .others),
    ("slogan", .slogan), ("thought", .thought), ("strong-problem", .strongProblem), ("problem-cue", .problemCue),
    ("cause-cue", .causeCue), ("measure-cue", .measureCue), ("achievement-cue", .achievementCue),
  ]

  /// How many single features the set holds.
  var count: Int { rawValue.nonzeroBitCount }
}
