import Analysis
public import RuleFiles

/// A new pack that extends another: it loads as it is, and shows in comments what can be changed and what holds now.
public struct PackDraft {
  /// Relative to the rule folder.
  public let path: String
  public let text: String

  /// - Parameters:
  ///   - id: of the new pack.
  ///   - name: what reports call it.
  ///   - extends: id of the pack it extends.
  /// - Returns: nil when there is no such pack, or the folder has no template.
  public init?(id: String, name: String, extends parentID: String, _ rulebook: Rulebook, folder: RuleFolder) {
    guard let parent = rulebook.pack(parentID), let template = TemplateFile("pack.txt", in: folder) else { return nil }
    path = "packs/\(id).yml"
    let facts = PackFacts(parent, rulebook)
    text = template.text([
      "id": id, "name": name, "parent": parentID, "parentName": parent.name.name,
      "kinds": parent.kinds.joined(separator: ", "), "eras": facts.eras, "era": facts.era,
      "lengthNow": facts.length, "countNow": facts.count, "parts": facts.parts, "limits": facts.limits,
    ])
  }
}

/// What holds under a pack, as commented lines of a pack file.
private struct PackFacts {
  private let pack: Pack
  private let rulebook: Rulebook
  /// What to write instead of the English keys.
  private let names: [String: String]

  init(_ pack: Pack, _ rulebook: Rulebook) {
    self.pack = pack
    self.rulebook = rulebook
    let keys = rulebook.wording.packKeys.sorted { $0.key < $1.key }
    names = Dictionary(keys.map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  var era: String { pack.eras.first ?? rulebook.vocabulary.eraIDs.first ?? "" }

  var eras: String {
    rulebook.vocabulary.eraIDs.map { "#   \($0)  \(rulebook.vocabulary.name(ofEra: $0))" }.joined(separator: "\n")
  }

  /// The value of a key of the pack in the words of pack files, empty when it has none.
  var length: String { line("length") }
  var count: String { line("counts") }

  private func line(_ key: String) -> String {
    pack.node.value(of: key).map { "(\(name(key)): \(inline($0)))" } ?? ""
  }

  var parts: String {
    guard let nodes = pack.node.value(of: "parts")?.list(MistakeLog()) else { return "#" }
    return nodes.map { "#   - " + inline($0) }.joined(separator: "\n")
  }

  /// The limits that the rules in force state, one rule a line.
  var limits: String {
    let kinds = pack.kinds.prefix(1)
    let rules = kinds.flatMap { rulebook.rules(for: $0, pack) }
    return rules.compactMap { rule in
      let settings = stated(rule)
      return settings.isEmpty ? nil : "#   \(rule.id): {\(settings.joined(separator: ", "))}  # \(rule.title)"
    }.joined(separator: "\n")
  }

  private func stated(_ rule: Rule) -> [String] {
    let limits = rule.outcomes.compactMap { outcome -> String? in
      guard let comparison = outcome.condition?.limit.comparison.rawValue else { return nil }
      let value = rule.source.node.value(of: "outcomes")?.value(of: outcome.name)?.value(of: comparison)?.scalar
      return value.map { "outcomes.\(outcome.name).\(comparison): \($0)" }
    }
    let parts = rule.check.ownLimits.filter(\.isStated).map { own in
      "check.parts.\(own.measure): \(own.limit.bound.numerator)"
    }
    return limits + parts
  }

  private func name(_ key: String) -> String { names[key] ?? key }

  /// A value on one line, with keys as pack files write them.
  private func inline(_ node: Node) -> String {
    let log = MistakeLog()
    if let text = node.scalar { return text }
    if let mapping = node.mapping(log) {
      let entries = mapping.keys.compactMap { key, _ in mapping.optional(key).map { "\(name(key)): \(inline($0))" } }
      return "{" + entries.joined(separator: ", ") + "}"
    }
    return "[" + (node.list(log) ?? []).map(inline).joined(separator: ", ") + "]"
  }
}
