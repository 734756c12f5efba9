public import Analysis
import Copies
public import RuleFiles

/// Runs the examples of rules, which are their tests.
public struct RuleExamples: Sendable {
  /// What became of one example in one form.
  public struct Outcome: Sendable {
    public var rule: String
    /// Of the example in its rule file.
    public var location: Location
    /// Name of the reader and of the variant, such as `txt` and `shifted`.
    public var form: String
    /// Nil when all was as expected.
    public var failure: Failure?
  }

  public enum Failure: Hashable, Sendable {
    /// The rule should have found something; the words it should have selected, where marked.
    case silent(expected: String?)
    /// The rule should not have found this.
    case unexpected(quote: String, message: String)
    /// The rule fired with other outcomes.
    case wrongOutcome(expected: String, got: [String])
    case noSkeleton
    case noPack(String)
    case unreadable
  }

  /// Turns the text of an example into a draft by one way of reading, such as plain text or DOCX; nil when that fails.
  public struct Reading: Sendable {
    public var name: String
    public var draft: @Sendable (_ text: String, _ kind: String) -> Draft?

    public init(name: String, draft: @escaping @Sendable (_ text: String, _ kind: String) -> Draft?) {
      self.name = name
      self.draft = draft
    }
  }

  private let rulebook: Rulebook
  private let skeletons: [Skeleton]

  /// - Returns: nil when a skeleton has a mistake; all are in the log.
  public init?(_ rulebook: Rulebook, folder: RuleFolder, log: MistakeLog) {
    let before = log.mistakes.count
    self.rulebook = rulebook
    skeletons = Skeleton.load(folder, log)
    guard log.mistakes.count == before else { return nil }
  }

  /// Runs all examples of the rules with these ids (all rules when empty), each in every variant and through every
  /// reading.
  public func run(_ readings: [Reading], rules ids: Set<String> = []) -> [Outcome] {
    rulebook.rules.filter { ids.isEmpty || ids.contains($0.id) }.flatMap { rule in
      rule.examples.flatMap { example in readings.flatMap { run(example, of: rule, $0) } }
    }
  }

  /// The known weaknesses that are none any more: examples under `todo` that now do what they should.
  public func mended(_ reading: Reading) -> [Outcome] {
    rulebook.rules.flatMap { rule in rule.todo.compactMap { run($0, of: rule, reading).first } }
      .filter { $0.failure == nil }
  }

  private func run(_ example: Example, of rule: Rule, _ reading: Reading) -> [Outcome] {
    func outcome(_ form: String, _ failure: Failure?) -> Outcome {
      Outcome(rule: rule.id, location: example.location, form: reading.name + " " + form, failure: failure)
    }
    guard let skeleton = skeleton(for: example, rule) else { return [outcome("", .noSkeleton)] }
    let pack = example.pack ?? skeleton.pack
    guard let checker = Checker(rulebook, pack: pack) else { return [outcome("", .noPack(pack))] }
    let companions = companions(of: example, reading)
    let source = SkeletonDraft(skeleton: skeleton, example: example).text
    return ExampleVariant.allCases.filter { $0.suits(example.form) }.map { variant in
      guard let marked = MarkedText(variant.applied(to: source, of: skeleton)),
        let draft = reading.draft(marked.text, skeleton.id)
      else {
        return outcome(variant.rawValue, .unreadable)
      }
      let laidOut = example.layout?.applied(to: draft) ?? draft
      var companions = companions
      companions.shared = shared(laidOut, example, reading)
      let findings = checker.check(laidOut, with: companions).findings.filter { $0.rule == rule.id }
      return outcome(variant.rawValue, ExampleVerdict(example.expectation, marked).failure(findings))
    }
  }

  private func companions(of example: Example, _ reading: Reading) -> Companions {
    example.companions.reduce(into: Companions()) { $0[$1.kind] = reading.draft($1.text, $1.kind.usualDocument) }
  }

  private func shared(_ draft: Draft, _ example: Example, _ reading: Reading) -> [SharedText] {
    guard let other = example.batch.flatMap({ reading.draft($0, draft.kind.id) }) else { return [] }
    let texts = [CopyText(other), CopyText(draft)]
    return CopyIndex(texts).pairs(of: 1).map { SharedText($0, ofFirst: false, texts[1], other: "1") }
  }

  private func skeleton(for example: Example, _ rule: Rule) -> Skeleton? {
    if let kind = example.kind { return skeletons.first { $0.id == kind } }
    let usual = (rule.kinds ?? []).lazy.compactMap { kind in skeletons.first { $0.id == kind } }.first
    return usual ?? (rule.kinds == nil ? skeletons.first { $0.part(.problems) != nil } : nil)
  }
}

extension Companions.Kind {
  /// Id of the kind of document that such a companion usually is.
  fileprivate var usualDocument: String {
    switch self {
    case .opinions, .problemList: "opinion-list"
    case .selfExam, .team: "self-exam-team"
    case .lastYear: "self-exam-personal"
    }
  }
}
