import RuleFiles

/// Applies what a pack says about rules to the rules.
struct RuleAdapter {
  private let rules: [Rule]
  private let log: MistakeLog

  init(_ rules: [Rule], _ log: MistakeLog) {
    self.rules = rules
    self.log = log
  }

  /// The rules in force under a pack.
  func rules(for pack: Pack) -> [Rule] {
    for setting in pack.settings where !rules.contains(where: { $0.id == setting.rule }) {
      log.add(.unknownID(setting.rule), at: setting.location)
    }
    return rules.filter { !pack.disabled.contains($0.id) }.compactMap { adapted($0, to: pack) }
  }

  private func adapted(_ rule: Rule, to pack: Pack) -> Rule? {
    let changes =
      pack.settings.filter { $0.rule == rule.id }.map { (path: $0.path, value: $0.value) } + counts(rule, pack)
    guard !changes.isEmpty else { return rule }
    return RuleReader(log: log).rule(rule.source.adapted(to: pack.name.id, changes))
  }

  /// A least number becomes the bound of the first outcome that asks for one.
  private func counts(_ rule: Rule, _ pack: Pack) -> [(path: [String], value: Node)] {
    guard let check = rule.check as? CountRule else { return [] }
    return pack.counts.filter { $0.role == check.role }.flatMap { count in
      rule.outcomes.filter { $0.condition?.limit.comparison == .below }.map {
        (path: ["outcomes", $0.name, Limit.Comparison.below.rawValue], value: count.value)
      }
    }
  }
}
