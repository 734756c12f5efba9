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
    /// Set where a failure has to do with places in the text.
    public var difference: ExampleDifference?
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
    /// A draft made to measure so much measures something else.
    case mismeasured(measure: String, wanted: String, got: String)
    /// At this figure the rule should have had another outcome (nil: none).
    case wrongAtLimit(measure: String, value: String, expected: String?, got: [String])
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

  let rulebook: Rulebook
  private let skeletons: [Skeleton]

  /// - Returns: nil when a skeleton has a mistake; all are in the log.
  public init?(_ rulebook: Rulebook, folder: RuleFolder, log: MistakeLog) {
    let before = log.mistakes.count
    self.rulebook = rulebook
    skeletons = Skeleton.load(folder, log)
    guard log.mistakes.count == before else { return nil }
  }

  /// One example, or one limit, through one reading: a piece of work that can be done beside others.
  public struct Job: Sendable {
    enum Task: Sendable {
      case example(Example)
      /// A limit as the pack with this id sets it.
      case boundary(Boundary, pack: String)
    }

    let rule: Rule
    let task: Task
    let reading: Reading
  }

  /// What there is to run for the rules with these ids (all rules when empty): their examples through every reading,
  /// and drafts made to lie just below, at and just above their limits in every pack that changes them.
  public func jobs(_ readings: [Reading], rules ids: Set<String> = []) -> [Job] {
    rulebook.rules.filter { ids.isEmpty || ids.contains($0.id) }.flatMap { rule in
      rule.examples.flatMap { example in
        readings.map { Job(rule: rule, task: .example(example), reading: $0) }
      } + readings.prefix(1).flatMap { boundaries(of: rule, $0) }
    }
  }

  /// Runs one piece of work; an example in every variant.
  public func run(_ job: Job) -> [Outcome] {
    switch job.task {
    case .example(let example): run(example, of: job.rule, job.reading)
    case .boundary(let boundary, let pack): [run(boundary, pack: pack, job)]
    }
  }

  /// Runs all examples of the rules with these ids (all rules when empty), one after the other.
  public func run(_ readings: [Reading], rules ids: Set<String> = []) -> [Outcome] {
    jobs(readings, rules: ids).flatMap(run)
  }

  /// The known weaknesses that are none any more: examples under `todo` that now do what they should.
  public func mended(_ reading: Reading, rules ids: Set<String> = []) -> [Outcome] {
    rulebook.rules.filter { ids.isEmpty || ids.contains($0.id) }
      .flatMap { rule in rule.todo.compactMap { run($0, of: rule, reading).first } }
      .filter { $0.failure == nil }
  }

  /// Outcomes that no example shows, as rule id and name.
  public func unshown(rules ids: Set<String> = []) -> [(rule: String, outcome: String)] {
    rulebook.rules.filter { ids.isEmpty || ids.contains($0.id) }.flatMap { rule in
      let shown = rule.examples.map { $0.expectation }
      let isOnly = rule.outcomes.count == 1 && shown.contains(.fires(outcome: nil))
      return rule.outcomes.filter { !isOnly && !shown.contains(.fires(outcome: $0.name)) }.map { (rule.id, $0.name) }
    }
  }

  private func run(_ example: Example, of rule: Rule, _ reading: Reading) -> [Outcome] {
    func outcome(_ form: String, _ failure: Failure?, _ difference: ExampleDifference? = nil) -> Outcome {
      Outcome(
        rule: rule.id, location: example.location, form: reading.name + " " + form, failure: failure,
        difference: difference)
    }
    guard let skeleton = skeleton(for: example.kind, rule) else { return [outcome("", .noSkeleton)] }
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
      let findings = checker.findings(of: rule.id, in: laidOut, with: companions)
      let verdict = ExampleVerdict(example.expectation, marked)
      let failure = verdict.failure(findings)
      return outcome(variant.rawValue, failure, failure.map { _ in verdict.difference(findings) })
    }
  }

  func companions(of example: Example, _ reading: Reading) -> Companions {
    example.companions.reduce(into: Companions()) { companions, other in
      let draft = reading.draft(other.text, other.document ?? rulebook.companionDocuments[other.kind].usual)
      if let draft { companions.add(draft, as: other.kind) }
    }
  }

  func shared(_ draft: Draft, _ example: Example, _ reading: Reading) -> [SharedText] {
    guard let other = example.batch.flatMap({ reading.draft($0, draft.kind.id) }) else { return [] }
    let texts = [CopyText(other), CopyText(draft)]
    return CopyIndex(texts).pairs(of: 1).map { SharedText($0, ofFirst: false, texts[1], other: "1") }
  }

  /// - Parameter kind: the kind wanted; the first that the rule applies to when nil.
  func skeleton(for kind: String?, _ rule: Rule) -> Skeleton? {
    if let kind { return skeletons.first { $0.id == kind } }
    let usual = (rule.kinds ?? []).lazy.compactMap { kind in skeletons.first { $0.id == kind } }.first
    return usual ?? (rule.kinds == nil ? skeletons.first(where: \.isUsual) : nil)
  }
}
