import Analysis
import RuleFiles

/// A figure just below, at or just above a limit of a rule, and how to make a draft that measures it.
struct Boundary: Sendable {
  var measure: String
  var amount: Int
  /// What `amount` is a part of; 1 for a plain number.
  var whole: Int
  var parts: [BoundaryPart]
  /// Of the rule file.
  var location: Location

  var text: String { whole == 1 ? "\(amount)" : "\(amount)/\(whole)" }
}

/// A part of a draft that is made to measure.
enum BoundaryPart: Sendable {
  /// So many Han characters, heading included.
  case han(Int, Role)
  /// So many numbered items.
  case items(Int, Role)
}

extension RuleExamples {
  /// A whole that limits of usual denominators divide: halves, thirds, fifths, eighths, per cents.
  private static let whole = 2400

  /// - Parameter reading: plain text is enough for figures.
  func boundaries(of rule: Rule, _ reading: Reading) -> [Job] {
    let usual = skeleton(for: nil, rule)?.pack
    let changed = rulebook.packs.compactMap { pack in
      rulebook.changedRules.changed(by: pack)[rule.id].map { (pack.name.id, $0) }
    }
    let known = Dictionary(uniqueKeysWithValues: changed)
    let forms = [usual.map { ($0, known[$0] ?? rule) }].compactMap { $0 } + changed
    var done: Set<String> = []
    return forms.filter { done.insert($0.0).inserted }.flatMap { pack, form in
      Self.boundaries(of: form).map { Job(rule: form, task: .boundary($0, pack: pack), reading: reading) }
    }
  }

  private static func boundaries(of rule: Rule) -> [Boundary] {
    let stated = rule.outcomes.compactMap { $0.condition }.map { ($0.measure, $0.tolerant) }
    let isShare = rule.check is ShareRule
    return (stated + rule.check.ownLimits.map { ($0.measure, $0.limit) }).flatMap { measure, limit -> [Boundary] in
      let whole = isShare ? Self.whole : 1
      let exact = limit.bound.numerator * whole / limit.bound.denominator
      guard isShare || limit.bound.denominator == 1, limit.bound.numerator * whole % limit.bound.denominator == 0
      else { return [] }
      return [exact - 1, exact, exact + 1].filter { $0 > 0 && (!isShare || $0 < whole) }.compactMap { amount in
        rule.check.parts(measuring: measure, amount, of: whole).map {
          Boundary(
            measure: measure, amount: amount, whole: whole, parts: $0,
            location: Location(file: rule.source.path, line: 1, column: 1))
        }
      }
    }
  }

  func run(_ boundary: Boundary, pack: String, _ job: Job) -> Outcome {
    var outcome = Outcome(
      rule: job.rule.id, location: boundary.location, form: "\(pack) \(boundary.measure)=\(boundary.text)", failure: nil
    )
    outcome.failure = failure(boundary, pack: pack, job)
    return outcome
  }

  private func failure(_ boundary: Boundary, pack: String, _ job: Job) -> Failure? {
    // A pack may change a rule for kinds of its own that the rule does not look at; `RuleAudit` says so.
    guard let kind = rulebook.pack(pack)?.kinds.first(where: { job.rule.applies(to: $0) }),
      let skeleton = skeleton(for: kind, job.rule), let checker = Checker(rulebook, pack: pack)
    else { return nil }
    let text = skeleton.draft(boundary.parts)
    guard let text, let draft = job.reading.draft(text, skeleton.id) else { return nil }
    let context = CheckContext(
      draft: draft, pack: rulebook.pack(pack), names: rulebook.names, ownLexicon: job.rule.source.lexicon)
    let measures = job.rule.check.matches(context).flatMap { $0.measures } + job.rule.check.ownMeasures(context)
    guard let measured = measures.first(where: { $0.name == boundary.measure }) else { return nil }
    guard measured.value == Fraction(boundary.amount, boundary.whole) else {
      let got = boundary.whole == 1 ? "\(measured.amount)" : "\(measured.amount)/\(measured.whole)"
      return .mismeasured(measure: boundary.measure, wanted: boundary.text, got: got)
    }
    let got = checker.findings(of: job.rule.id, in: draft, with: Companions()).map { $0.outcome }
    let expected = job.rule.expectedOutcome(measures)
    guard expected.map(got.contains) ?? got.isEmpty else {
      return .wrongAtLimit(measure: boundary.measure, value: boundary.text, expected: expected, got: got)
    }
    return nil
  }
}

extension Rule {
  /// The first outcome whose limit holds, stated ones first.
  fileprivate func expectedOutcome(_ measures: [Measure]) -> String? {
    func value(_ name: String) -> Fraction? { measures.first { $0.name == name }?.value }
    let stated = outcomes.first { outcome in
      guard let condition = outcome.condition, let value = value(condition.measure) else { return false }
      return condition.tolerant.holds(for: value)
    }
    if let stated { return stated.name }
    return check.ownLimits.first { own in value(own.measure).map(own.limit.holds) ?? false }?.outcome
  }
}

extension Skeleton {
  /// A draft of some parts only, each made to measure; nil where the skeleton has no sentences for one.
  fileprivate func draft(_ wanted: [BoundaryPart]) -> String? {
    let contents = wanted.map { part -> (role: Role, content: Example.Content)? in
      switch part {
      case .han(let han, let role): (self.part(role)?.filler.isEmpty ?? true) ? nil : (role, .han(han))
      case .items(let count, let role):
        self.part(role).map { (role, .text(Self.items(count, $0.filler))) }
      }
    }
    let parts = contents.compactMap { $0 }
    guard parts.count == wanted.count else { return nil }
    let example = Example(
      form: .parts(parts), expectation: .silent, location: Location(file: "", line: 1, column: 1))
    return SkeletonDraft(skeleton: self, example: example).text
  }

  private static func items(_ count: Int, _ filler: [String]) -> String {
    guard !filler.isEmpty else { return "" }
    return (0..<count).map { "\($0 + 1). \(filler[$0 % filler.count])" }.joined(separator: "\n")
  }
}
