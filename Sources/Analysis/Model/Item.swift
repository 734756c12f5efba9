/// One problem, cause or measure as the author counts them (domain.md 6).
public struct Item: Hashable, Sendable {
  /// The whole item, from its number or first word to its last sentence.
  public var range: CleanRange
  /// What names it: the heading or the first sentence, without the number.
  public var label: CleanRange
  public var number: Enumerator?
  /// Index into `Draft.parts`.
  public var part: Int
  /// The heading of the aspect it stands under; index into `Draft.headings`.
  public var aspect: Int?
  /// The manifestations inside it; the item itself when it has none below it. Never empty.
  public var leaves: [CleanRange]
  /// Han characters.
  public var han: Int
  /// Of all its sentences.
  public var features: Features
  /// 0…1
  public var confidence: Double

  public init(
    range: CleanRange, label: CleanRange, number: Enumerator?, part: Int, aspect: Int?, leaves: [CleanRange], han: Int,
    features: Features, confidence: Double
  ) {
    self.range = range
    self.label = label
    self.number = number
    self.part = part
    self.aspect = aspect
    self.leaves = leaves
    self.han = han
    self.features = features
    self.confidence = confidence
  }
}

/// Which measures answer a problem.
public struct Coverage: Hashable, Sendable {
  /// Index into `Draft.problems`.
  public var problem: Int
  /// Indices into `Draft.measures` that answer it, best first; empty when none does.
  public var measures: [Int]
  /// How likely it is answered, 0…1.
  public var score: Double

  public init(problem: Int, measures: [Int], score: Double) {
    self.problem = problem
    self.measures = measures
    self.score = score
  }
}
