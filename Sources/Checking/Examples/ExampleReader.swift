import Analysis
import RuleFiles

/// Reads `fails`, `passes`, `tests` and `todo` of a rule file.
///
/// An example is a text, which takes the place of the skeleton's problems; or a mapping with `text` and `in`, with
/// `parts`, or with `draft`.
struct ExampleReader {
  let outcomes: [String]
  let log: MistakeLog

  func examples(_ rule: Mapping) -> [Example] {
    let fails = list("fails", rule).compactMap { example($0, .fires(outcome: nil)) }
    let passes = list("passes", rule).compactMap { example($0, .silent) }
    let tests = list("tests", rule).compactMap { example($0, nil) }
    let all = fails + passes + tests
    if !all.contains(where: { $0.expectation != .silent }) { log.add(.missingExample(firing: true), at: rule.location) }
    if !all.contains(where: { $0.expectation == .silent }) {
      log.add(.missingExample(firing: false), at: rule.location)
    }
    return all
  }

  /// What the rule gets wrong as yet, each with what is expected of it.
  func todo(_ rule: Mapping) -> [Example] { list("todo", rule).compactMap { example($0, nil) } }

  private func list(_ key: String, _ rule: Mapping) -> [Node] { rule.optional(key)?.list(log) ?? [] }

  /// - Parameter expectation: nil when the example states it under `expect`.
  private func example(_ node: Node, _ expectation: Example.Expectation?) -> Example? {
    if let text = node.scalar, let expectation {
      guard checked(text, node) != nil else { return nil }
      return Example(form: .fragment(text, in: .problems), expectation: expectation, location: node.location)
    }
    guard let mapping = node.mapping(log) else { return nil }
    let expectation = expectation.map { stated($0, mapping) } ?? self.expectation(mapping)
    guard let form = form(mapping), let expectation else { return nil }
    var result = Example(form: form, expectation: expectation, location: node.location)
    result.kind = mapping.optional("kind")?.string(log)
    result.pack = mapping.optional("pack")?.string(log)
    result.title = mapping.optional("title")?.string(log)
    result.hasHeadings = mapping.optional("headings")?.bool(log) ?? true
    (result.companions, result.batch) = companions(mapping)
    result.layout = mapping.optional("layout")?.mapping(log).map { ExampleLayout($0, log) }
    mapping.rejectUnknownKeys(log)
    return result
  }

  /// `with: {opinions: …}`; `batch` is another draft of the same batch. Of kinds that take several a list may stand, and a
  /// member of the list may say of which kind of document it is: `{kind: opinion-list, text: …}`.
  private func companions(_ mapping: Mapping) -> ([Example.Companion], batch: String?) {
    guard let texts = mapping.optional("with")?.mapping(log) else { return ([], nil) }
    let result = Companions.Kind.allCases.flatMap { kind -> [Example.Companion] in
      guard let node = texts.optional(kind.rawValue) else { return [] }
      let members = kind.takesSeveral && node.isList ? node.list(log) ?? [] : [node]
      return members.compactMap { companion(kind, $0) }
    }
    let batch = texts.optional("batch")?.string(log)
    texts.rejectUnknownKeys(log)
    return (result, batch)
  }

  private func companion(_ kind: Companions.Kind, _ node: Node) -> Example.Companion? {
    guard kind.takesSeveral, node.scalar == nil, let mapping = node.mapping(log) else {
      return node.string(log).map { Example.Companion(kind: kind, text: $0) }
    }
    let document = mapping.required("kind", log)?.string(log)
    let text = mapping.required("text", log)?.string(log)
    mapping.rejectUnknownKeys(log)
    return text.map { Example.Companion(kind: kind, document: document, text: $0) }
  }

  private func stated(_ expectation: Example.Expectation, _ mapping: Mapping) -> Example.Expectation {
    guard expectation != .silent, let node = mapping.optional("outcome") else { return expectation }
    return .fires(outcome: outcome(node))
  }

  private func expectation(_ mapping: Mapping) -> Example.Expectation? {
    guard let node = mapping.required("expect", log) else { return nil }
    return node.scalar == "none" ? .silent : .fires(outcome: outcome(node))
  }

  private func outcome(_ node: Node) -> String? {
    guard let name = node.string(log) else { return nil }
    return node.value(of: name, among: outcomes.map { ($0, $0) }, log)
  }

  private func form(_ mapping: Mapping) -> Example.Form? {
    if let node = mapping.optional("draft") { return checked(node).map { .draft($0) } }
    if let parts = mapping.optional("parts")?.mapping(log) { return .parts(self.parts(parts)) }
    guard let node = mapping.required("text", log), let text = checked(node) else { return nil }
    let roles = mapping.roles("in", log)
    return .fragment(text, in: roles.first ?? .problems)
  }

  private func parts(_ mapping: Mapping) -> [(role: Role, content: Example.Content)] {
    mapping.keys.compactMap { key, location in
      guard let role = Role(rawValue: key) else {
        log.add(.unknownKey(key, accepted: Role.allCases.map(\.rawValue)), at: location)
        return nil
      }
      guard let node = mapping.optional(key) else { return (role, .standard) }
      if let text = node.scalar, let han = Int(text) { return (role, .han(han)) }
      return checked(node).map { (role, .text($0)) }
    }
  }

  private func checked(_ node: Node) -> String? { node.string(log).flatMap { checked($0, node) } }

  private func checked(_ text: String, _ node: Node) -> String? {
    if MarkedText(text) != nil { return text }
    log.add(.badExample(text), at: node.location)
    return nil
  }
}
