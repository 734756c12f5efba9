import Analysis
import RuleFiles

/// Fields of messages that stay empty in the rule's own examples.
struct FieldAudit {
  private let examples: RuleExamples
  private let reading: RuleExamples.Reading

  init(_ examples: RuleExamples, _ reading: RuleExamples.Reading) {
    self.examples = examples
    self.reading = reading
  }

  func hints(_ rules: [Rule]) -> [RuleHint] {
    rules.filter { $0.outcomes.contains { !$0.message.fields.isEmpty || !$0.advice.fields.isEmpty } }.flatMap(hints)
  }

  private func hints(on rule: Rule) -> [RuleHint] {
    var filled: [String: Set<String>] = [:]
    var used: [String: Set<String>] = [:]
    for example in rule.examples {
      for (outcome, fields) in examples.fields(of: rule, in: example, reading) {
        used[outcome, default: []].formUnion(fields.keys)
        filled[outcome, default: []].formUnion(fields.filter { !$0.value.isEmpty }.keys)
      }
    }
    return rule.outcomes.flatMap { outcome -> [RuleHint] in
      let empty = (used[outcome.name] ?? []).subtracting(filled[outcome.name] ?? [])
        .subtracting(RuleReader.optionalFields)
      let location = OutcomeAudit.location(of: outcome, rule)
      return empty.map { RuleHint(.emptyField($0, outcome: outcome.name), at: location) }
    }
  }
}

extension RuleExamples {
  /// The fields that the messages of a rule use in an example's draft, with what fills them, for each finding.
  func fields(of rule: Rule, in example: Example, _ reading: Reading) -> [(outcome: String, fields: [String: String])] {
    guard let skeleton = skeleton(for: example.kind, rule),
      let marked = MarkedText(SkeletonDraft(skeleton: skeleton, example: example).text),
      let draft = reading.draft(marked.text, skeleton.id), let pack = rulebook.pack(example.pack ?? skeleton.pack)
    else { return [] }
    let laidOut = example.layout?.applied(to: draft) ?? draft
    var companions = companions(of: example, reading)
    companions.shared = shared(laidOut, example, reading)
    let maker = FindingMaker(rulebook: rulebook, draft: laidOut, pack: pack, companions: companions)
    return maker.usedFields(of: rulebook.changedRules.changed(by: pack)[rule.id] ?? rule)
  }
}
