import RuleFiles

/// Applies what a pack says about rules to the rules.
struct RuleAdapter {
  private let rules: [Rule]
  private let log: MistakeLog

  init(_ rules: [Rule], _ log: MistakeLog) {
    self.rules = rules
    self.log = log
  }

  /// The rules that a pack changes, as it wants them, by id.
  ///
  /// - Parameter checksOnly: leaves out those of which it only changes the outcomes and the like.
  func changed(by pack: Pack, checksOnly: Bool = false) -> [String: Rule] {
    let settings = Dictionary(grouping: pack.settings) { $0.rule }
    for (id, settings) in settings where !rules.contains(where: { $0.id == id }) {
      for setting in settings { log.add(.unknownID(id, accepted: rules.map { $0.id }), at: setting.location) }
    }
    var result: [String: Rule] = [:]
    for rule in rules where !pack.disabled.contains(rule.id) {
      let changes = (settings[rule.id] ?? []).map { (path: $0.path, value: $0.value) } + counts(rule, pack)
      guard !changes.isEmpty else { continue }
      let source = rule.source.adapted(to: pack.name.id, changes)
      guard !checksOnly || source.lexicon != rule.source.lexicon else { continue }
      result[rule.id] = RuleReader(log: log).rule(source)
    }
    return result
  }

  /// A least number becomes the bound of the outcomes that ask for one.
  private func counts(_ rule: Rule, _ pack: Pack) -> [(path: [String], value: Node)] {
    guard !pack.counts.isEmpty, let check = rule.check as? CountRule else { return [] }
    return pack.counts.filter { $0.role == check.role }.flatMap { count in
      rule.outcomes.filter { outcome in
        outcome.condition.map { $0.limit.comparison == .below && CountRule.numbers.contains($0.measure) } ?? false
      }.map {
        (path: ["outcomes", $0.name, Limit.Comparison.below.rawValue], value: count.value)
      }
    }
  }
}
