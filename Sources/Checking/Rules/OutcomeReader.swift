import RuleFiles

/// Reads the `outcomes` of a rule file; what an outcome leaves out it takes from the rule.
struct OutcomeReader {
  struct Defaults {
    var severity: Severity
    var message: Node?
    var advice: Node?
    var related: Node?
  }

  let kind: any RuleKind.Type
  let defaults: Defaults
  let log: MistakeLog

  /// In the order of the file, which is the order in which limits are tried.
  func outcomes(_ rule: Mapping) -> [Outcome] {
    guard let node = rule.optional("outcomes") else {
      if kind.outcomes.isEmpty { log.add(.missingKey("outcomes"), at: rule.location) }
      return kind.outcomes.map { Outcome(name: $0, defaults, self, at: rule.location) }
    }
    guard let mapping = node.mapping(log) else { return [] }
    return mapping.keys.compactMap { name, location in outcome(name, location, mapping) }
  }

  private func outcome(_ name: String, _ location: Location, _ outcomes: Mapping) -> Outcome? {
    guard kind.outcomes.isEmpty || kind.outcomes.contains(name) else {
      log.add(.unknownKey(name, accepted: kind.outcomes), at: location)
      return nil
    }
    guard let node = outcomes.optional(name) else { return Outcome(name: name, defaults, self, at: location) }
    guard let mapping = node.mapping(log) else { return nil }
    let own = Defaults(
      severity: mapping.severity("severity", log) ?? defaults.severity,
      message: mapping.optional("message") ?? defaults.message, advice: mapping.optional("advice") ?? defaults.advice,
      related: mapping.optional("related") ?? defaults.related)
    var result = Outcome(name: name, own, self, at: location)
    if kind.outcomes.isEmpty { result.condition = condition(mapping) }
    mapping.rejectUnknownKeys(log)
    return result
  }

  private func condition(_ mapping: Mapping) -> Outcome.Condition? {
    let name = measure("measure", mapping) ?? kind.measures.first ?? ""
    let isShare = kind.shares.contains(name)
    let limits = Limit.Comparison.allCases.compactMap { comparison in
      let bound = isShare ? mapping.share(comparison.rawValue, log) : mapping.fraction(comparison.rawValue, log)
      return bound.map { Limit(comparison: comparison, bound: $0) }
    }
    if limits.count > 1 {
      log.add(.conflictingKeys(limits[0].comparison.rawValue, limits[1].comparison.rawValue), at: mapping.location)
    }
    guard let limit = limits.first else {
      log.add(.missingKey(Limit.Comparison.allCases.map(\.rawValue).joined(separator: " | ")), at: mapping.location)
      return nil
    }
    return Outcome.Condition(
      measure: name, limit: limit, tolerance: mapping.share("tolerance", log) ?? Fraction(0, 1))
  }

  private func measure(_ key: String, _ mapping: Mapping) -> String? {
    guard let node = mapping.optional(key), let name = node.string(log) else { return nil }
    return node.value(of: name, among: kind.measures.map { ($0, $0) }, log)
  }

  /// The text of a message; fields that the kind does not offer are mistakes.
  fileprivate func template(_ node: Node?) -> MessageTemplate {
    MessageTemplate(node, accepting: kind.fields + kind.measures + RuleReader.commonFields, log)
  }
}

extension Outcome {
  fileprivate init(name: String, _ parts: OutcomeReader.Defaults, _ reader: OutcomeReader, at location: Location) {
    if parts.message == nil { reader.log.add(.missingKey("message"), at: location) }
    if parts.advice == nil { reader.log.add(.missingKey("advice"), at: location) }
    self.init(
      name: name, condition: nil, severity: parts.severity, message: reader.template(parts.message),
      advice: reader.template(parts.advice), related: reader.template(parts.related))
  }
}
