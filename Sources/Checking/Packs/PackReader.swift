import Analysis
import RuleFiles

/// Reads one pack, with everything it inherits already merged in.
struct PackReader {
  let log: MistakeLog

  func pack(_ node: Node, path: String) -> Pack? {
    guard let mapping = node.mapping(log) else { return nil }
    let before = log.mistakes.count
    let id = id(mapping, path)
    let pack = Pack(
      name: PackName(id: id, name: mapping.required("name", log)?.string(log) ?? ""),
      kinds: mapping.required("kinds", log)?.names(log) ?? [], eras: mapping.optional("eras")?.names(log) ?? [],
      isFallback: mapping.optional("fallback")?.bool(log) ?? false, basis: mapping.optional("basis")?.string(log) ?? "",
      signs: mapping.optional("signs")?.members(log).compactMap { $0.pattern(log) } ?? [],
      parts: (mapping.optional("parts")?.list(log) ?? []).compactMap(part), voice: voice(mapping),
      length: length(mapping), settings: settings(mapping), counts: counts(mapping), severities: severities(mapping),
      disabled: Set(mapping.optional("disable")?.names(log) ?? []),
      companions: mapping.companions("with", log),
      severityPlaces: (mapping.optional("severity")?.mapping(MistakeLog())?.keys ?? []).map { ($0.key, $0.location) },
      node: node)
    mapping.rejectUnknownKeys(log)
    return log.mistakes.count == before ? pack : nil
  }

  private func id(_ mapping: Mapping, _ path: String) -> String {
    guard let node = mapping.required("id", log), let id = node.string(log) else { return "" }
    let fileName = path.split(separator: "/").last.map { $0.dropLast(".yml".count) }.map(String.init) ?? path
    if id != fileName { log.add(.idIsNotFileName(id: id, fileName: fileName), at: node.location) }
    return id
  }

  private func part(_ node: Node) -> RequiredPart? {
    guard let mapping = node.mapping(log), let role = mapping.requiredRoles("role", log).first else { return nil }
    let name = mapping.required("name", log)?.string(log) ?? ""
    let part = RequiredPart(
      role: role, name: name, isRequired: mapping.optional("required")?.bool(log) ?? false,
      isCore: mapping.optional("core")?.bool(log) ?? false, heading: mapping.optional("heading")?.string(log) ?? name,
      mergeWith: mapping.roles("mergeWith", log), isAnywhere: mapping.optional("anywhere")?.bool(log) ?? false)
    mapping.rejectUnknownKeys(log)
    return part
  }

  private func voice(_ mapping: Mapping) -> String? {
    guard let node = mapping.optional("voice"), let name = node.string(log) else { return nil }
    return node.value(of: name, among: [("person", "person"), ("team", "team")], log)
  }

  private func length(_ mapping: Mapping) -> Pack.Length? {
    guard let length = mapping.optional("length")?.mapping(log) else { return nil }
    let mode = length.optional("countMode").flatMap { node in
      node.string(log).flatMap { node.value(of: $0, among: [("word", false), ("han", true)], log) }
    }
    let result = Pack.Length(
      least: length.int("min", log), most: length.int("max", log), countsHanOnly: mode ?? false)
    length.rejectUnknownKeys(log)
    if let least = result.least, let most = result.most, least > most, let node = length.optional("max") {
      log.add(.outside(node.scalar ?? "", least: "\(least)", most: nil), at: node.location)
    }
    return result
  }

  /// `set: {E-01: {outcomes.over.above: 15%}}`.
  private func settings(_ mapping: Mapping) -> [Pack.Setting] {
    guard let rules = mapping.optional("set")?.mapping(log) else { return [] }
    return rules.keys.flatMap { rule, location -> [Pack.Setting] in
      guard let changes = rules.optional(rule)?.mapping(log) else { return [] }
      return changes.keys.compactMap { key, _ in
        changes.optional(key).map {
          Pack.Setting(rule: rule, path: key.split(separator: ".").map(String.init), value: $0, location: location)
        }
      }
    }
  }

  private func counts(_ mapping: Mapping) -> [(role: Role, value: Node)] {
    guard let counts = mapping.optional("counts")?.mapping(log) else { return [] }
    let roles: [Role] = [.problems, .causes, .measures]
    let result = roles.compactMap { role in counts.optional(role.rawValue).map { (role: role, value: $0) } }
    counts.rejectUnknownKeys(log)
    return result
  }

  private func severities(_ mapping: Mapping) -> [String: Severity] {
    guard let rules = mapping.optional("severity")?.mapping(log) else { return [:] }
    var result: [String: Severity] = [:]
    for (rule, _) in rules.keys { result[rule] = rules.severity(rule, log) }
    return result
  }
}
