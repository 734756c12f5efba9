import RuleFiles

/// Reads a rule file.
struct RuleReader {
  /// Names a message can use whatever the rule's kind.
  static let commonFields = ["quote", "count", "times", "limit", "excess", "lacking"]
  /// Those of them that say nothing where there is nothing to say.
  static let optionalFields: Set<String> = ["times"]

  /// Key of what a rule looks for.
  static let checkKey = "check"

  let log: MistakeLog

  func rule(_ source: RuleSource) -> Rule? {
    guard let mapping = source.node.mapping(log) else { return nil }
    let path = source.path
    let before = log.mistakes.count
    let id = id(mapping, path)
    let title = text("title", mapping)
    let defaults = OutcomeReader.Defaults(
      severity: severity(mapping), message: mapping.optional("message"), advice: mapping.optional("advice"),
      related: mapping.optional("related"))
    let check = check(mapping)
    let outcomes = check.map { OutcomeReader(kind: type(of: $0), defaults: defaults, log: log).outcomes(mapping) }
    if !log.isProven { examine(mapping, outcomes ?? []) }
    let kinds = mapping.optional("kinds")?.names(log)
    let waivable = waivable(mapping)
    if !log.isProven { explanation(mapping) }
    let rule = Rule(
      id: id, title: title, family: Self.family(path), kinds: kinds, severity: defaults.severity, waivable: waivable,
      weight: mapping.int("weight", log) ?? 50, quoted: quoted(mapping), voice: voice(mapping),
      unless: mapping.optional("unless")?.names(log) ?? [], yields: mapping.optional("yields")?.names(log) ?? [],
      check: check ?? NoCheck(), outcomes: outcomes ?? [],
      source: source)
    if !log.isProven { mapping.rejectUnknownKeys(log) }
    return log.mistakes.count == before ? rule : nil
  }

  /// Notes what is wrong with examples and texts, which are read from the file when they are needed.
  private func examine(_ mapping: Mapping, _ outcomes: [Outcome]) {
    let reader = ExampleReader(outcomes: outcomes.map { $0.name }, log: log)
    _ = (reader.examples(mapping), reader.todo(mapping))
    _ = (text("why", mapping), text("basis", mapping))
  }

  private func text(_ key: String, _ mapping: Mapping) -> String { mapping.required(key, log)?.string(log) ?? "" }

  private func id(_ mapping: Mapping, _ path: String) -> String {
    guard let node = mapping.required("id", log), let id = node.string(log) else { return "" }
    let fileName = path.split(separator: "/").last.map { $0.dropLast(".yml".count) }.map(String.init) ?? path
    if id != fileName { log.add(.idIsNotFileName(id: id, fileName: fileName), at: node.location) }
    return id
  }

  private static func family(_ path: String) -> String {
    path.split(separator: "/").dropLast().last.map(String.init) ?? ""
  }

  private func severity(_ mapping: Mapping) -> Severity {
    mapping.required("severity", log) == nil ? .info : mapping.severity("severity", log) ?? .info
  }

  private func waivable(_ mapping: Mapping) -> Rule.Waivable {
    guard let node = mapping.required("waivable", log), let name = node.string(log) else { return .never }
    return node.value(of: name, among: Rule.Waivable.allCases.map { ($0.rawValue, $0) }, log) ?? .never
  }

  private func quoted(_ mapping: Mapping) -> Rule.Quoted {
    guard let node = mapping.optional("quoted"), let name = node.string(log) else { return .sentence }
    return node.value(of: name, among: Rule.Quoted.allCases.map { ($0.rawValue, $0) }, log) ?? .sentence
  }

  private func voice(_ mapping: Mapping) -> String? {
    guard let node = mapping.optional("voice"), let name = node.string(log) else { return nil }
    return node.value(of: name, among: [("person", "person"), ("team", "team")], log)
  }

  /// Notes what is wrong with the page of the rule.
  private func explanation(_ mapping: Mapping) {
    guard let page = mapping.required("explain", log)?.mapping(log) else { return }
    _ = (text("checks", page), text("fix", page), text("exceptions", page))
    page.rejectUnknownKeys(log)
  }

  private func check(_ mapping: Mapping) -> (any RuleKind)? {
    guard let parameters = mapping.required(Self.checkKey, log)?.mapping(log),
      let node = parameters.required("kind", log), let name = node.string(log)
    else { return nil }
    guard let kind = RuleKinds.kind(named: name) else {
      log.add(.unknownValue(name, accepted: RuleKinds.all.map { $0.name }), at: node.location)
      return nil
    }
    let check = kind.init(parameters, log)
    parameters.rejectUnknownKeys(log)
    return check
  }
}

/// Stands in for a check that could not be read; the rule is thrown away.
private struct NoCheck: RuleKind {
  static let name = ""
  init() {}
  init(_ parameters: Mapping, _ log: MistakeLog) {}
  func matches(_ context: CheckContext) -> [RuleMatch] { [] }
}
